import { randomUUID } from 'node:crypto';
import { type Caller, signIn } from './caller.js';
import { type DemoDatabase, withDemo } from './data-set.js';
import { against, type Figure, type Group, plain } from './figure.js';
import { startTapped } from './statements.js';
import { median, p99 } from './statistics.js';

const LIMIT = 12;
const DAYS_LATER = 120;
const WARM_UP = 20;

interface Sheet {
  cohortId: string;
  day: string;
  half: string;
  expected: number;
}

interface Opened {
  version: number;
  entries: { learnerId: string }[];
}

/** A half-day's sheet of the largest promotion, marked as a class is: nearly all present, one late, two absent. */
export const sheet: Group = {
  name: 'sheet',
  measure: ({ selfCheck }, say) =>
    withDemo(say, async (demo) => {
      await openNewHalfDays(demo);
      const statements = await countStatements(demo, say);
      const times = await timeSaves(demo, selfCheck ? 5 : 400, selfCheck ? 1 : WARM_UP, say);
      return [statements, ...times];
    }),
};

/** The demonstration has recorded everything up to its day: later days are to be recorded. */
const openNewHalfDays = (demo: DemoDatabase) =>
  demo.query('UPDATE platform.school_calendar SET shift_ms = shift_ms + $1::bigint * 86400000', [DAYS_LATER]);

/** Sheets nobody has saved, the largest first. */
async function sheetsToFill(caller: Caller): Promise<Sheet[]> {
  const { schoolToday } = await caller.get<{ schoolToday: string }>('/api/session');
  const last = new Date(`${schoolToday}T12:00:00Z`);
  const found: (Sheet & { progress: string })[] = [];
  // The overview answers for a few weeks at a time.
  for (let back = 0; back < DAYS_LATER; back += 7) {
    const day = (offset: number) => new Date(last.getTime() - offset * 86_400_000).toISOString().slice(0, 10);
    found.push(...(await caller.get<typeof found>(`/api/sheets?from=${day(back + 6)}&to=${day(back)}`)));
  }
  return found
    .filter(({ progress, expected }) => progress === 'to_fill' && expected > 0)
    .sort((a, b) => b.expected - a.expected);
}

const pathOf = ({ cohortId, day, half }: Sheet) => `/api/cohorts/${cohortId}/sheets/${day}/${half}`;

async function marksFor(caller: Caller, of: Sheet) {
  const { version, entries } = await caller.get<Opened>(pathOf(of));
  const marks = entries.map(({ learnerId }, index) => {
    if (index === 3) return { learnerId, state: 'late', minutes: 20 };
    return { learnerId, state: index === 5 ? 'absent_unjustified' : index === 7 ? 'sick' : 'present' };
  });
  return { version, clientId: randomUUID(), marks };
}

async function countStatements(demo: DemoDatabase, say: (line: string) => void): Promise<Figure> {
  const api = await startTapped(demo);
  const caller = await signIn(api.url, 'coordinator');
  const sheets = await sheetsToFill(caller);
  const counts = new Map<number, number>();
  const sizes = [sheets[0], sheets[1], sheets.at(-1)].filter((each) => each !== undefined);
  for (const [index, each] of sizes.entries()) {
    const body = await marksFor(caller, each);
    const statements = await api.statementsOf(() => caller.send('PUT', pathOf(each), body));
    // The first request of a process also prepares its connection.
    if (index > 0) counts.set(body.marks.length, statements.length);
    if (index === 1) for (const { text } of statements) say(text.replace(/\s+/g, ' ').trim().slice(0, 100));
  }
  await api.stop();
  for (const [learners, count] of counts) say(`${learners} learners: ${count} statements`);
  if (counts.size < 2) throw new Error('Two sheets of different sizes are needed to see what grows');
  if (new Set(counts.values()).size > 1) throw new Error('The number of statements grows with the group');
  return against('sheet.save.statements', Math.max(...counts.values()), 'statements', LIMIT);
}

async function timeSaves(
  demo: DemoDatabase,
  wanted: number,
  warmUp: number,
  say: (line: string) => void,
): Promise<Figure[]> {
  const api = await demo.start('api');
  const caller = await signIn(api.url, 'coordinator');
  const sheets = (await sheetsToFill(caller)).slice(0, wanted + warmUp);
  const times: number[] = [];
  for (const each of sheets) {
    const body = await marksFor(caller, each);
    const began = performance.now();
    await caller.send('PUT', pathOf(each), body);
    times.push(performance.now() - began);
  }
  await api.stop();
  const kept = times.slice(Math.min(warmUp, times.length - 1));
  const sizes = sheets.map(({ expected }) => expected);
  say(`${kept.length} saves of ${Math.min(...sizes)} to ${Math.max(...sizes)} learners`);
  return [plain('sheet.save.p50_ms', median(kept), 'ms'), plain('sheet.save.p99_ms', p99(kept), 'ms')];
}
