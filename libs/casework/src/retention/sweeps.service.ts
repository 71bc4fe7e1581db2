import { Injectable } from '@nestjs/common';
import { RemovedDocuments } from '#learners';
import { Clock, Database, Transactional } from '#platform';
import { monthsOn } from './retention.rules.js';
import { RetentionTerms } from './retention-terms.service.js';
import { RunReport } from './run-report.js';

/** Traces, messages and papers taken out of files, which go by their age without announcement; one report a month and rule. */
@Injectable()
export class RetentionSweeps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly terms: RetentionTerms,
    private readonly removed: RemovedDocuments,
  ) {}

  @Transactional()
  async sweep(): Promise<void> {
    const [terms, today] = [await this.terms.all(), this.clock.today().toString()];
    const [readings] = await this.database.query<{ rows: number }>(
      'SELECT platform.forget_readings(greatest($1, 6)) AS rows',
      [monthsOn('access_log', terms, today)],
    );
    await this.#report('access_log', 'platform.audit_entry', 'Lectures journalisées', readings!.rows);
    const mails = await this.database.query(
      'DELETE FROM platform.mail_message WHERE sent_at < now() - make_interval(months => $1) RETURNING 1',
      [monthsOn('mail', terms, today)],
    );
    await this.#report('mail', 'platform.mail_message', 'Messages envoyés', mails.length);
    const removedUntil = this.clock.today().subtract({ months: monthsOn('removed_document', terms, today) });
    const files = await this.removed.forget(removedUntil.toString());
    await this.#report('removed_document', 'platform.stored_file', 'Pièces retirées', files);
  }

  async #report(rule: string, table: string, title: string, rows: number): Promise<void> {
    if (rows === 0) return;
    const today = this.clock.today();
    const [run] = await this.database.query<{ id: string; report: object }>(
      `SELECT id, report FROM casework.retention_run WHERE rule = $1 AND announced_on >= $2 AND done_on IS NOT NULL
       FOR UPDATE`,
      [rule, today.with({ day: 1 }).toString()],
    );
    const report = RunReport.from(run?.report ?? null);
    report.add([{ table, title, rows }], 0);
    await this.database.query(
      run
        ? 'UPDATE casework.retention_run SET report = $2, done_on = $3 WHERE id = $1'
        : 'INSERT INTO casework.retention_run (rule, announced_on, due_on, done_on, report) VALUES ($1, $3, $3, $3, $2)',
      [run?.id ?? rule, JSON.stringify(report), today.toString()],
    );
  }
}
