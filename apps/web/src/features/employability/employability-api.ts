import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';

export const SITUATIONS = {
  salaried: 'En emploi salarié en France',
  self_employed: 'À son compte',
  abroad: 'En emploi à l’étranger',
  studying: 'En études ou en formation',
  job_seeking: 'En recherche d’emploi',
  unable: 'Dans l’impossibilité de travailler',
  inactive: 'Sans emploi et sans recherche',
  unknown: 'Sans réponse',
} as const;
export type Situation = keyof typeof SITUATIONS;
export const isAtWork = (situation: string) => ['salaried', 'self_employed', 'abroad'].includes(situation);

export const OUTCOMES = {
  title: 'Titre obtenu',
  partial: 'CCP partiels',
  failed: 'Échec',
  absent: 'Absent à la session',
} as const;
export type Outcome = keyof typeof OUTCOMES;

export interface Answer {
  months: number;
  situation: Situation;
  inTargetTrade: boolean | null;
  employerCity: string | null;
  answeredOn: string;
}

export interface DueFollowUp {
  enrolmentId: string;
  learnerId: string;
  firstName: string;
  lastName: string;
  cohortId: string;
  cohortName: string;
  exitOn: string;
  months: number;
  dueOn: string;
  answer: Answer | null;
}

export interface RecordedAnswer extends Answer {
  id: string;
  recordedAt: string;
  recordedBy: string;
  replaced: boolean;
}

export interface Indicator {
  id: string;
  label: string;
  numerator: number;
  denominator: number;
  denominatorName: string;
  rate: number | null;
  note: string;
}

export interface Rates {
  threshold: number;
  atMoments: (Indicator & { months: number; publishable: boolean })[];
  withoutMoment: Indicator[];
}

export interface Promotion {
  id: string;
  name: string;
  certification: { rncpCode: string };
}

export interface Candidate {
  enrolmentId: string;
  firstName: string;
  lastName: string;
  exitOn: string | null;
  results: { sessionOn: string; outcome: Outcome; blocks: string[] }[];
}

const at = encodeURIComponent;

export const followUpsQuery = queryOptions({
  queryKey: ['follow-ups'],
  queryFn: ({ signal }) => send<DueFollowUp[]>('GET', '/api/follow-ups', undefined, signal),
});
export const historyQuery = (enrolmentId: string) =>
  queryOptions({
    queryKey: ['follow-ups', enrolmentId],
    queryFn: ({ signal }) =>
      send<RecordedAnswer[]>('GET', `/api/enrolments/${at(enrolmentId)}/follow-ups`, undefined, signal),
  });
export const ratesQuery = queryOptions({
  queryKey: ['insertion-rates'],
  queryFn: ({ signal }) => send<Rates>('GET', '/api/insertion-rates', undefined, signal),
});
export const promotionsQuery = queryOptions({
  queryKey: ['insertion-promotions'],
  queryFn: ({ signal }) => send<Promotion[]>('GET', '/api/cohorts', undefined, signal),
});
export const candidatesQuery = (cohortId: string) =>
  queryOptions({
    queryKey: ['jury-results', cohortId],
    queryFn: ({ signal }) =>
      send<Candidate[]>('GET', `/api/cohorts/${at(cohortId)}/jury-results`, undefined, signal),
  });

export const recordAnswer = (enrolmentId: string, answer: Answer) =>
  send('POST', `/api/enrolments/${at(enrolmentId)}/follow-ups`, answer);
export const recordResult = (result: {
  enrolmentId: string;
  sessionOn: string;
  outcome: string;
  blocks: string[];
}) => send('POST', '/api/jury-results', result);
