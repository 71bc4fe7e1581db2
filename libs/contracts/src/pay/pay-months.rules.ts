import { Temporal } from 'temporal-polyfill';
import type { Period } from '../contracts/contract-draft.js';
import type { PayReason, PayStep } from './pay-steps.rules.js';

/** A stretch of one calendar month under one minimum. */
export interface PayLine {
  /** The month's first day. */
  month: string;
  /** The stretch inside the month and the contract, both days included. */
  from: string;
  to: string;
  /** The minimum of a full month at this rate. */
  monthlyCents: number;
  percent: number;
  smicHourlyCents: number;
  assumed: boolean;
  /** What changed on `from`; empty when the month goes on as the one before. */
  reasons: PayReason[];
}

const day = (iso: string) => Temporal.PlainDate.from(iso);
const latest = (...days: string[]) => days.sort().at(-1)!;
const earliest = (...days: string[]) => days.sort()[0]!;

/** Month by month, what is due at least; a month in which the minimum moves has one line a rate. */
export function payMonths(steps: readonly PayStep[], { end }: Pick<Period, 'end'>): PayLine[] {
  return steps.flatMap((step, rank) => {
    const next = steps[rank + 1];
    const last = next ? `${day(next.from).subtract({ days: 1 })}` : `${end}`;
    const lines: PayLine[] = [];
    for (let month = day(step.from).with({ day: 1 }); `${month}` <= last; month = month.add({ months: 1 })) {
      const from = latest(`${month}`, step.from);
      lines.push({
        month: `${month}`,
        from,
        to: earliest(`${month.add({ months: 1 }).subtract({ days: 1 })}`, last),
        monthlyCents: step.monthlyCents,
        percent: step.percent,
        smicHourlyCents: step.smicHourlyCents,
        assumed: step.assumed,
        reasons: from === step.from ? step.reasons : [],
      });
    }
    return lines;
  });
}
