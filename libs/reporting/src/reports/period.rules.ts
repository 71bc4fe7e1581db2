import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import type { Refusal } from '#platform';

/** What a report covers, both days included, as YYYY-MM-DD. */
export interface Period {
  from: string;
  to: string;
}

/** The current school year, from 1 September, until today: what a report covers unless told. */
export function schoolYearToDate(today: Temporal.PlainDate): Period {
  const year = today.month >= 9 ? today.year : today.year - 1;
  return { from: `${Temporal.PlainDate.from({ year, month: 9, day: 1 })}`, to: `${today}` };
}

/** Everything that forbids a report over this period; a report tells what has happened, never what is to come. */
export function refusalsToReport(period: Period, today: Temporal.PlainDate): Refusal[] {
  const refusals: Refusal[] = [];
  if (period.from > period.to) {
    refusals.push({
      code: 'report.period_reversed',
      message: 'La période finit avant de commencer. Vérifiez les deux dates.',
      field: 'periodTo',
    });
  }
  if (period.to > `${today}`) {
    refusals.push({
      code: 'report.period_ahead',
      message: `Un rapport porte sur ce qui s’est passé\u00A0: choisissez une fin de période au plus tard le ${formatLongDay(today)}.`,
      field: 'periodTo',
    });
  }
  return refusals;
}
