import type { ContractKind, ContractStep, TerminationInitiator, TerminationMode } from '#contracts';
import type { HostKind } from '#hosts';
import type { ExitReason } from '#learners';
import type { JuryOutcome } from '#training';

/**
 * Somebody's training, whatever the promotions it went through: facts that clocks and statuses are read from. Days are
 * YYYY-MM-DD, both ends included.
 */
export interface EnrolmentFact {
  /** The last place's. */
  id: string;
  cohortId: string;
  /** The first place's. */
  entryOn: string;
  exitOn: string | null;
  exitReason: ExitReason | null;
  /** The last day to come after a failed exam; null for the promotion's. */
  extendedUntil: string | null;
  repeatsYear: boolean;
}

/** Somebody's time in the team that follows a learner at the host. */
export interface TeamSpell {
  tutorId: string;
  main: boolean;
  firstDay: string;
  /** Null as long as the contract lasts. */
  lastDay: string | null;
}

export interface AmendmentFact {
  id: string;
  number: number;
  effectiveOn: string;
  signedOn: string;
  stage: 'signed' | 'filed' | 'accepted' | 'refused';
  /** The newest deposit's. */
  filedOn: string | null;
}

export interface ContractFact {
  id: string;
  learnerId: string;
  siteId: string;
  /** The newest main tutor; of a day, ask the team. */
  tutorId: string;
  hostId: string;
  hostKind: HostKind;
  kind: ContractKind;
  stage: ContractStep;
  startsOn: string;
  endsOn: string;
  lastDay: string;
  companyFirstDay: string;
  signedOn: string | null;
  weeklyMinutes: number;
  schoolHours: number | null;
  filedOn: string | null;
  decidedOn: string | null;
  terminatedOn: string | null;
  initiator: TerminationInitiator | null;
  ground: TerminationMode | null;
  /** The steps of a resignation. */
  mediatorAskedOn: string | null;
  announcedOn: string | null;
  team: TeamSpell[];
  amendments: AmendmentFact[];
}

export interface TrainingFact {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string;
  schoolHours: number;
}

export interface PersonFact {
  id: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  /** By entry. */
  enrolments: EnrolmentFact[];
  /** Every stage, by start. */
  contracts: ContractFact[];
  juryResults: { enrolmentId: string; sessionOn: string; outcome: JuryOutcome }[];
}

/** Half-days in the company counted towards the free rupture of one contract. */
export interface CompanyCount {
  confirmedHalves: number;
  /** Expected there, begun, and signed by nobody. */
  unknownHalves: number;
  /** The day on which the limit was reached with what is confirmed; null before. */
  reachedOn: string | null;
  /** The same had everything unsigned been presence. */
  possiblyReachedOn: string | null;
  /** The days to come on which the company is expected, one entry a half-day, in order. */
  ahead: readonly string[];
}

/** Contracts that count as an employer's: signed and not fallen, no internship. */
export const employs = ({ stage, kind }: Pick<ContractFact, 'stage' | 'kind'>): boolean =>
  kind !== 'internship' && (stage === 'signed' || stage === 'filed' || stage === 'accepted');

/** « de Lina », « d’Assia »: the preposition before a name. */
export const ofName = (name: string): string =>
  /^[aeiouàâäéèêëîïôöùûü]/i.test(name) ? `d’${name}` : `de ${name}`;

/** « Lina M. »: what lists and messages say of a person. */
export const shortName = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  `${firstName}\u00a0${[...lastName][0]?.toUpperCase() ?? ''}.`;
