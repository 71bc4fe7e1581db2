import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Clock, Conflict, Database, Transactional } from '#platform';
import { type ChainedEntry, type ChainHead, chainEntries, type EntryPayload } from './chain.rules.js';
import type { EntryState, Half, LedgerState, Origin } from './states.js';

/** A half-day to record. `revision` is the one it replaces plus one; 1 when nothing was recorded. */
export interface NewEntry {
  learnerId: string;
  day: string;
  half: Half;
  revision: number;
  state: EntryState;
  minutes?: number | null;
  origin: Origin;
  /** The sheet or the workplace log, and its version. */
  sourceId?: string | null;
  sourceVersion?: number | null;
  payload?: EntryPayload | null;
  /** ISO instant; the school's now unless told (imports and demonstrations tell). */
  recordedAt?: string;
}

/** What the ledger says of a half-day today; `state` null when the record was taken back. */
export interface LedgerHalf {
  learnerId: string;
  day: string;
  half: Half;
  state: LedgerState | null;
  minutes: number | null;
  revision: number;
  origin: Origin;
  recordedBy: string;
  recordedAt: string;
}

/** SQL that gives an instant exactly as it is hashed. */
export const instantSql = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The half-day ledger: entries are added, never changed; each learner's form a chain. */
@Injectable()
export class Ledger {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The school's instant as an entry carries it: ISO, UTC, milliseconds. */
  instant(): string {
    return this.clock.schoolNow().toInstant().toString({ smallestUnit: 'millisecond' });
  }

  /** Locks the learners' chains, in learner order so that two writers never wait for each other; starts the missing ones. */
  async lock(learnerIds: string[]): Promise<Map<string, ChainHead>> {
    const heads = await this.database.query<{ learnerId: string; seq: string; hash: Buffer }>(
      `INSERT INTO attendance.chain (learner_id, seq, hash)
       SELECT DISTINCT id, 0, decode(repeat('00', 32), 'hex') FROM unnest($1::uuid[]) id ORDER BY id
       ON CONFLICT (learner_id) DO UPDATE SET seq = chain.seq
       RETURNING learner_id AS "learnerId", seq, hash`,
      [learnerIds],
    );
    return new Map(heads.map(({ learnerId, seq, hash }) => [learnerId, { seq: Number(seq), hash }]));
  }

  /**
   * Adds entries, in two statements whatever their number; joins the caller's transaction. Somebody who recorded the
   * same half-day meanwhile makes it a Conflict, and nothing is written.
   */
  @Transactional()
  async append(actorId: string, entries: NewEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const heads = await this.lock(entries.map((entry) => entry.learnerId));
    const now = this.instant();
    const rows: (ChainedEntry & { source: NewEntry })[] = [];
    const ends: [string, ChainHead][] = [];
    for (const [learnerId, head] of heads) {
      const own = entries.filter((entry) => entry.learnerId === learnerId);
      const chained = chainEntries(
        head,
        own.map((entry) => ({
          learnerId,
          day: entry.day,
          half: entry.half,
          revision: entry.revision,
          state: entry.state,
          minutes: entry.minutes ?? null,
          origin: entry.origin,
          recordedBy: actorId,
          recordedAt: entry.recordedAt ?? now,
          payload: entry.payload,
          salt: entry.payload ? randomBytes(16) : undefined,
        })),
      );
      chained.rows.forEach((row, index) => {
        rows.push({ ...row, source: own[index]! });
      });
      ends.push([learnerId, chained.head]);
    }
    await this.#write(rows, ends);
  }

  async #write(rows: (ChainedEntry & { source: NewEntry })[], ends: [string, ChainHead][]): Promise<void> {
    const personal = rows.filter((row) => row.payload !== null);
    const column = <T>(of: (row: (typeof rows)[number]) => T) => rows.map(of);
    try {
      await this.database.query(
        `WITH added AS (
           INSERT INTO attendance.entry (learner_id, day, half, revision, seq, state, minutes, origin, source_id,
             source_version, recorded_by, recorded_at, payload_hash, previous_hash, hash)
           SELECT * FROM unnest($1::uuid[], $2::date[], $3::text[], $4::int[], $5::bigint[], $6::text[], $7::int[],
             $8::text[], $9::uuid[], $10::int[], $11::uuid[], $12::timestamptz[], $13::bytea[], $14::bytea[], $15::bytea[])),
         personal AS (
           INSERT INTO attendance.entry_payload (learner_id, seq, salt, payload)
           SELECT * FROM unnest($16::uuid[], $17::bigint[], $18::bytea[], $19::jsonb[]))
         UPDATE attendance.chain c SET seq = e.seq, hash = e.hash
         FROM unnest($20::uuid[], $21::bigint[], $22::bytea[]) e (learner_id, seq, hash) WHERE c.learner_id = e.learner_id`,
        [
          column((row) => row.learnerId),
          column((row) => row.day),
          column((row) => row.half),
          column((row) => row.revision),
          column((row) => row.seq),
          column((row) => row.state),
          column((row) => row.minutes),
          column((row) => row.origin),
          column((row) => row.source.sourceId ?? null),
          column((row) => row.source.sourceVersion ?? null),
          column((row) => row.recordedBy),
          column((row) => row.recordedAt),
          column((row) => row.payloadHash),
          column((row) => row.previousHash),
          column((row) => row.hash),
          personal.map((row) => row.learnerId),
          personal.map((row) => row.seq),
          personal.map((row) => row.salt),
          personal.map((row) => JSON.stringify(row.payload)),
          ends.map(([learnerId]) => learnerId),
          ends.map(([, head]) => head.seq),
          ends.map(([, head]) => head.hash),
        ],
      );
    } catch (error) {
      if (error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505')
        throw new Conflict(
          'changed_meanwhile',
          "Quelqu'un d'autre vient de noter l'une de ces demi-journées : rechargez la page puis recommencez.",
        );
      throw error;
    }
  }

  /** The current state of the learners' half-days between two days, both included; one statement. */
  async read(learnerIds: string[], from: string, to: string): Promise<LedgerHalf[]> {
    const rows = await this.database.query<Omit<LedgerHalf, 'state'> & { state: EntryState }>(
      `SELECT DISTINCT ON (learner_id, day, half) learner_id AS "learnerId", day::text, half, state, minutes, revision,
              origin, recorded_by AS "recordedBy", ${instantSql('recorded_at')} AS "recordedAt"
       FROM attendance.entry WHERE learner_id = ANY($1) AND day BETWEEN $2 AND $3
       ORDER BY learner_id, day, half, revision DESC`,
      [learnerIds, from, to],
    );
    return rows.map((row) => ({ ...row, state: row.state === 'withdrawn' ? null : row.state }));
  }
}
