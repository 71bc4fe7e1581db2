import { loadavg } from 'node:os';
import { signIn } from './caller.js';
import { withDemo } from './data-set.js';
import { against, type Group, plain } from './figure.js';
import { startTapped } from './statements.js';
import { median, quantile } from './statistics.js';

const READ_LIMIT_MS = 20;
const UNCHANGED_LIMIT_MS = 5;

/** A learner's calendar of two years as a telephone reads it: whole, and again when nothing changed. */
export const feeds: Group = {
  name: 'feeds',
  measure: ({ selfCheck }, say) =>
    withDemo(say, async (demo) => {
      const tapped = await startTapped(demo);
      const learner = await signIn(tapped.url, 'learner');
      const { address } = await learner.send<{ address: string }>('POST', '/api/my-feeds', {
        kind: 'learner',
      });
      const path = new URL(address).pathname;
      const first = await read(tapped.url + path);
      const events = first.text.split('BEGIN:VEVENT').length - 1;
      say(
        `${events} events, ${(first.text.length / 1024).toFixed(0)} kB, first read in ${first.ms.toFixed(0)} ms`,
      );
      if (events < (selfCheck ? 1 : 150)) throw new Error('This learner has no two years of calendar');
      const whole = await tapped.statementsOf(() => read(tapped.url + path));
      const unchanged = await tapped.statementsOf(() => read(tapped.url + path, first.etag));
      await tapped.stop();

      const api = await demo.start('api');
      const times = selfCheck ? 5 : 400;
      const measured = async (has?: string) => {
        for (let one = 0; one < times / 4; one += 1) await read(api.url + path, has);
        const taken: number[] = [];
        for (let one = 0; one < times; one += 1) taken.push((await read(api.url + path, has)).ms);
        return taken;
      };
      const reads = await measured();
      const notModified = await measured(first.etag);
      await api.stop();
      say(`load average ${loadavg()[0]!.toFixed(1)}`);
      return [
        plain('feeds.read.events', events, 'events'),
        plain('feeds.read.statements', whole.length, 'statements'),
        plain('feeds.read.p50_ms', median(reads), 'ms'),
        against('feeds.read.p95_ms', quantile(reads, 0.95), 'ms', READ_LIMIT_MS),
        plain('feeds.unchanged.statements', unchanged.length, 'statements'),
        plain('feeds.unchanged.p50_ms', median(notModified), 'ms'),
        against('feeds.unchanged.p95_ms', quantile(notModified, 0.95), 'ms', UNCHANGED_LIMIT_MS),
      ];
    }),
};

/** One reading; with `has`, the answer must be that nothing changed. */
async function read(url: string, has?: string): Promise<{ text: string; etag: string; ms: number }> {
  const began = performance.now();
  const answer = await fetch(url, { headers: has ? { 'if-none-match': has } : {} });
  const text = await answer.text();
  const ms = performance.now() - began;
  const expected = has ? 304 : 200;
  if (answer.status !== expected) throw new Error(`${answer.status} instead of ${expected}: ${text}`);
  return { text, etag: answer.headers.get('etag')!, ms };
}
