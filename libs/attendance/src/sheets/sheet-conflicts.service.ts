import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Cohort } from '#cohorts';
import { Accounts } from '#identity';
import { Enrolments } from '#learners';
import { type Refusal, RuleBroken, SCHOOL_ZONE } from '#platform';
import type { Half } from '../ledger/states.js';
import { STATE_WORDS } from '../ledger/states.js';
import type { SheetMark } from './marks.rules.js';
import type { SheetLine } from './sheets.queries.js';

/** « 9 h 12 », at the school. */
export function clockWords(instant: string): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(SCHOOL_ZONE);
  return time.minute === 0 ? `${time.hour} h` : `${time.hour} h ${String(time.minute).padStart(2, '0')}`;
}

/** Tells whoever saves an older version of a sheet what changed meanwhile, and by whom. */
@Injectable()
export class SheetConflicts {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly accounts: Accounts,
  ) {}

  /** @throws RuleBroken 409, one refusal a line written since the caller's version; nothing when no line changed */
  async refuseIfChanged(
    key: { cohortId: string; day: string; half: Half },
    cohort: Cohort,
    sheetId: string,
    sent: { version: number; marks: SheetMark[] },
    lines: SheetLine[],
  ): Promise<void> {
    const changed = lines.filter(
      (line) => line.sourceId === sheetId && (line.sourceVersion ?? 0) > sent.version && line.recordedAt,
    );
    if (changed.length === 0) return;
    const names = await this.accounts.names([...new Set(changed.map((line) => line.recordedBy!))]);
    const people = new Map(
      (await this.enrolments.ofCohort(cohort.id, { on: key.day })).map((person) => [
        person.learnerId,
        `${person.firstName} ${person.lastName}`,
      ]),
    );
    const refusals = changed.map((line): Refusal => {
      const index = sent.marks.findIndex((mark) => mark.learnerId === line.learnerId);
      const who = names.get(line.recordedBy!) ?? 'un compte fermé';
      return {
        code: 'changed_meanwhile',
        message: `${people.get(line.learnerId) ?? 'Un apprenant'} : ${STATE_WORDS[line.state ?? 'withdrawn']}, noté par ${who} à ${clockWords(line.recordedAt!)}.`,
        ...(index < 0 ? {} : { field: `marks.${index}.state` }),
      };
    });
    throw new RuleBroken(refusals, 409);
  }
}
