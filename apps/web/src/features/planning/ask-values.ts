import type { useProblemForm } from '../../forms';
import type { AskedPlanning, OrderedWish, PlanningOptions } from './planning-api';

/** What the form holds; `left` are the wishes that are not looked at. */
export type AskValues = AskedPlanning & { left: OrderedWish[] } & Record<string, unknown>;

export type AskFormState = ReturnType<typeof useProblemForm<AskValues>>;

/** What a promotion begins with, before people change it. */
export function promotionOf({
  cohortId,
  seats,
  schoolHours,
  schoolMin,
  schoolMax,
  companyMin,
  companyMax,
  typicalSchool,
  typicalCompany,
}: PlanningOptions['cohorts'][number]): AskedPlanning['promotions'][number] {
  return {
    cohortId,
    seats,
    schoolHours,
    toleranceHours: 35,
    schoolMin,
    schoolMax,
    companyMin,
    companyMax,
    typicalSchool,
    typicalCompany,
  };
}
