import autocannon from 'autocannon';
import { type Caller, signIn } from './caller.js';
import { type DemoDatabase, withDemo } from './data-set.js';
import { against, type Effort, type Figure, type Group, plain } from './figure.js';
import { enlarge, LARGE, TINY_SCHOOL } from './large-school.js';
import { startTapped } from './statements.js';
import { median, quantile } from './statistics.js';

/** Somebody types, opens a file, looks at the board: eight of them at once. */
const USERS = 8;

interface Screen {
  name: 'search' | 'file' | 'board';
  paths: string[];
}

interface Measured {
  p50: number;
  p95: number;
  p99: number;
}

/** Search, a learner's file and the board at the demonstration's size, then in a school sixty times as large. */
export const largeSchool: Group = {
  name: 'large-school',
  measure: (effort, say) =>
    withDemo(say, async (demo) => {
      const small = await measureScreens(demo, effort, say, 'demo');
      const began = performance.now();
      await enlarge(demo, effort.selfCheck ? TINY_SCHOOL : LARGE);
      say(`written in ${((performance.now() - began) / 1000).toFixed(1)} s`);
      const large = await measureScreens(demo, effort, say, 'large');
      return [
        ...figuresOf('search', small, large, 50),
        ...figuresOf('file', small, large, 30),
        ...figuresOf('board', small, large, 80),
        ...(await statementFigures(demo)),
      ];
    }),
};

type Measures = Record<Screen['name'], Measured>;

function figuresOf(name: Screen['name'], small: Measures, large: Measures, limit: number): Figure[] {
  return [
    against(`large.${name}.p95_ms`, large[name].p95, 'ms', limit),
    against(`large.${name}.p50_ms`, large[name].p50, 'ms', small[name].p50),
    against(`large.${name}.p99_ms`, large[name].p99, 'ms', small[name].p99),
    plain(`large.${name}.p95_to_demo`, large[name].p95 / small[name].p95, ''),
  ];
}

async function measureScreens(
  demo: DemoDatabase,
  effort: Effort,
  say: (line: string) => void,
  size: string,
): Promise<Measures> {
  const api = await demo.start('api');
  try {
    const caller = await signIn(api.url, 'coordinator');
    const measures: Partial<Measures> = {};
    for (const screen of await screensOf(caller)) {
      await times(api.url, caller.cookie, screen.paths, Math.min(2, effort.seconds));
      const rounds: Measured[] = [];
      for (let round = 0; round < effort.rounds; round += 1) {
        const taken = await times(api.url, caller.cookie, screen.paths, effort.seconds / 2);
        rounds.push({ p50: median(taken), p95: quantile(taken, 0.95), p99: quantile(taken, 0.99) });
      }
      const middle = (of: (one: Measured) => number) => median(rounds.map(of));
      measures[screen.name] = {
        p50: middle((r) => r.p50),
        p95: middle((r) => r.p95),
        p99: middle((r) => r.p99),
      };
      say(
        `${size} ${screen.name}: p50 ${measures[screen.name]!.p50.toFixed(1)}, p95 ${measures[screen.name]!.p95.toFixed(1)} ms`,
      );
    }
    return measures as Measures;
  } finally {
    await api.stop();
  }
}

/** What is asked of each screen: words as they are typed, many files, the board with and without a filter. */
async function screensOf(caller: Caller): Promise<Screen[]> {
  const { items } = await caller.get<{ items: { id: string; lastName: string; firstName: string }[] }>(
    '/api/learners?limit=50&situation=all',
  );
  if (items.length === 0) throw new Error('No learner to open');
  const typed = items.slice(0, 20).flatMap(({ lastName, firstName }) => [
    lastName.slice(0, 2),
    lastName.slice(0, 4),
    lastName,
    `${firstName} ${lastName.slice(0, 3)}`,
    // Two letters the wrong way round.
    `${lastName[0]}${lastName[2]}${lastName[1]}${lastName.slice(3)}`,
  ]);
  return [
    { name: 'search', paths: typed.map((words) => `/api/search?words=${encodeURIComponent(words)}`) },
    { name: 'file', paths: items.map(({ id }) => `/api/learners/${id}`) },
    { name: 'board', paths: ['/api/application-board'] },
  ];
}

/** How long each answer took, in milliseconds. Throws when one is no success. */
async function times(url: string, cookie: string, paths: string[], seconds: number): Promise<number[]> {
  const taken: number[] = [];
  const requests = paths.map((path) => ({ path }));
  const running = autocannon({ url, connections: USERS, duration: seconds, headers: { cookie }, requests });
  running.on('response', (_client, _status, _bytes, milliseconds) => taken.push(milliseconds));
  const result = await running;
  if (result.non2xx > 0 || result.errors > 0 || taken.length === 0)
    throw new Error(`${paths[0]}: ${result.non2xx} refusals and ${result.errors} errors of ${taken.length}`);
  return taken;
}

async function statementFigures(demo: DemoDatabase): Promise<Figure[]> {
  const tapped = await startTapped(demo);
  try {
    const caller = await signIn(tapped.url, 'coordinator');
    const figures: Figure[] = [];
    for (const { name, paths } of await screensOf(caller)) {
      await caller.get(paths[0]!);
      const statements = await tapped.statementsOf(() => caller.get(paths[0]!));
      figures.push(plain(`large.${name}.statements`, statements.length, 'statements'));
    }
    return figures;
  } finally {
    await tapped.stop();
  }
}
