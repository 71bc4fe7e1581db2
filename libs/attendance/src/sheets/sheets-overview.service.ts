import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Sessions, subjectOf } from '#calendar';
import { Cohorts } from '#cohorts';
import { Enrolments } from '#learners';
import { RuleBroken } from '#platform';
import { FrozenPlaces } from '../expected/frozen-places.service.js';
import { ON_SHEET } from '../expected/places.js';
import { Ledger } from '../ledger/ledger.service.js';
import { HALVES, type Half } from '../ledger/states.js';
import type { SheetSummary } from './sheets.dto.js';

const LONGEST_DAYS = 31;
const ABSENCES = new Set(['absent_justified', 'absent_unjustified', 'sick', 'leave']);

/** Which half-days at school are filled, and which are still to fill. */
@Injectable()
export class SheetsOverview {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly enrolments: Enrolments,
    private readonly places: FrozenPlaces,
    private readonly ledger: Ledger,
    private readonly sessions: Sessions,
  ) {}

  /** Every promotion's half-days at school between two days, at most a month; a constant number of statements. */
  async between(from: string, to: string): Promise<SheetSummary[]> {
    const length = Temporal.PlainDate.from(from).until(to).days;
    if (length < 0 || length > LONGEST_DAYS)
      throw new RuleBroken([
        {
          code: 'period_too_long',
          message: `Choisissez une période de ${LONGEST_DAYS} jours au plus.`,
          field: 'to',
        },
      ]);
    const cohorts = new Map((await this.cohorts.all()).map((cohort) => [cohort.id, cohort.name]));
    const enrolled = (await this.enrolments.all()).filter(
      ({ entryOn, exitOn }) => entryOn <= to && (exitOn === null || exitOn >= from),
    );
    const learnerIds = [...new Set(enrolled.map((enrolment) => enrolment.learnerId))];
    const places = await this.places.of(learnerIds, from, to);
    const recorded = new Map(
      (await this.ledger.read(learnerIds, from, to)).map((half) => [
        `${half.learnerId} ${half.day} ${half.half}`,
        half.state,
      ]),
    );
    const taught = new Map(
      (await this.sessions.between([...cohorts.keys()], from, to)).map((one) => [
        `${one.cohortId} ${one.day} ${one.half}`,
        one,
      ]),
    );
    const sheets = new Map<string, Omit<SheetSummary, 'progress'> & { begun: boolean }>();
    for (const { learnerId, day, half, place, cohortId, begun } of places) {
      if (!ON_SHEET.has(place) || !cohortId) continue;
      const key = `${day} ${HALVES.indexOf(half)} ${cohorts.get(cohortId)} ${cohortId}`;
      const session = taught.get(`${cohortId} ${day} ${half}`);
      const sheet = sheets.get(key) ?? {
        cohortId,
        cohortName: cohorts.get(cohortId) ?? '',
        day,
        half: half as Half,
        subject: session ? subjectOf(session) : null,
        trainer: session?.trainerName ?? null,
        expected: 0,
        recorded: 0,
        absent: 0,
        begun,
      };
      const state = recorded.get(`${learnerId} ${day} ${half}`);
      sheet.expected += 1;
      if (state) sheet.recorded += 1;
      if (state && ABSENCES.has(state)) sheet.absent += 1;
      sheets.set(key, sheet);
    }
    return [...sheets]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, { begun, ...sheet }]) => ({ ...sheet, progress: progressOf(sheet, begun) }));
  }
}

function progressOf(
  { expected, recorded }: { expected: number; recorded: number },
  begun: boolean,
): SheetSummary['progress'] {
  if (!begun) return 'to_come';
  if (recorded === 0) return 'to_fill';
  return recorded < expected ? 'incomplete' : 'filled';
}
