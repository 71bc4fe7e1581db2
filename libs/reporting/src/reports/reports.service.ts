import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, NotFound, Outbox, RuleBroken, Transactional } from '#platform';
import type { DepartmentDataset } from '../dataset/department-dataset.js';
import type { ReportFormat } from '../rendering/render.js';
import { refusalsToReport } from './period.rules.js';
import type { Report } from './report.js';

const REPORT = `
  SELECT r.id, r.period_from::text AS "periodFrom", r.period_to::text AS "periodTo", r.status, r.progress, r.step,
         r.failure, r.requested_at AS "requestedAt", r.finished_at AS "finishedAt",
         encode(r.dataset_sha256, 'hex') AS "datasetSha256",
         coalesce((SELECT jsonb_agg(jsonb_build_object('format', f.format, 'fileName', f.file_name,
             'size', length(f.bytes), 'sha256', encode(f.sha256, 'hex'))
             ORDER BY array_position(ARRAY['pdf', 'xlsx', 'csv', 'json'], f.format))
           FROM reporting.report_file f WHERE f.report_id = r.id), '[]') AS files
  FROM reporting.report r`;

/** What an actor may see of the reports: whoever cannot ask for one sees only those that are done. */
const visibleTo = (actor: Actor) =>
  actor.permissions.includes('report.request') ? 'true' : `r.status = 'done'`;

/** The department's reports: asked for, read, downloaded. Their production is in `Production`. */
@Injectable()
export class Reports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Newest first, fifty at most. One statement. */
  async list(actor: Actor): Promise<Report[]> {
    return this.database.query<Report>(`${REPORT} WHERE ${visibleTo(actor)} ORDER BY r.id DESC LIMIT 50`);
  }

  /** @throws NotFound */
  async one(actor: Actor, id: string): Promise<Report> {
    const [report] = await this.database.query<Report>(`${REPORT} WHERE r.id = $1 AND ${visibleTo(actor)}`, [
      id,
    ]);
    if (!report) throw new NotFound('Ce rapport n’existe pas.');
    return report;
  }

  /** One file with its bytes. @throws NotFound */
  async file(actor: Actor, id: string, format: ReportFormat) {
    const [file] = await this.database.query<{
      fileName: string;
      mediaType: string;
      bytes: Buffer;
      sha256: Buffer;
    }>(
      `SELECT f.file_name AS "fileName", f.media_type AS "mediaType", f.bytes, f.sha256
       FROM reporting.report_file f JOIN reporting.report r ON r.id = f.report_id
       WHERE f.report_id = $1 AND f.format = $2 AND ${visibleTo(actor)}`,
      [id, format],
    );
    if (!file) throw new NotFound('Ce fichier n’existe pas, ou le rapport n’est pas terminé.');
    return file;
  }

  /** The newest report that is done, with what it froze; null before the first. */
  async latest(): Promise<{ id: string; finishedAt: Date; dataset: DepartmentDataset } | null> {
    const [row] = await this.database.query<{ id: string; finishedAt: Date; dataset: DepartmentDataset }>(
      `SELECT id, finished_at AS "finishedAt", dataset FROM reporting.report WHERE status = 'done'
       ORDER BY finished_at DESC LIMIT 1`,
    );
    return row ?? null;
  }

  /** Asks for a report over a period; the worker produces it. Gives its id. */
  @Transactional()
  async request(actor: Actor, periodFrom: string, periodTo: string): Promise<string> {
    RuleBroken.ifAny(refusalsToReport({ from: periodFrom, to: periodTo }, this.clock.today()));
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO reporting.report (period_from, period_to, step, requested_by)
       VALUES ($1, $2, 'En attente', $3) RETURNING id`,
      [periodFrom, periodTo, actor.id],
    );
    await this.outbox.add('ReportRequested', { reportId: row!.id, run: 1 });
    await this.#note(actor, 'report.requested', row!.id);
    return row!.id;
  }

  /** Asks again for a report that failed. Gives the number of the run. */
  @Transactional()
  async rerun(actor: Actor, id: string): Promise<number> {
    await this.one(actor, id);
    const [row] = await this.database.query<{ run: number }>(
      `UPDATE reporting.report SET status = 'queued', progress = 0, step = 'En attente', failure = NULL,
              run = run + 1, news_at = now() WHERE id = $1 AND status = 'failed' RETURNING run`,
      [id],
    );
    if (!row) {
      throw new Conflict('report.not_failed', 'Ce rapport n’a pas échoué\u00A0: il n’y a rien à relancer.');
    }
    await this.outbox.add('ReportRequested', { reportId: id, run: row.run });
    await this.#note(actor, 'report.rerun', id);
    return row.run;
  }

  async #note(actor: Actor, action: string, reportId: string): Promise<void> {
    await this.audit.record({ action, subjectKind: 'report', subjectId: reportId, actorId: actor.id });
  }
}
