import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database, LOGGER, type Logger, Outbox, Transactional } from '#platform';
import type { PlanningResult } from '../planning/solve.js';
import type { Planning, PlanningProgress } from './planning.js';
import { type PlanningThread, planInThread } from './planning-thread.js';

/** Without news for that long, a run is taken for dead and asked for again. */
const SILENT_AFTER = '1 minute';
const RUNS_BY_ITSELF = 3;
const NEWS_EVERY_MS = 1_000;
const ALTERNATIVES = 2;

type Claimed = Pick<Planning, 'problem' | 'asked'>;

/** Runs the planner. Whatever is cut short is run again from the problem that was kept. */
@Injectable()
export class PlanningRuns implements OnApplicationShutdown {
  readonly #threads = new Set<PlanningThread>();
  #ending = false;

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationShutdown() {
    this.#ending = true;
    for (const thread of this.#threads) thread.kill();
  }

  /** Runs one run of a planning; one that another replaced, or that is over, is left alone. */
  async run(planningId: string, run: number): Promise<void> {
    const claimed = await this.#claim(planningId, run);
    if (!claimed) return;
    const { problem, asked } = claimed;
    let progress: PlanningProgress | null = null;
    const thread = planInThread(problem, { seconds: asked.seconds, alternatives: ALTERNATIVES }, (told) => {
      progress = { ...told, proposals: 1 + ALTERNATIVES };
    });
    this.#threads.add(thread);
    const news = setInterval(() => {
      this.#tell(planningId, run, progress).then(
        (goesOn) => goesOn || thread.stop(),
        (err) => this.logger.warn({ err, planningId }, 'no news of a planning could be written'),
      );
    }, NEWS_EVERY_MS);
    try {
      await this.#finish(planningId, run, await thread.result);
    } catch (err) {
      // A worker that is being ended leaves it to the next one.
      if (this.#ending) return;
      this.logger.error({ err, planningId }, 'planning failed');
      await this.#fail(planningId, run);
    } finally {
      clearInterval(news);
      this.#threads.delete(thread);
      thread.kill();
    }
  }

  async #claim(planningId: string, run: number): Promise<Claimed | undefined> {
    const [row] = await this.database.query<Claimed>(
      `UPDATE calendar.planning SET status = 'running', news_at = now()
       WHERE id = $1 AND run = $2 AND status = 'asked' RETURNING problem, asked`,
      [planningId, run],
    );
    return row;
  }

  /** Writes how it goes; false when it must stop, asked by somebody or replaced by another run. */
  async #tell(planningId: string, run: number, progress: PlanningProgress | null): Promise<boolean> {
    const [row] = await this.database.query<{ goesOn: boolean }>(
      `UPDATE calendar.planning SET progress = $3, news_at = now() WHERE id = $1 AND run = $2 AND status = 'running'
       RETURNING cancel_asked_at IS NULL AS "goesOn"`,
      [planningId, run, progress && JSON.stringify(progress)],
    );
    return row?.goesOn ?? false;
  }

  async #finish(planningId: string, run: number, result: PlanningResult): Promise<void> {
    const { proposals, conflict } = result;
    const failure =
      result.status === 'nothing-found'
        ? 'Aucun calendrier n’a été trouvé dans le temps donné, sans que rien ne prouve qu’il n’y en a pas. Donnez plus de temps, ou assouplissez vos demandes.'
        : null;
    await this.database.query(
      `UPDATE calendar.planning SET status = $3, proposals = $4, conflict = $5, failure = $6, finished_at = now(), news_at = now()
       WHERE id = $1 AND run = $2 AND status = 'running'`,
      [
        planningId,
        run,
        failure ? 'failed' : result.status,
        JSON.stringify(proposals),
        conflict && JSON.stringify(conflict),
        failure,
      ],
    );
  }

  async #fail(planningId: string, run: number): Promise<void> {
    await this.database.query(
      `UPDATE calendar.planning SET status = 'failed', failure = $3, finished_at = now(), news_at = now()
       WHERE id = $1 AND run = $2 AND status = 'running'`,
      [planningId, run, 'Le calcul s’est interrompu. Demandez-le de nouveau\u00a0; rien n’a changé.'],
    );
  }

  /** Asks again for what has given no news, a lost queue or a killed worker; after a few times it is a failure. */
  @Transactional()
  async sweep(): Promise<void> {
    const silent = await this.database.query<{ id: string; run: number; status: string }>(
      `UPDATE calendar.planning SET
         status = CASE WHEN over.it_is THEN 'failed' ELSE 'asked' END,
         failure = CASE WHEN over.it_is THEN 'Le calcul s’est interrompu plusieurs fois. Demandez-le de nouveau.' END,
         finished_at = CASE WHEN over.it_is THEN now() END,
         run = run + 1, news_at = now()
       FROM (SELECT id AS planning_id, status = 'running' AND run >= $1 AS it_is FROM calendar.planning
             WHERE finished_at IS NULL AND news_at < now() - $2::interval FOR UPDATE SKIP LOCKED) over
       WHERE id = over.planning_id
       RETURNING id, run, status`,
      [RUNS_BY_ITSELF, SILENT_AFTER],
    );
    for (const { id, run, status } of silent) {
      if (status === 'asked') await this.outbox.add('PlanningAsked', { planningId: id, run });
    }
  }
}
