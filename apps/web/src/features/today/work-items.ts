import { mediumDay, shortDay } from '../../format/dates';
import { counted } from '../../format/french';
import type { WorkItem } from './work-list';

const HALF = { morning: 'matin', afternoon: 'après-midi' } as const;

interface Sheet {
  cohortId: string;
  cohortName: string;
  day: string;
  half: keyof typeof HALF;
  expected: number;
  recorded: number;
  progress: 'to_come' | 'to_fill' | 'incomplete' | 'filled';
}

/** Half-days begun whose sheet lacks somebody, the oldest first. */
export const sheetsToFill = (sheets: Sheet[], today: string): WorkItem[] =>
  sheets
    .filter(({ progress }) => progress === 'to_fill' || progress === 'incomplete')
    .sort((a, b) => a.day.localeCompare(b.day) || b.half.localeCompare(a.half))
    .map(({ cohortId, cohortName, day, half, expected, recorded }) => ({
      key: `${cohortId}-${day}-${half}`,
      to: `/presence/${cohortId}/${day}/${half}`,
      what: `${cohortName}, ${shortDay(day)} ${HALF[half]}`,
      why: recorded === 0 ? 'Rien n’est noté.' : `Il manque ${counted(expected - recorded, 'apprenant')}.`,
      late: day < today,
    }));

interface Contract {
  id: string;
  firstName: string;
  lastName: string;
  hostName: string;
  deposit: { dueOn: string; article: string | null; to: string; late: boolean; awaited: boolean } | null;
}

/** Contracts to be filed, by the day the law sets. */
export const contractsToFile = (contracts: Contract[]): WorkItem[] =>
  contracts
    .flatMap((contract) => (contract.deposit ? [{ ...contract, deposit: contract.deposit }] : []))
    .sort((a, b) => a.deposit.dueOn.localeCompare(b.deposit.dueOn))
    .map(({ id, firstName, lastName, hostName, deposit }) => ({
      key: id,
      to: `/contrats/${id}`,
      what: `${firstName} ${lastName}, ${hostName}`,
      why: `À déposer avant le ${mediumDay(deposit.dueOn)} ${deposit.article ? ` (${deposit.article})` : ''}, auprès de : ${deposit.to}.`,
      late: deposit.late,
    }));

interface Candidate {
  learnerId: string;
  firstName: string;
  lastName: string;
  cohortName: string;
  contract: unknown;
}

/** Learners whom no employer receives. */
export const withoutContract = (candidates: Candidate[]): WorkItem[] =>
  candidates
    .filter(({ contract }) => contract === null)
    .map(({ learnerId, firstName, lastName, cohortName }) => ({
      key: learnerId,
      to: `/contrats/nouveau?apprenant=${learnerId}`,
      what: `${firstName} ${lastName}`,
      why: `${cohortName}, sans employeur aujourd’hui.`,
    }));

interface FollowUp {
  enrolmentId: string;
  firstName: string;
  lastName: string;
  cohortName: string;
  months: number;
  dueOn: string;
  answer: unknown;
}

/** Leavers to ask, those whose moment came first on top. */
export const followUpsToAsk = (due: FollowUp[], today: string): WorkItem[] =>
  due
    .filter(({ answer, dueOn }) => answer === null && dueOn <= today)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
    .map(({ enrolmentId, firstName, lastName, cohortName, months, dueOn }) => ({
      key: `${enrolmentId}-${months}`,
      to: '/insertion',
      what: `${firstName} ${lastName}`,
      why: `${cohortName}, suivi à ${months} mois, prévu le ${mediumDay(dueOn)}.`,
    }));

interface Application {
  id: string;
  firstName: string;
  lastName: string;
  cohortName: string;
  receivedOn: string;
}

/** Applications nobody has looked at, the oldest first. */
export const applicationsToRead = (applications: Application[]): WorkItem[] =>
  [...applications]
    .sort((a, b) => a.receivedOn.localeCompare(b.receivedOn))
    .map(({ id, firstName, lastName, cohortName, receivedOn }) => ({
      key: id,
      to: `/candidatures/${id}`,
      what: `${firstName} ${lastName}`,
      why: `${cohortName}, reçue le ${mediumDay(receivedOn)}.`,
    }));
