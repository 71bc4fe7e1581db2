import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import {
  type ChainFault,
  type ChainHead,
  type EntryPayload,
  NEW_CHAIN,
  type StoredEntry,
  verifyChain,
} from './chain.rules.js';
import { instantSql } from './ledger.service.js';

export interface LedgerReport {
  learners: number;
  entries: number;
  /** Payloads erased since; the chains hold without them. */
  erased: number;
  /** Empty when the whole ledger holds. */
  faults: ChainFault[];
}

/** Reads the ledger again and says whether a past was rewritten. */
@Injectable()
export class LedgerVerification {
  constructor(private readonly database: Database) {}

  /** Verifies these learners' chains, or everyone's, one learner at a time so that memory stays small. */
  async verifyChains(learnerIds: string[] | null = null): Promise<LedgerReport> {
    const report: LedgerReport = { learners: 0, entries: 0, erased: 0, faults: [] };
    const learners = await this.database.query<{ learnerId: string }>(
      `SELECT learner_id AS "learnerId" FROM attendance.chain
       WHERE $1::uuid[] IS NULL OR learner_id = ANY($1) ORDER BY learner_id`,
      [learnerIds],
    );
    for (const { learnerId } of learners) {
      const { entries, head } = await this.#read(learnerId);
      const one = verifyChain(learnerId, entries, head);
      report.learners += 1;
      report.entries += one.entries;
      report.erased += one.erased;
      report.faults.push(...one.faults);
    }
    return report;
  }

  /** The chain and its head in one statement, so that somebody who records meanwhile does not look like a fault. */
  async #read(learnerId: string): Promise<{ entries: StoredEntry[]; head: ChainHead }> {
    const rows = await this.database.query<
      Omit<StoredEntry, 'seq'> & {
        seq: string | null;
        headSeq: string;
        headHash: Buffer;
        payload: EntryPayload | null;
      }
    >(
      `SELECT c.learner_id AS "learnerId", e.seq, e.day::text, e.half, e.revision, e.state, e.minutes, e.origin, e.form,
              e.recorded_by AS "recordedBy", ${instantSql('e.recorded_at')} AS "recordedAt",
              e.payload_hash AS "payloadHash", e.previous_hash AS "previousHash", e.hash, p.salt, p.payload,
              c.seq AS "headSeq", c.hash AS "headHash"
       FROM attendance.chain c
       LEFT JOIN attendance.entry e ON e.learner_id = c.learner_id
       LEFT JOIN attendance.entry_payload p ON p.learner_id = e.learner_id AND p.seq = e.seq
       WHERE c.learner_id = $1 ORDER BY e.seq`,
      [learnerId],
    );
    const [first] = rows;
    return {
      entries: rows.filter((row) => row.seq !== null).map((row) => ({ ...row, seq: Number(row.seq) })),
      head: first ? { seq: Number(first.headSeq), hash: first.headHash } : NEW_CHAIN,
    };
  }
}
