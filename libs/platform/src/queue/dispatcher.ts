import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Transactional } from '@nestjs-cls/transactional';
import { ClsService } from 'nestjs-cls';
import { Database } from '../database/database.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { JobHandler, Subscribe } from '../outbox/subscribe.js';
import { QUEUES, Queues } from './queues.js';

const TIMETABLE_CHECK_MS = 5_000;

type Handler = (data: Record<string, unknown>) => Promise<unknown>;

/** One line of the timetable: a job name, and how often it runs. */
export interface ScheduleLine {
  job: string;
  every: { everyMs: number } | { cron: string };
  why: string;
}

interface OutboxRow {
  id: string;
  name: string;
  payload: Record<string, unknown>;
}

interface EventJob {
  eventId: string;
  subscriber: string;
  payload: Record<string, unknown>;
}

/** Finds every job handler and subscriber of the running modules and lets the queues call them. */
@Injectable()
export class Dispatcher implements BeforeApplicationShutdown {
  #watch: NodeJS.Timeout | undefined;
  readonly #jobs = new Map<string, Handler>();
  readonly #subscribers = new Map<string, { event: string; handle: Handler }>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly cls: ClsService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Reads the decorators; two handlers of one name are a fault of the build. */
  discover(): void {
    for (const wrapper of this.discovery.getProviders()) {
      const instance = wrapper.instance as Record<string, Handler> | undefined;
      if (!instance || typeof instance !== 'object' || wrapper.isAlias) continue;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
        const handle: Handler = (data) => instance[method]!.call(instance, data) as Promise<unknown>;
        const job = this.discovery.getMetadataByDecorator(JobHandler, wrapper, method);
        if (job) this.#register(this.#jobs, job, handle, `${wrapper.name}.${method}`);
        const event = this.discovery.getMetadataByDecorator(Subscribe, wrapper, method);
        if (event)
          this.#register(this.#subscribers, `${wrapper.name}.${method}`, { event, handle }, wrapper.name);
      }
    }
  }

  #register<T>(map: Map<string, T>, name: string, value: T, where: string) {
    if (map.has(name)) throw new Error(`Two handlers are called ${name}; the second is in ${where}.`);
    map.set(name, value);
  }

  /** Starts the timetable and the queues. Throws when a scheduled job has no handler. */
  async start(schedule: ScheduleLine[]): Promise<void> {
    this.discover();
    const orphans = schedule.filter((line) => !this.#jobs.has(line.job)).map((line) => line.job);
    if (orphans.length > 0) throw new Error(`No handler for the scheduled job(s) ${orphans.join(', ')}.`);
    for (const line of schedule) await this.queues.repeat(line.job, line.every);
    await this.queues.keepOnly(schedule.map((line) => line.job));
    // A Redis that restarted has forgotten the timetable; the worker has not.
    this.#watch = setInterval(() => {
      this.#putBack(schedule).catch((err) => this.logger.warn({ err }, 'timetable unreachable'));
    }, TIMETABLE_CHECK_MS).unref();
    const concurrency = { events: 4, mail: 2, reports: 1, schedule: 2 };
    for (const queue of QUEUES)
      this.queues.work(queue, concurrency[queue], (job) => this.run(job.name, job.data));
    this.logger.info({ backend: this.queues.backend, jobs: [...this.#jobs.keys()] }, 'worker ready');
  }

  async #putBack(schedule: ScheduleLine[]) {
    const known = await this.queues.repeating();
    for (const line of schedule)
      if (!known.includes(line.job)) await this.queues.repeat(line.job, line.every);
  }

  beforeApplicationShutdown() {
    clearInterval(this.#watch);
  }

  /** Runs one job by name, as the queue would. */
  async run(name: string, data: Record<string, unknown>): Promise<void> {
    await this.cls.run(async () => {
      if (name === 'event') return this.#handleEvent(data as unknown as EventJob);
      const handle = this.#jobs.get(name);
      if (!handle) throw new Error(`No handler for the job ${name}.`);
      await handle(data);
    });
  }

  async #handleEvent(job: EventJob): Promise<void> {
    const subscriber = this.#subscribers.get(job.subscriber);
    if (!subscriber) throw new Error(`No subscriber is called ${job.subscriber}.`);
    await this.handleOnce(job, subscriber.handle);
  }

  /** The handled row and what the subscriber writes are committed together, so that a retry changes nothing. */
  @Transactional()
  async handleOnce(job: EventJob, handle: Handler): Promise<void> {
    const first = await this.database.query(
      'INSERT INTO platform.handled_event (event_id, subscriber) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
      [job.eventId, job.subscriber],
    );
    if (first.length > 0) await handle(job.payload);
  }

  /**
   * Puts the committed events on the queue, one job per event and subscriber; and again those that nobody handled
   * within five minutes: a queue that lost its store loses no event. A job that is still there is not doubled.
   */
  @JobHandler('relay-outbox')
  @Transactional()
  async relayOutbox(): Promise<void> {
    const events = await this.database.query<OutboxRow>(
      `SELECT id, name, payload FROM platform.outbox_event e
       WHERE relayed_at IS NULL OR (relayed_at < now() - interval '5 minutes' AND occurred_at > now() - interval '2 days'
         AND subscribers > (SELECT count(*) FROM platform.handled_event h WHERE h.event_id = e.id))
       ORDER BY id LIMIT 200 FOR UPDATE SKIP LOCKED`,
    );
    for (const event of events) {
      const subscribers = [...this.#subscribers].filter(([, { event: name }]) => name === event.name);
      for (const [subscriber] of subscribers) {
        const data: EventJob = { eventId: event.id, subscriber, payload: event.payload };
        await this.queues.add('events', 'event', data as unknown as Record<string, unknown>, {
          jobId: `${event.id}-${subscriber}`,
          attempts: 8,
          backoff: { type: 'exponential', delay: 1000 },
        });
      }
      await this.database.query(
        'UPDATE platform.outbox_event SET relayed_at = now(), subscribers = $2 WHERE id = $1',
        [event.id, subscribers.length],
      );
    }
  }

  /** Drops events that have done their work; messages have a term of their own (casework, retention). */
  @JobHandler('sweep-outbox')
  async sweepOutbox(): Promise<void> {
    await this.database.query(
      "DELETE FROM platform.outbox_event WHERE occurred_at < now() - interval '90 days' AND relayed_at IS NOT NULL",
    );
  }

  /** Runs everything that waits in the outbox at once, without a queue; for specs and for filling the demonstration. */
  async drain(): Promise<number> {
    if (this.#subscribers.size === 0) this.discover();
    let handled = 0;
    for (;;) {
      const [event] = await this.database.query<{
        id: string;
        name: string;
        payload: Record<string, unknown>;
      }>(
        'UPDATE platform.outbox_event SET relayed_at = now() WHERE id = (SELECT id FROM platform.outbox_event WHERE relayed_at IS NULL ORDER BY id LIMIT 1) RETURNING id, name, payload',
      );
      if (!event) return handled;
      for (const [subscriber, { event: name, handle }] of this.#subscribers) {
        if (name === event.name)
          await this.cls.run(() =>
            this.handleOnce({ eventId: event.id, subscriber, payload: event.payload }, handle),
          );
      }
      handled += 1;
    }
  }
}
