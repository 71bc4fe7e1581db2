import { exitReasons } from '#learners';
import { daysAfter, earlierOf, laterOf } from '../clocks/reading.rules.js';
import type { Deadlines } from '../deadlines/deadline-settings.js';
import { type ContractFact, type EnrolmentFact, employs, type TrainingFact } from '../facts/case-facts.js';

/** The national dashboard's own words, never typed: they follow from facts. */
export const nationalStatuses = {
  INSCRIT: 'Inscrit',
  APPRENTI: 'Apprenti',
  RUPTURANT: 'Rupturant',
  ABANDON: 'Abandon',
  FIN_DE_FORMATION: 'Fin de formation',
} as const satisfies Record<string, string>;

export type NationalStatus = keyof typeof nationalStatuses;

export interface StatusReading {
  status: NationalStatus;
  /** The first day of this status; to come for somebody who has not entered yet. YYYY-MM-DD. */
  since: string;
  /** The day on which it changes by itself, when it does. */
  until: string | null;
  why: string;
}

export interface StatusFacts {
  enrolment: Pick<EnrolmentFact, 'entryOn' | 'exitOn' | 'exitReason'>;
  /** The learner's; drafts and those that fell do not count. */
  contracts: readonly Pick<
    ContractFact,
    'kind' | 'stage' | 'startsOn' | 'endsOn' | 'lastDay' | 'terminatedOn' | 'ground'
  >[];
  training: Pick<TrainingFact, 'endsOn'>;
}

type Numbers = Pick<Deadlines, 'registered_days' | 'rupture_days' | 'end_days'>;

/**
 * The status of one enrolment on a day, as the national dashboard derives it: INSCRIT without contract, ABANDON after 90
 * days; APPRENTI under contract; RUPTURANT after one, ABANDON after 180 days; FIN_DE_FORMATION when the contract's natural
 * end is at most 60 days before the training's. An interruption recorded by the school is an ABANDON at once.
 */
export function statusOn(today: string, facts: StatusFacts, numbers: Numbers): StatusReading {
  const { enrolment, training } = facts;
  const { entryOn, exitOn, exitReason } = enrolment;
  const begun = facts.contracts
    .filter(
      (one) => employs(one) && one.startsOn <= today && one.lastDay >= one.startsOn && one.lastDay >= entryOn,
    )
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  const left = exitOn !== null && exitOn < today;
  if (left && exitReason !== null && exitReasons[exitReason].kind === 'interrupted') {
    return reading('ABANDON', daysAfter(exitOn, 1), null, 'Sortie avant la fin de la formation.');
  }
  const running = begun.find(({ lastDay }) => lastDay >= today);
  if (running) {
    return reading(
      'APPRENTI',
      runningSince(running.startsOn, begun, entryOn),
      daysAfter(running.lastDay, 1),
      'Contrat en cours.',
    );
  }
  const last = begun.at(-1);
  if (left) {
    const since = daysAfter(last ? laterOf(exitOn, last.lastDay) : exitOn, 1);
    return reading('FIN_DE_FORMATION', earlierOf(since, today), null, 'Formation terminée.');
  }
  return last
    ? afterContract(today, last, training.endsOn, numbers)
    : withoutContract(today, entryOn, numbers);
}

const reading = (
  status: NationalStatus,
  since: string,
  until: string | null,
  why: string,
): StatusReading => ({
  status,
  since,
  until,
  why,
});

/** The first day of an unbroken run of contracts, each beginning the day after the one before. */
function runningSince(
  startsOn: string,
  contracts: readonly { startsOn: string; lastDay: string }[],
  entryOn: string,
): string {
  let since = startsOn;
  for (const one of [...contracts].reverse())
    if (one.startsOn < since && daysAfter(one.lastDay, 1) >= since) since = one.startsOn;
  return laterOf(since, earlierOf(entryOn, since));
}

function afterContract(
  today: string,
  last: StatusFacts['contracts'][number],
  trainingEnd: string,
  { end_days, rupture_days }: Numbers,
): StatusReading {
  const since = daysAfter(last.lastDay, 1);
  const natural = last.terminatedOn === null || last.ground === 'title_obtained';
  if (natural && daysAfter(last.lastDay, end_days) >= trainingEnd) {
    return reading('FIN_DE_FORMATION', since, null, 'Le contrat est allé jusqu’à la fin de la formation.');
  }
  const abandon = daysAfter(since, rupture_days);
  const ended = natural ? 'Contrat terminé bien avant la formation' : 'Contrat rompu';
  return today < abandon
    ? reading('RUPTURANT', since, abandon, `${ended}, aucun autre en cours.`)
    : reading('ABANDON', abandon, null, `${ended}, aucun autre depuis plus de ${rupture_days}\u00a0jours.`);
}

function withoutContract(today: string, entryOn: string, { registered_days }: Numbers): StatusReading {
  if (today < entryOn) return reading('INSCRIT', entryOn, null, 'La formation n’a pas commencé.');
  const abandon = daysAfter(entryOn, registered_days + 1);
  return today < abandon
    ? reading('INSCRIT', entryOn, abandon, 'Aucun contrat depuis l’entrée en formation.')
    : reading(
        'ABANDON',
        abandon,
        null,
        `Aucun contrat plus de ${registered_days}\u00a0jours après l’entrée.`,
      );
}
