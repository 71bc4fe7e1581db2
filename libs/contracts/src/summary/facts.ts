import { formatLongDay } from '#almanac';
import type { Cohort } from '#cohorts';
import type { Contact, Hosts, SiteFacts, Tutor } from '#hosts';
import type { CivilFile, LearnerFile } from '#learners';
import type { SchoolIdentity } from '#partnership';
import type { ContractRow } from '../contracts/contract.queries.js';
import type { PayStep } from '../pay/pay-steps.rules.js';

export type Row = [label: string, value: string | null];
export interface SummarySection {
  title: string;
  note?: string;
  rows: Row[];
}

/** Everything that the official form asks and the house knows. */
export interface SummaryFacts {
  contract: ContractRow;
  learner: LearnerFile;
  civil: CivilFile;
  /** Of the commune of birth, where the house knows its code. */
  birthCommune: string | null;
  site: SiteFacts;
  host: Awaited<ReturnType<Hosts['one']>>;
  /** Of the organisation, whoever signs first. */
  contacts: Contact[];
  /** The main tutor first. */
  tutors: Tutor[];
  cohort: Cohort;
  school: SchoolIdentity | null;
  /** Code of the diploma in the ministry's nomenclature, where the registration is known. */
  diplomaCode: string | null;
  pay: PayStep[];
  minorAtStart: boolean;
  schoolHours: number | null;
  depositDueOn: string | null;
  previousContract: string | null;
  /** What was agreed at the signature, whatever amendments changed since. */
  firstPayCents: number | null;
}

export const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
export const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
export const long = (iso: string | null) => (iso ? formatLongDay(iso) : null);
export const yes = (flag: boolean) => (flag ? 'oui' : 'non');
/** Left to whoever fills the form in: the house does not know it, and invents nothing. */
export const asked = (label: string): Row => [label, null];
export const spaced = (siret: string) =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00A0$2\u00A0$3\u00A0$4');
