import { startBare } from './bare.js';
import { type Caller, signIn } from './caller.js';
import { TODAY, withDemo } from './data-set.js';
import { against, type Group, plain } from './figure.js';
import { load } from './load.js';
import { startTapped } from './statements.js';
import { median } from './statistics.js';

const MOST_STATEMENTS = 5;

interface CohortList {
  learners: unknown[];
}

/** The list of a promotion's learners with the day's state, beside the same statements served by bare node:http. */
export const cohortList: Group = {
  name: 'cohort-list',
  measure: ({ rounds, seconds }, say) =>
    withDemo(say, async (demo) => {
      // The day before is over: both halves are recorded, and nothing of the list depends on the hour of the run.
      const day = new Date(Date.parse(TODAY) - 86_400_000).toISOString().slice(0, 10);
      const tapped = await startTapped(demo);
      const visitor = await signIn(tapped.url, 'coordinator');
      const path = await longestList(visitor, day);
      await visitor.get(path);
      const statements = await tapped.statementsOf(() => visitor.get(path));
      await tapped.stop();
      for (const { text } of statements) say(text.replace(/\s+/g, ' ').trim().slice(0, 100));

      const [api, bare] = [await demo.start('api'), await startBare(demo.url, statements)];
      try {
        const { cookie } = await signIn(api.url, 'coordinator');
        await load(api.url + path, cookie, seconds / 2);
        await load(bare.url, cookie, seconds / 2);
        const ours: number[] = [];
        const theirs: number[] = [];
        const slowest: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          // Turn and turn about, so that a busy moment of the machine falls on both.
          const answered = await load(api.url + path, cookie, seconds);
          ours.push(answered.perSecond);
          slowest.push(answered.p99Ms);
          theirs.push((await load(bare.url, cookie, seconds)).perSecond);
          say(
            `round ${round + 1}: ${ours.at(-1)?.toFixed(0)} beside ${theirs.at(-1)?.toFixed(0)} requests/s`,
          );
        }
        const ratio = median(ours) / median(theirs);
        return [
          against('cohort.list.statements', statements.length, 'statements', MOST_STATEMENTS),
          against('cohort.list.requests_per_s', median(ours), 'requests/s', median(theirs)),
          plain('cohort.list.ratio_to_bare', ratio, ''),
          plain('cohort.list.p99_ms', median(slowest), 'ms'),
        ];
      } finally {
        await bare.stop();
      }
    }),
};

/** The address of the list with the most learners. */
async function longestList(caller: Caller, day: string): Promise<string> {
  const cohorts = await caller.get<{ id: string }[]>('/api/cohorts');
  let longest = { path: '', learners: 0 };
  for (const { id } of cohorts) {
    const path = `/api/cohorts/${id}/presence?day=${day}`;
    const { learners } = await caller.get<CohortList>(path);
    if (learners.length > longest.learners) longest = { path, learners: learners.length };
  }
  if (!longest.path) throw new Error(`No promotion has learners on ${day}`);
  return longest.path;
}
