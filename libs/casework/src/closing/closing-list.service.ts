import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { MissingMarks } from '#attendance';
import { Cohorts } from '#cohorts';
import { followUpsOf } from '#employability';
import { AccessLinks } from '#identity';
import { CohortContacts, Enrolments, Loans } from '#learners';
import { Clock } from '#platform';
import { UnsignedFortnights } from '../to-do/fortnights.queries.js';
import { type ClosingLine, closingFrom, closingLines } from './closing.rules.js';

export interface ClosingList {
  endsOn: string;
  /** The day from which the end is prepared. */
  from: string;
  /** Empty before that day. */
  lines: ClosingLine[];
}

/** What a promotion that ends leaves to settle: read from the rooms, never stored. */
@Injectable()
export class ClosingLists {
  constructor(
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly enrolments: Enrolments,
    private readonly contacts: CohortContacts,
    private readonly loans: Loans,
    private readonly marks: MissingMarks,
    private readonly fortnights: UnsignedFortnights,
    private readonly links: AccessLinks,
  ) {}

  /**
   * A constant number of statements.
   * @throws NotFound
   */
  async of(cohortId: string): Promise<ClosingList> {
    const cohort = await this.cohorts.one(cohortId);
    const today = `${this.clock.today()}`;
    const from = closingFrom(cohort.endsOn);
    if (today < from) return { endsOn: cohort.endsOn, from, lines: [] };
    const enrolments = await this.enrolments.ofCohort(cohortId);
    const people = new Map(enrolments.map((one) => [one.learnerId, one]));
    const contacts = await this.contacts.of(cohortId);
    const lines = closingLines({
      cohort,
      today,
      enrolments,
      missingMarks: await this.marks.of(cohortId),
      unsigned: await this.fortnights.of(people, null, cohort.startsOn),
      loans: await this.loans.outIn(cohortId),
      contacts,
      openAccounts: new Set(await this.links.stillOpen(contacts.flatMap(({ accountId }) => accountId ?? []))),
      firstFollowUp: (exitOn) => `${followUpsOf(Temporal.PlainDate.from(exitOn))[0]!.dueOn}`,
    });
    return { endsOn: cohort.endsOn, from, lines };
  }
}
