import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database, Transactional } from '#platform';
import { RetentionCandidates } from './candidates.queries.js';
import { Forgetting } from './forgetting.service.js';
import { type AnnouncedRule, monthsOn } from './retention.rules.js';
import { RetentionTerms } from './retention-terms.service.js';
import { RunReport } from './run-report.js';

interface DueItem {
  kind: string;
  id: string;
}

/** SQL: whether the item `i` is held on the day `$2`. */
const HELD = `EXISTS (SELECT FROM casework.retention_hold h
  WHERE h.subject_id = i.subject_id AND h.lifted_on IS NULL AND h.held_until >= $2::date)`;

/** Carries out what was announced a month ago and is not held, and keeps what was done. */
@Injectable()
export class RetentionRuns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly terms: RetentionTerms,
    private readonly candidates: RetentionCandidates,
    private readonly forgetting: Forgetting,
    private readonly audit: Audit,
  ) {}

  /** Each run in its own transaction: one that fails leaves the others done. */
  async carryOut(): Promise<void> {
    const runs = await this.database.query<{ id: string; rule: AnnouncedRule }>(
      'SELECT id, rule FROM casework.retention_run WHERE done_on IS NULL AND due_on <= $1 ORDER BY due_on, id',
      [this.clock.today().toString()],
    );
    for (const { id, rule } of runs) await this.carryOutRun(id, rule);
  }

  @Transactional()
  async carryOutRun(runId: string, rule: AnnouncedRule): Promise<void> {
    const today = this.clock.today().toString();
    const [run] = await this.database.query<{ report: object | null }>(
      'SELECT report FROM casework.retention_run WHERE id = $1 AND done_on IS NULL FOR UPDATE',
      [runId],
    );
    if (!run) return;
    const report = RunReport.from(run.report);
    const due = await this.#due(runId, today);
    const still = await this.#stillDue(rule, due, today);
    report.dropped += due.length - still.length;
    if (still.length > 0) report.add(await this.forgetting.carryOut(rule, still, report), still.length);
    await this.database.query(
      'UPDATE casework.retention_item SET done_on = $2 WHERE run_id = $1 AND subject_id = ANY ($3::uuid[])',
      [runId, today, due.map(({ id }) => id)],
    );
    const { waiting, held } = await this.#left(runId, today);
    report.held = held;
    await this.database.query(
      'UPDATE casework.retention_run SET report = $2, done_on = CASE WHEN $3 THEN $4::date END WHERE id = $1',
      [runId, JSON.stringify(report), waiting === 0, today],
    );
    if (due.length > 0)
      await this.audit.record({
        action: 'retention.carried_out',
        subjectKind: 'retention_run',
        subjectId: runId,
        detail: { rule, people: still.length, held },
      });
  }

  #due(runId: string, today: string): Promise<DueItem[]> {
    return this.database.query<DueItem>(
      `SELECT i.subject_kind AS kind, i.subject_id AS id FROM casework.retention_item i
       WHERE i.run_id = $1 AND i.done_on IS NULL AND i.ends_on <= $2 AND NOT ${HELD}`,
      [runId, today],
    );
  }

  /** Somebody who came back since, or whose term was made longer, is left alone. */
  async #stillDue(rule: AnnouncedRule, due: DueItem[], today: string): Promise<DueItem[]> {
    const months = monthsOn(rule, await this.terms.all(), today);
    const startedBy = this.clock.today().subtract({ months }).toString();
    const running = new Set((await this.candidates.of(rule, startedBy)).map(({ id }) => id));
    return due.filter(({ id }) => running.has(id));
  }

  async #left(runId: string, today: string): Promise<{ waiting: number; held: number }> {
    const [row] = await this.database.query<{ waiting: number; held: number }>(
      `SELECT (count(*) FILTER (WHERE NOT ${HELD}))::integer AS waiting, (count(*) FILTER (WHERE ${HELD}))::integer AS held
       FROM casework.retention_item i WHERE i.run_id = $1 AND i.done_on IS NULL AND $2::date IS NOT NULL`,
      [runId, today],
    );
    return row!;
  }
}
