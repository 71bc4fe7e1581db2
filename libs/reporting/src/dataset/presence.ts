import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Totals } from '#attendance';
import type { Cohort } from '#cohorts';
import type { EntryFact, PresenceFact } from './facts.js';

/** Presence by promotion, read from the half-day ledger. */
@Injectable()
export class Presence {
  constructor(private readonly totals: Totals) {}

  /** Over a period for a promotion, with what is still to come before its last day. A constant number of statements. */
  async of(cohort: Cohort, entries: readonly EntryFact[], from: string, asOf: string): Promise<PresenceFact> {
    const learners = [...new Set(entries.filter((e) => e.cohortId === cohort.id).map((e) => e.learnerId))];
    const so = await this.totals.of(learners, from, asOf, cohort.id);
    const next = `${Temporal.PlainDate.from(asOf).add({ days: 1 })}`;
    const ahead = next > cohort.endsOn ? [] : await this.totals.of(learners, next, cohort.endsOn, cohort.id);
    type Counted = Exclude<keyof (typeof so)[number], 'learnerId' | 'attendanceRate' | 'reachableRate'>;
    const sum = (of: typeof so, key: Counted) => of.reduce((total, one) => total + one[key], 0);
    return {
      schoolHours: Math.round((sum(so, 'schoolMinutes') / 60) * 2) / 2,
      companyDays: sum(so, 'companyDays'),
      attendance: {
        present: sum(so, 'presentHalves'),
        excused: sum(so, 'excusedHalves'),
        unexcused: sum(so, 'absentHalves'),
        unknown: sum(so, 'unknownHalves'),
        stillExpected: sum(so, 'plannedHalves') - sum(so, 'expectedHalves') + sum(ahead, 'plannedHalves'),
      },
    };
  }
}
