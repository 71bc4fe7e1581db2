import type { CohortHalf } from '../days/cohort-half.js';

/** At least a quarter of the contract is training at the school. */
export const schoolShareFloor = 0.25;

/** A half-day in company: a tenth of the legal week of 35 hours. */
export const companyHalfDayMinutes = 210;

export interface ProgrammeHours {
  schoolHalfDays: number;
  schoolMinutes: number;
  companyHalfDays: number;
  /** Minutes wanted at school over the whole training. */
  targetMinutes: number;
  /** Generated less wanted; negative when hours are missing. */
  differenceMinutes: number;
  /** School time over school and company time, between 0 and 1; null while nothing is planned. */
  schoolShare: number | null;
  /** Whether the share reaches the legal floor; null while nothing is planned. */
  reachesFloor: boolean | null;
}

/**
 * What a promotion's calendar gives over the whole training, beside what its programme wants. A closure of the school
 * counts as company time, where an apprentice is then expected; public holidays count nowhere. Paid leave is not taken
 * off, so that the true share is never lower than the one given here.
 */
export function programmeHours(
  calendar: readonly Pick<CohortHalf, 'place'>[],
  { schoolHours, halfDayMinutes }: { schoolHours: number; halfDayMinutes: number },
): ProgrammeHours {
  const schoolHalfDays = calendar.filter(({ place }) => place === 'school').length;
  const companyHalfDays = calendar.filter(({ place }) => place === 'company' || place === 'closed').length;
  const schoolMinutes = schoolHalfDays * halfDayMinutes;
  const targetMinutes = schoolHours * 60;
  const all = schoolMinutes + companyHalfDays * companyHalfDayMinutes;
  const schoolShare = all === 0 ? null : schoolMinutes / all;
  return {
    schoolHalfDays,
    schoolMinutes,
    companyHalfDays,
    targetMinutes,
    differenceMinutes: schoolMinutes - targetMinutes,
    schoolShare,
    reachesFloor: schoolShare === null ? null : schoolShare >= schoolShareFloor,
  };
}
