import type { InsertionRates } from '#employability';
import type { EmploymentRate } from './department-dataset.js';

/** The rates of insertion by indicator then by moment; those over too few people are hidden. */
export function employmentOf({ atMoments }: InsertionRates): EmploymentRate[] {
  const order = [...new Set(atMoments.map(({ id }) => id))];
  return order.flatMap((id) =>
    atMoments
      .filter((rate) => rate.id === id)
      .map(({ label, months, numerator, denominator, denominatorName, publishable }) => ({
        indicator: label,
        month: months,
        numerator: publishable ? numerator : null,
        denominator: publishable ? denominator : null,
        denominatorName,
        hidden: denominator > 0 && !publishable,
      })),
  );
}
