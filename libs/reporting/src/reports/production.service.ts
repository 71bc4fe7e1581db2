import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database, LOGGER, type Logger, Outbox, RuleBroken, Transactional } from '#platform';
import { DatasetCollector } from '../dataset/collect.js';
import type { DepartmentDataset } from '../dataset/department-dataset.js';
import { datasetSha256 } from '../rendering/json.js';
import type { RenderedFile } from '../rendering/render.js';
import { asFile, renderer } from '../rendering/render-apart.js';

/** Without news for that long, a production is taken for dead and asked for again. */
const SILENT_AFTER = '2 minutes';
const RUNS_BY_ITSELF = 3;

interface Claimed {
  periodFrom: string;
  periodTo: string;
}

/**
 * Makes a report's files. Every step may be cut short and repeated: the data set is frozen once, the files and
 * « done » are written together, and a report that is done is never touched again.
 */
@Injectable()
export class Production implements OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly collector: DatasetCollector,
    private readonly outbox: Outbox,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationShutdown() {
    renderer.end();
  }

  /** Produces one run of a report; a run that another replaced, or a report that is done, is left alone. */
  async produce(reportId: string, run: number): Promise<void> {
    const claimed = await this.#claim(reportId, run);
    if (!claimed) return;
    const apart = renderer.take();
    let succeeded = false;
    let doing = 'Les données n’ont pas pu être rassemblées';
    try {
      await this.#tell(reportId, 10, 'Rassemblement des données');
      const dataset = await this.#frozen(reportId, claimed);
      doing = 'La mise en page n’a pas abouti';
      await this.#tell(reportId, 50, 'Mise en page des quatre fichiers');
      const files = (await apart.ask(dataset)).map(asFile);
      doing = 'Les fichiers n’ont pas pu être enregistrés';
      await this.#tell(reportId, 90, 'Enregistrement des fichiers');
      await this.store(reportId, files);
      succeeded = true;
    } catch (error) {
      await this.#fail(reportId, run, doing, error);
      throw error;
    } finally {
      apart.giveBack(succeeded);
    }
  }

  async #claim(reportId: string, run: number): Promise<Claimed | undefined> {
    const [row] = await this.database.query<Claimed>(
      `UPDATE reporting.report SET status = 'running', progress = 5, step = 'Préparation', failure = NULL, news_at = now()
       WHERE id = $1 AND run = $2 AND status IN ('queued', 'running')
       RETURNING period_from::text AS "periodFrom", period_to::text AS "periodTo"`,
      [reportId, run],
    );
    return row;
  }

  async #tell(reportId: string, progress: number, step: string): Promise<void> {
    await this.database.query(
      `UPDATE reporting.report SET progress = $2, step = $3, news_at = now() WHERE id = $1 AND status = 'running'`,
      [reportId, progress, step],
    );
  }

  /** The data set as it was frozen by an earlier run, or as it is now. */
  async #frozen(reportId: string, { periodFrom, periodTo }: Claimed): Promise<DepartmentDataset> {
    const [known] = await this.#stored(reportId);
    if (known?.dataset) return known.dataset;
    const dataset = await this.collector.collect({ from: periodFrom, to: periodTo });
    await this.database.query(
      `UPDATE reporting.report SET dataset = $2, dataset_sha256 = decode($3, 'hex') WHERE id = $1 AND dataset IS NULL`,
      [reportId, JSON.stringify(dataset), datasetSha256(dataset)],
    );
    // What is rendered is what was kept, also when another run was quicker.
    return (await this.#stored(reportId))[0]!.dataset!;
  }

  #stored(reportId: string) {
    return this.database.query<{ dataset: DepartmentDataset | null }>(
      'SELECT dataset FROM reporting.report WHERE id = $1',
      [reportId],
    );
  }

  /** The four files and « done », together or not at all. */
  @Transactional()
  async store(reportId: string, files: RenderedFile[]): Promise<void> {
    const mine = await this.database.query(
      `SELECT 1 FROM reporting.report WHERE id = $1 AND status = 'running' FOR UPDATE`,
      [reportId],
    );
    if (mine.length === 0) return;
    for (const file of files) {
      await this.database.query(
        `INSERT INTO reporting.report_file (report_id, format, file_name, media_type, bytes, sha256)
         VALUES ($1, $2, $3, $4, $5, decode($6, 'hex'))`,
        [reportId, file.format, file.fileName, file.mediaType, file.bytes, file.sha256],
      );
    }
    await this.database.query(
      `UPDATE reporting.report SET status = 'done', progress = 100, step = 'Terminé', finished_at = now(), news_at = now()
       WHERE id = $1`,
      [reportId],
    );
  }

  async #fail(reportId: string, run: number, doing: string, error: unknown): Promise<void> {
    this.logger.error({ err: error, reportId }, 'report failed');
    const why =
      error instanceof RuleBroken
        ? error.message
        : 'Relancez le rapport\u00A0; si cela recommence, donnez sa référence à la personne qui administre Tandem.';
    await this.database.query(
      `UPDATE reporting.report SET status = 'failed', failure = $3, news_at = now()
       WHERE id = $1 AND run = $2 AND status = 'running'`,
      [reportId, run, `${doing}. ${why}`],
    );
  }

  /** Asks again for what has given no news, a lost queue or a killed worker; after a few times it is a failure. */
  @Transactional()
  async sweep(): Promise<void> {
    const silent = await this.database.query<{ id: string; run: number; status: string }>(
      `UPDATE reporting.report SET
         status = CASE WHEN run < $1 THEN 'queued' ELSE 'failed' END,
         step = CASE WHEN run < $1 THEN 'En attente' ELSE step END,
         failure = CASE WHEN run < $1 THEN NULL ELSE 'La production s’est interrompue plusieurs fois. Relancez le rapport.' END,
         run = CASE WHEN run < $1 THEN run + 1 ELSE run END, news_at = now()
       WHERE status IN ('queued', 'running') AND news_at < now() - $2::interval
       RETURNING id, run, status`,
      [RUNS_BY_ITSELF, SILENT_AFTER],
    );
    for (const { id, run, status } of silent) {
      if (status === 'queued') await this.outbox.add('ReportRequested', { reportId: id, run });
    }
  }
}
