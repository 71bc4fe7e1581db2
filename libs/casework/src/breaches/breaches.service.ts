import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '#identity';
import { Audit, Clock, Database, NotFound, RuleBroken, SCHOOL_ZONE, Transactional } from '#platform';
import {
  type BreachFacts,
  breachClock,
  dueAt,
  hoursLeft,
  refusalsToClose,
  refusalsToRecord,
} from './breach.rules.js';
import type { BreachBody, BreachView } from './breaches.dto.js';

type BreachRow = Omit<BreachView, 'clock' | 'dueAt' | 'hoursLeft'>;

const local = (column: string) => `to_char(${column} AT TIME ZONE '${SCHOOL_ZONE}', 'YYYY-MM-DD"T"HH24:MI')`;

const BREACH = `SELECT b.id, b.title, ${local('b.known_at')} AS "knownAt", b.facts, b.nature, b.people_count AS "peopleCount",
    b.people, b.effects, b.measures, b.risk, ${local('b.authority_told_at')} AS "authorityToldAt",
    b.authority_not_told_why AS "authorityNotToldWhy", ${local('b.people_told_at')} AS "peopleToldAt",
    b.people_not_told_why AS "peopleNotToldWhy", a.display_name AS "recordedBy", b.closed_on::text AS "closedOn"
  FROM casework.breach b JOIN identity.account a ON a.id = b.recorded_by`;

/** Breaches of personal data: what is known, whom it concerns, what was done, who was told and when. */
@Injectable()
export class Breaches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The open ones first, the newest on top. */
  async all(): Promise<BreachView[]> {
    const rows = await this.database.query<BreachRow>(
      `${BREACH} ORDER BY b.closed_on IS NOT NULL, b.known_at DESC, b.id`,
    );
    const now = this.#now();
    return rows.map((row) => {
      const facts = factsOf(row);
      const due = Temporal.Instant.fromEpochMilliseconds(dueAt(facts.knownAt)).toZonedDateTimeISO(
        SCHOOL_ZONE,
      );
      return {
        ...row,
        clock: breachClock(facts, now),
        dueAt: due.toPlainDateTime().toString({ smallestUnit: 'minute' }),
        hoursLeft: hoursLeft(facts.knownAt, now),
      };
    });
  }

  @Transactional()
  async record(actor: Actor, body: BreachBody): Promise<string> {
    RuleBroken.ifAny(refusalsToRecord(factsOf(body), this.#now()));
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO casework.breach (title, known_at, facts, nature, people_count, people, effects, measures, risk,
         authority_told_at, authority_not_told_why, people_told_at, people_not_told_why, recorded_by)
       VALUES ($1, ${moment(2)}, $3, $4, $5, $6, $7, $8, $9, ${moment(10)}, $11, ${moment(12)}, $13, $14) RETURNING id`,
      [...valuesOf(body), actor.id],
    );
    await this.#note(actor, 'breach.recorded', row!.id);
    return row!.id;
  }

  @Transactional()
  async change(actor: Actor, id: string, body: BreachBody): Promise<void> {
    RuleBroken.ifAny(refusalsToRecord(factsOf(body), this.#now()));
    const done = await this.database.query(
      `UPDATE casework.breach SET title = $1, known_at = ${moment(2)}, facts = $3, nature = $4, people_count = $5, people = $6,
         effects = $7, measures = $8, risk = $9, authority_told_at = ${moment(10)}, authority_not_told_why = $11,
         people_told_at = ${moment(12)}, people_not_told_why = $13 WHERE id = $14 AND closed_on IS NULL RETURNING id`,
      [...valuesOf(body), id],
    );
    if (done.length === 0) throw new NotFound('Cette violation est close, ou n’existe pas.');
    await this.#note(actor, 'breach.changed', id);
  }

  @Transactional()
  async close(actor: Actor, id: string): Promise<void> {
    const [row] = await this.database.query<BreachRow>(`${BREACH} WHERE b.id = $1 FOR UPDATE OF b`, [id]);
    if (!row || row.closedOn) throw new NotFound();
    RuleBroken.ifAny(refusalsToClose(factsOf(row)));
    await this.database.query('UPDATE casework.breach SET closed_on = $2 WHERE id = $1', [
      id,
      this.clock.today().toString(),
    ]);
    await this.#note(actor, 'breach.closed', id);
  }

  #now(): number {
    return this.clock.schoolNow().epochMilliseconds;
  }

  #note(actor: Actor, action: string, subjectId: string) {
    return this.audit.record({ action, subjectKind: 'breach', subjectId, actorId: actor.id });
  }
}

/** SQL of a local moment of the school given as text. */
const moment = (parameter: number) => `$${parameter}::text::timestamp AT TIME ZONE '${SCHOOL_ZONE}'`;

const instantOf = (text: string): number => {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(SCHOOL_ZONE).epochMilliseconds;
  } catch {
    throw new RuleBroken([
      { code: 'no_such_moment', message: `« ${text} » n’est pas un moment du calendrier.` },
    ]);
  }
};

function factsOf(breach: BreachBody | BreachRow): BreachFacts {
  const { knownAt, risk, authorityToldAt, authorityNotToldWhy, peopleToldAt, peopleNotToldWhy } = breach;
  return {
    knownAt: instantOf(knownAt),
    risk,
    authorityToldAt: authorityToldAt ? instantOf(authorityToldAt) : null,
    authorityNotToldWhy: authorityNotToldWhy || null,
    peopleToldAt: peopleToldAt ? instantOf(peopleToldAt) : null,
    peopleNotToldWhy: peopleNotToldWhy || null,
  };
}

const valuesOf = (body: BreachBody): unknown[] => [
  body.title,
  body.knownAt,
  body.facts,
  body.nature,
  body.peopleCount,
  body.people,
  body.effects,
  body.measures,
  body.risk,
  body.authorityToldAt || null,
  body.authorityNotToldWhy || null,
  body.peopleToldAt || null,
  body.peopleNotToldWhy || null,
];
