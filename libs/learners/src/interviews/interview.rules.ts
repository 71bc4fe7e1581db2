import type { Refusal } from '#platform';
import { type Stage, stageLabels } from '../applications/stages.rules.js';

const source = 'Procédure d’admission de l’école';

export const interviewResults = {
  favourable: 'Avis favorable',
  reserved: 'Avis réservé',
  unfavourable: 'Avis défavorable',
  absent: 'Personne absente',
} as const satisfies Record<string, string>;

export type InterviewResult = keyof typeof interviewResults;

/** What a score says; there is no total, so that nobody is ranked by a figure. */
export const scoreLabels = {
  1: 'Pas encore',
  2: 'Un peu',
  3: 'Bien',
  4: 'Très bien',
} as const satisfies Record<number, string>;

const OVER: readonly Stage[] = ['refused', 'withdrawn', 'enrolled'];

/** Everything that forbids planning an interview: the application must be under way, somebody hold it, the grid be in use. */
export function refusalsToPlan(asked: {
  stage: Stage;
  interviewers: number;
  /** How many of them may hold interviews. */
  known: number;
  gridInUse: boolean;
}): Refusal[] {
  const refusals: Refusal[] = [];
  if (OVER.includes(asked.stage)) {
    refusals.push({
      code: 'interview.application_over',
      message: `La candidature est à l’étape «\u00A0${stageLabels[asked.stage]}\u00A0»\u00A0: rouvrez-la avant de prévoir un entretien.`,
      source,
    });
  }
  if (asked.interviewers === 0) {
    refusals.push({
      code: 'interview.nobody',
      message: 'Choisissez au moins une personne qui mène l’entretien.',
      field: 'interviewerIds',
      source,
    });
  }
  if (asked.known < asked.interviewers) {
    refusals.push({
      code: 'interview.not_staff',
      message: 'Un entretien est mené par l’équipe de l’école\u00A0: direction, coordination ou formation.',
      field: 'interviewerIds',
      source,
    });
  }
  if (!asked.gridInUse) {
    refusals.push({
      code: 'interview.grid_retired',
      message: 'Cette grille n’est plus en service. Choisissez-en une autre.',
      field: 'gridId',
      source,
    });
  }
  return refusals;
}

/** Everything that forbids writing what an interview gave: it is not cancelled, and its day has come. Days are YYYY-MM-DD. */
export function refusalsToWrite(
  interview: { plannedOn: string; cancelledOn: string | null },
  today: string,
): Refusal[] {
  const refusals: Refusal[] = [];
  if (interview.cancelledOn !== null) {
    refusals.push({ code: 'interview.cancelled', message: 'Cet entretien est annulé.', source });
  }
  if (interview.plannedOn > today) {
    refusals.push({
      code: 'interview.to_come',
      message: 'Cet entretien est à venir\u00A0: notez-le le jour même ou après, ou changez sa date.',
      source,
    });
  }
  return refusals;
}

/** Everything that forbids these scores: each is on a criterion of the grid the interview was planned with, once. */
export function refusalsToScore(
  scores: readonly { criterionId: string; score: number }[],
  criterionIds: readonly string[],
): Refusal[] {
  const ids = scores.map(({ criterionId }) => criterionId);
  const fits = ids.every((id) => criterionIds.includes(id)) && new Set(ids).size === ids.length;
  if (fits) return [];
  return [
    {
      code: 'interview.other_grid',
      message: 'Ces réponses ne sont pas celles de la grille de cet entretien. Rechargez la page.',
      field: 'scores',
      source,
    },
  ];
}
