import { Injectable } from '@nestjs/common';
import { Sessions, taughtIn } from '#calendar';
import { type Cohort, Cohorts } from '#cohorts';
import { Accounts, type Actor } from '#identity';
import { Enrolments, type EnrolmentView } from '#learners';
import { Clock, RuleBroken, Transactional } from '#platform';
import { FrozenPlaces } from '../expected/frozen-places.service.js';
import { ON_SHEET } from '../expected/places.js';
import { hasBegun } from '../ledger/half-days.rules.js';
import { Ledger, type NewEntry } from '../ledger/ledger.service.js';
import { contentHashOf, Recordings } from '../ledger/recordings.service.js';
import type { Half } from '../ledger/states.js';
import { markOf, recordedOf, refusalsOfMarks, type SheetMark } from './marks.rules.js';
import { refusalToRecordSheet } from './sheet.rules.js';
import { SheetConflicts } from './sheet-conflicts.service.js';
import type { SavedSheet, SheetView } from './sheets.dto.js';
import { type SheetLine, SheetsQueries } from './sheets.queries.js';

export interface SheetKey {
  cohortId: string;
  day: string;
  half: Half;
}

/** A promotion's half-day at school: read, and saved at once. */
@Injectable()
export class Sheets {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly enrolments: Enrolments,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    private readonly places: FrozenPlaces,
    private readonly queries: SheetsQueries,
    private readonly ledger: Ledger,
    private readonly recordings: Recordings,
    private readonly conflicts: SheetConflicts,
    private readonly sessions: Sessions,
  ) {}

  /** The learners expected at school with their current state; freezes the half-day's places when it has begun. */
  async read(actor: Actor, key: SheetKey): Promise<SheetView> {
    const cohort = await this.cohorts.one(key.cohortId);
    const people = await this.enrolments.ofCohort(cohort.id, { actor, on: key.day });
    const begun = hasBegun(key.day, key.half, this.clock.schoolNow());
    const lines = begun ? await this.#lines(key, people) : await this.#plannedLines(key, people);
    const sheet = await this.queries.one(cohort.id, key.day, key.half);
    const held = await this.sessions.between([cohort.id], key.day, key.day);
    const session = held.find(({ half }) => half === key.half);
    const names = await this.accounts.names(
      [sheet?.savedBy, ...lines.map((line) => line.recordedBy)].filter((id) => typeof id === 'string'),
    );
    const lineOf = new Map(lines.map((line) => [line.learnerId, line]));
    const { id, name, halfDayMinutes } = cohort;
    return {
      cohort: { id, name, halfDayMinutes },
      day: key.day,
      half: key.half,
      session: session ? taughtIn(session) : null,
      version: sheet?.version ?? 0,
      savedAt: sheet?.savedAt ?? null,
      savedBy: names.get(sheet?.savedBy ?? '') ?? null,
      closedBecause: refusalToRecordSheet({ ...key, begun, places: lines })?.message ?? null,
      entries: people.flatMap((person) => {
        const line = lineOf.get(person.learnerId);
        return line && ON_SHEET.has(line.place) ? [entryOf(person, line, halfDayMinutes, names)] : [];
      }),
    };
  }

  /**
   * Saves the marks of a half-day, in one transaction and a number of statements that does not grow with the group.
   * Only what differs from the ledger makes an entry. Whoever saves an older version is told what changed and by whom
   * (409) and nothing of theirs is written; the same `clientId` again changes nothing.
   */
  @Transactional()
  async save(
    actor: Actor,
    key: SheetKey,
    sent: { version: number; clientId: string; marks: SheetMark[] },
  ): Promise<SavedSheet> {
    const cohort = await this.cohorts.one(key.cohortId);
    const begun = hasBegun(key.day, key.half, this.clock.schoolNow());
    if (!begun) this.#refuse(key, false, []);
    const contentHash = contentHashOf({ key, ...sent });
    const at = this.ledger.instant();
    const sheet = await this.queries.openVersion({ ...key, ...sent, contentHash, actorId: actor.id, at });
    if (!sheet) return this.#savedBefore(actor, key, sent.clientId, contentHash);
    const lines = await this.#lines(key);
    this.#refuse(key, begun, lines);
    const expected = lines.filter((line) => ON_SHEET.has(line.place));
    const ids = new Set(expected.map((line) => line.learnerId));
    RuleBroken.ifAny(refusalsOfMarks(sent.marks, ids, cohort.halfDayMinutes));
    if (sheet.version - 1 !== sent.version)
      await this.conflicts.refuseIfChanged(key, cohort, sheet.id, sent, expected);
    const entries = entriesOf(sent.marks, expected, cohort, key, sheet);
    await this.ledger.append(actor.id, entries);
    return { version: sheet.version, changed: entries.length };
  }

  async #savedBefore(actor: Actor, key: SheetKey, clientId: string, hash: Buffer): Promise<SavedSheet> {
    await this.recordings.mustBeSame(clientId, hash, actor.id);
    const sheet = await this.queries.one(key.cohortId, key.day, key.half);
    return { version: sheet?.version ?? 0, changed: 0 };
  }

  #refuse(key: SheetKey, begun: boolean, places: SheetLine[]): void {
    const refusal = refusalToRecordSheet({ ...key, begun, places });
    if (refusal) throw new RuleBroken([refusal]);
  }

  /** The frozen lines; when nobody froze them yet, they are frozen now. */
  async #lines({ cohortId, day, half }: SheetKey, known?: EnrolmentView[]): Promise<SheetLine[]> {
    const lines = await this.queries.lines(cohortId, day, half);
    const people = known ?? (lines.length === 0 ? await this.enrolments.ofCohort(cohortId, { on: day }) : []);
    const frozen = new Set(lines.map((line) => line.learnerId));
    const missing = people.map((person) => person.learnerId).filter((id) => !frozen.has(id));
    if (missing.length === 0) return lines;
    await this.places.freeze(missing, day, day);
    return this.queries.lines(cohortId, day, half);
  }

  async #plannedLines({ cohortId, day, half }: SheetKey, people: EnrolmentView[]): Promise<SheetLine[]> {
    const places = await this.places.of(
      people.map((person) => person.learnerId),
      day,
      day,
    );
    return places
      .filter((place) => place.half === half && place.cohortId === cohortId)
      .map(({ learnerId, place, name, contractId }) => ({
        ...NOTHING,
        learnerId,
        place,
        name: name ?? null,
        contractId,
      }));
  }
}

const NOTHING = {
  state: null,
  minutes: null,
  revision: 0,
  reason: null,
  recordedBy: null,
  recordedAt: null,
  sourceId: null,
  sourceVersion: null,
};

function entryOf(
  person: EnrolmentView,
  line: SheetLine,
  halfDayMinutes: number,
  names: Map<string, string>,
): SheetView['entries'][number] {
  const state = line.state === 'withdrawn' ? null : line.state;
  return {
    learnerId: person.learnerId,
    firstName: person.firstName,
    lastName: person.lastName,
    mediation: line.place === 'mediation' ? line.name : null,
    ...markOf(state, line.minutes, halfDayMinutes),
    reason: state === null ? null : line.reason,
    revision: line.revision,
    recordedBy: names.get(line.recordedBy ?? '') ?? null,
    recordedAt: line.recordedAt,
  };
}

/** The entries that the marks add: one for each line that says something else than the ledger. */
function entriesOf(
  marks: SheetMark[],
  expected: SheetLine[],
  cohort: Cohort,
  key: SheetKey,
  sheet: { id: string; version: number },
): NewEntry[] {
  const lineOf = new Map(expected.map((line) => [line.learnerId, line]));
  return marks.flatMap((mark): NewEntry[] => {
    const line = lineOf.get(mark.learnerId)!;
    const recorded = recordedOf(mark, cohort.halfDayMinutes);
    const before = line.state ?? 'withdrawn';
    const sameReason = mark.reason === undefined || (mark.reason || null) === line.reason;
    if (before === recorded.state && line.minutes === recorded.minutes && sameReason) return [];
    return [
      {
        learnerId: mark.learnerId,
        day: key.day,
        half: key.half,
        revision: line.revision + 1,
        ...recorded,
        origin: 'sheet',
        sourceId: sheet.id,
        sourceVersion: sheet.version,
        payload: mark.reason ? { reason: mark.reason } : null,
      },
    ];
  });
}
