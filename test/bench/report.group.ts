import { createPostgresBackend, Queue } from 'bullmq';
import { APP_ROLE } from '#platform';
import { signIn } from './caller.js';
import { withDemo } from './data-set.js';
import { against, type Group } from './figure.js';
import { watchMemory } from './memory.js';
import { median } from './statistics.js';

const LIMIT_S = 2;
const LIMIT_MB = 500;
const PATIENCE_MS = 60_000;

interface ReportView {
  status: 'queued' | 'running' | 'done' | 'failed';
  failure: string | null;
  files: unknown[];
}

/** The whole demonstration's department report, four formats, as the worker makes it: from the queue's own clock. */
export const report: Group = {
  name: 'report',
  measure: ({ rounds }, say) =>
    withDemo(say, async (demo) => {
      const memory = watchMemory();
      const queue = openQueue(demo.url);
      try {
        const api = await demo.start('api');
        await demo.start('worker', memory.env);
        const director = await signIn(api.url, 'director');
        const period = await director.get('/api/report-period');
        const seconds: number[] = [];
        // One more than asked for: the first one warms up.
        for (let round = 0; round <= rounds; round += 1) {
          const { id } = await director.send<{ id: string }>('POST', '/api/reports', period);
          await finished(() => director.get<ReportView>(`/api/reports/${id}`));
          const took = await secondsOf(queue, id);
          say(`${round === 0 ? 'warm-up' : `round ${round}`}: ${took.toFixed(2)} s of worker time`);
          if (round > 0) seconds.push(took);
        }
        return [
          against('report.demo.seconds', median(seconds), 's', LIMIT_S),
          against('report.demo.rss_mb', memory.peakMb(), 'MB', LIMIT_MB),
        ];
      } finally {
        memory.stop();
        await queue.close();
      }
    }),
};

function openQueue(connectionString: string): Queue {
  const connection = { connectionString, options: `-c role=${APP_ROLE}`, max: 1 };
  const queue = new Queue('reports', { connection } as never, createPostgresBackend as never) as Queue;
  queue.on('error', () => undefined);
  return queue;
}

/** From the moment the worker took the job up to its end. */
async function secondsOf(queue: Queue, jobId: string): Promise<number> {
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; ) {
    const job = await queue.getJob(jobId);
    if (job?.finishedOn && job.processedOn) return (job.finishedOn - job.processedOn) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The queue remembers no end of the report ${jobId}`);
}

async function finished(look: () => Promise<ReportView>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const { status, failure, files } = await look();
    if (status === 'done' && files.length === 4) return;
    if (status === 'failed' || Date.now() > deadline) throw new Error(`The report is ${status}: ${failure}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
