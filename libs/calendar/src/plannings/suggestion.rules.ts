import type { PlanningWeek } from '../planning/problem.js';

export interface SuggestedLengths {
  schoolMin: number;
  schoolMax: number;
  companyMin: number;
  companyMax: number;
  typicalSchool: number;
  typicalCompany: number;
}

/** Rhythms that schools use, weeks at school then in company. */
const known = [
  [1, 1],
  [2, 2],
  [2, 3],
  [1, 2],
  [2, 4],
  [2, 5],
  [1, 3],
] as const;

/** Block lengths to begin with: those of the rhythm nearest to the share of weeks that the hours need. */
export function suggestedLengths(
  weeks: readonly PlanningWeek[],
  { schoolHours, halfDayMinutes }: { schoolHours: number; halfDayMinutes: number },
): SuggestedLengths {
  const share = (schoolHours * 60) / halfDayMinutes / 10 / Math.max(1, weeks.length);
  const away = ([school, company]: (typeof known)[number]) => Math.abs(school / (school + company) - share);
  const [school, company] = known.reduce((best, one) => (away(one) < away(best) ? one : best));
  return {
    schoolMin: 1,
    schoolMax: school + 1,
    companyMin: 1,
    companyMax: company + 2,
    typicalSchool: school,
    typicalCompany: company,
  };
}
