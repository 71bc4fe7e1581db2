import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, type JobsOptions, Queue, type QueueOptions, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Config } from '../config/config.js';
import { APP_ROLE } from '../database/migrations.js';
import { LOGGER, type Logger } from '../logging/logger.js';

/** Each opens connections of its own, so there are few. */
export const QUEUES = ['events', 'mail', 'reports', 'schedule'] as const;
export type QueueName = (typeof QUEUES)[number];

const KEPT_JOBS = { removeOnComplete: { count: 500 }, removeOnFail: { count: 2000 } };

/** BullMQ on Redis when REDIS_URL is set, else on the same PostgreSQL. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  readonly #queues = new Map<QueueName, Queue>();
  readonly #workers: Worker[] = [];
  readonly #redis: Redis[] = [];

  constructor(
    private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  get backend(): 'redis' | 'postgres' {
    return this.config.redisUrl ? 'redis' : 'postgres';
  }

  #connection(forWorker: boolean): QueueOptions['connection'] {
    if (!this.config.redisUrl) {
      return {
        connectionString: this.config.databaseUrl,
        options: `-c role=${APP_ROLE}`,
        max: 2,
        keepAlive: true,
      } as unknown as QueueOptions['connection'];
    }
    const redis = new Redis(this.config.redisUrl, { maxRetriesPerRequest: forWorker ? null : 3 });
    redis.on('error', (err) => this.logger.warn({ err }, 'redis unreachable'));
    this.#redis.push(redis);
    return redis;
  }

  #queue(name: QueueName): Queue {
    let queue = this.#queues.get(name);
    if (!queue) {
      const options = { connection: this.#connection(false), defaultJobOptions: KEPT_JOBS };
      queue = this.config.redisUrl
        ? new Queue(name, options)
        : (new Queue(name, options as never, createPostgresBackend as never) as Queue);
      queue.on('error', (err) => this.logger.warn({ err, queue: name }, 'queue unreachable'));
      this.#queues.set(name, queue);
    }
    return queue;
  }

  /** Adds a job; the same `jobId` twice is one job. */
  async add(
    queue: QueueName,
    job: string,
    data: Record<string, unknown>,
    options: JobsOptions = {},
  ): Promise<void> {
    await this.#queue(queue).add(job, data, options);
  }

  /** Keeps one repeating job, or moves it to its new interval or cron pattern (Europe/Paris). */
  async repeat(job: string, every: { everyMs: number } | { cron: string }): Promise<void> {
    const rule = 'everyMs' in every ? { every: every.everyMs } : { pattern: every.cron, tz: 'Europe/Paris' };
    await this.#queue('schedule').upsertJobScheduler(job, rule, {
      name: job,
      opts: { removeOnComplete: { count: 20 }, removeOnFail: { count: 100 } },
    });
  }

  /** Names of the repeating jobs that the store knows. */
  async repeating(): Promise<string[]> {
    return (await this.#queue('schedule').getJobSchedulers()).map(({ key }) => key);
  }

  /** When a job of that queue last ended well; null when none is remembered. */
  async lastFinished(queue: QueueName): Promise<Date | null> {
    const [job] = await this.#queue(queue).getJobs(['completed'], 0, 0, false);
    return job?.finishedOn ? new Date(job.finishedOn) : null;
  }

  /** Drops repeating jobs that no schedule names any more. */
  async keepOnly(jobs: string[]): Promise<void> {
    for (const key of await this.repeating()) {
      if (!jobs.includes(key)) await this.#queue('schedule').removeJobScheduler(key);
    }
  }

  /** Starts working through one queue. */
  work(
    name: QueueName,
    concurrency: number,
    handle: (job: { name: string; data: Record<string, unknown>; attemptsMade: number }) => Promise<void>,
  ): void {
    const options = { connection: this.#connection(true), concurrency };
    const run = async (job: { name: string; data: Record<string, unknown>; attemptsMade: number }) =>
      handle(job);
    const worker = this.config.redisUrl
      ? new Worker(name, run, options)
      : (new Worker(name, run as never, options as never, createPostgresBackend as never) as Worker);
    worker.on('error', (err) => this.logger.warn({ err, queue: name }, 'queue unreachable'));
    worker.on('failed', (job, err) =>
      this.logger.error({ err, queue: name, job: job?.name, jobId: job?.id }, 'job failed'),
    );
    this.#workers.push(worker);
  }

  /** Whether the queue's store answers. */
  async ping(): Promise<void> {
    await this.#queue('events').getJobCounts('waiting');
  }

  async onApplicationShutdown() {
    await Promise.all(this.#workers.map((worker) => worker.close()));
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
    for (const redis of this.#redis) redis.disconnect();
  }
}
