import { frenchNumber } from '../../format/french';
import type { ContractSummary } from '../contracts/contracts-api';
import type { Tutor } from './hosts-api';

/** How many apprentices a tutor may follow: so many, and so many more who repeat a year (Code du travail, R6223-6). */
export interface TutorQuota {
  ordinary: number;
  repeaters: number;
}

type Followed = Pick<ContractSummary, 'kind' | 'state' | 'startsOn' | 'lastDay' | 'repeatsYear'>;

const BINDING: readonly string[] = ['signed', 'filed', 'accepted', 'running'];
const OVER: readonly string[] = ['ended', 'terminated'];

/** A tutor's contracts as they are read: followed now, to come, and over; drafts and what came to nothing left out. */
export function apprenticesOf<T extends Followed & { tutorId: string }>(
  contracts: readonly T[],
  tutorIds: readonly string[],
) {
  const own = contracts
    .filter(({ tutorId }) => tutorIds.includes(tutorId))
    .sort((one, other) => one.startsOn.localeCompare(other.startsOn));
  return {
    now: own.filter(({ state }) => state === 'running'),
    coming: own.filter(({ state }) => BINDING.includes(state) && state !== 'running'),
    past: own.filter(({ state }) => OVER.includes(state)).reverse(),
  };
}

export interface TutorLoad {
  /** Apprentices followed today, and those among them who repeat a year. */
  learners: number;
  repeaters: number;
  /** The first day, from today on, without any ordinary place left; null when there is always one. */
  fullFrom: string | null;
  /** Whether somebody who repeats a year would still have a place that day. */
  roomForRepeater: boolean;
}

/** How full a tutor is today and until the last contract signed so far; only apprenticeships count. */
export function tutorLoad(contracts: readonly Followed[], quota: TutorQuota, today: string): TutorLoad {
  const held = contracts.filter(({ kind, state }) => kind === 'apprenticeship' && BINDING.includes(state));
  const on = (day: string) => {
    const there = held.filter(({ startsOn, lastDay }) => startsOn <= day && lastDay >= day);
    const repeaters = there.filter(({ repeatsYear }) => repeatsYear).length;
    return { learners: there.length, repeaters, taken: there.length - Math.min(repeaters, quota.repeaters) };
  };
  const starts = held.map(({ startsOn }) => startsOn).filter((day) => day > today);
  const fullFrom = [today, ...starts.sort()].find((day) => on(day).taken >= quota.ordinary) ?? null;
  const { learners, repeaters } = on(today);
  return {
    learners,
    repeaters,
    fullFrom,
    roomForRepeater: fullFrom !== null && on(fullFrom).repeaters < quota.repeaters,
  };
}

/** « 1 apprenti sur 2 », « 3 apprentis, dont 1 qui recommence une année, sur 2 » */
export function loadInWords({ learners, repeaters }: TutorLoad, { ordinary }: TutorQuota): string {
  const people = `${frenchNumber(learners)}\u00a0${learners < 2 ? 'apprenti' : 'apprentis'}`;
  const among = repeaters > 0 ? `, dont ${frenchNumber(repeaters)} qui recommence une année,` : '';
  return `${people}${among} sur ${frenchNumber(ordinary)}`;
}

/** What practice and diploma allow, when it is not everything (Code du travail, R6223-22). */
export function competenceInWords({
  yearsOfPractice,
  diplomaLevel,
}: Pick<Tutor, 'yearsOfPractice' | 'diplomaLevel'>): string | null {
  if (yearsOfPractice >= 2) return null;
  return diplomaLevel !== null && yearsOfPractice === 1
    ? `Avec un an de pratique, peut suivre une formation de niveau ${diplomaLevel} au plus (Code du travail, R6223-22).`
    : 'Ne peut pas encore être maître d’apprentissage\u00a0: il faut deux ans de pratique, ou un an avec un diplôme du métier (Code du travail, R6223-22).';
}
