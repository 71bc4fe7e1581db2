import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import type { Refusal } from '#platform';
import type { Situation } from '../indicators/situations.js';
import { type FollowUpMoment, followUpsOf } from './follow-ups.rules.js';

/** What somebody answered at a moment of the follow-up. Days are YYYY-MM-DD. */
export interface Answer {
  months: FollowUpMoment;
  situation: Situation;
  /** Whether the job is in the trade of the title; null without a job. */
  inTargetTrade: boolean | null;
  employerCity: string | null;
  answeredOn: string;
}

const atWork: readonly Situation[] = ['salaried', 'self_employed', 'abroad'];

/** Whether this situation is a job, of which one asks the trade. */
export const isAtWork = (situation: Situation): boolean => atWork.includes(situation);

/** Everything that forbids recording this answer of a leaver; empty when it may be. */
export function refusalsToAnswer(answer: Answer, exitOn: string | null, today: string): Refusal[] {
  if (exitOn === null) {
    return [
      {
        code: 'follow_up.not_a_leaver',
        message: 'Cette personne est encore en formation. Enregistrez d’abord sa sortie.',
      },
    ];
  }
  const refusals: Refusal[] = [];
  const due = followUpsOf(Temporal.PlainDate.from(exitOn)).find(({ moment }) => moment === answer.months);
  if (!due) {
    refusals.push({
      code: 'follow_up.unknown_moment',
      message: 'Le suivi se fait à 6, 12, 18 et 24 mois. Choisissez l’un d’eux.',
      field: 'months',
    });
  } else if (`${due.dueOn}` > today) {
    refusals.push({
      code: 'follow_up.too_early',
      message: `Le suivi à ${answer.months} mois se fait à partir du ${formatLongDay(due.dueOn)}.`,
      field: 'months',
    });
  }
  if (answer.answeredOn > today) {
    refusals.push({
      code: 'follow_up.answered_ahead',
      message: 'La réponse ne peut pas être datée d’un jour à venir.',
      field: 'answeredOn',
    });
  }
  if (answer.answeredOn < exitOn) {
    refusals.push({
      code: 'follow_up.answered_before_exit',
      message: 'La réponse ne peut pas précéder la sortie. Vérifiez la date.',
      field: 'answeredOn',
    });
  }
  if (isAtWork(answer.situation) && answer.inTargetTrade === null) {
    refusals.push({
      code: 'follow_up.trade_missing',
      message: 'Dites si l’emploi est dans le métier visé par le titre.',
      field: 'inTargetTrade',
    });
  }
  if (!isAtWork(answer.situation) && (answer.inTargetTrade !== null || answer.employerCity !== null)) {
    refusals.push({
      code: 'follow_up.job_without_work',
      message: 'Le métier et la commune se notent seulement pour une personne en emploi.',
      field: 'situation',
    });
  }
  return refusals;
}
