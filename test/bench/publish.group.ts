import { type Caller, signIn } from './caller.js';
import { type DemoDatabase, withDemo } from './data-set.js';
import { against, type Group } from './figure.js';
import { median } from './statistics.js';

const LIMIT_MS = 1_000;
const COHORT = 4;
const SIZES = [20, 200];

/** Two weeks ahead that change places at each publication. */
const MONDAYS = ['2027-10-18', '2027-10-25'];

interface Timeline {
  cohort: { id: string; number: number };
  standing: { revision: number; version: number };
}

/** Publishing a calendar while 20, then 200 learners follow it: their messages are written later, by the worker. */
export const publish: Group = {
  name: 'publish',
  measure: ({ selfCheck, rounds }, say) =>
    withDemo(say, async (demo) => {
      const figures = [];
      for (const size of SIZES) {
        const enrolled = await fillUp(demo, size);
        const api = await demo.start('api');
        try {
          const caller = await signIn(api.url, 'coordinator');
          const times = await timePublications(caller, selfCheck ? 1 : 2 * rounds);
          say(`${enrolled} learners: ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
          figures.push(against(`publish.learners_${size}_ms`, median(times), 'ms', LIMIT_MS));
        } finally {
          await api.stop();
        }
      }
      return figures;
    }),
};

/** Enrols learners with an address until the promotion has so many; gives how many it has. */
async function fillUp(demo: DemoDatabase, size: number): Promise<number> {
  const [{ count } = { count: 0 }] = await demo.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM learners.enrolment e JOIN cohorts.cohort c ON c.id = e.cohort_id
     WHERE c.number = $1 AND e.exit_on IS NULL`,
    [COHORT],
  );
  await demo.query(
    `WITH made AS (
       INSERT INTO learners.learner (first_name, last_name, birth_date, email, person_key)
       SELECT 'Mesure', 'Banc' || n, '2006-03-15', 'banc.' || n || '@example.org', 'banc ' || n
       FROM generate_series($2::integer + 1, $3::integer) n RETURNING id)
     INSERT INTO learners.enrolment (learner_id, cohort_id, entry_on)
     SELECT made.id, c.id, c.starts_on FROM made, cohorts.cohort c WHERE c.number = $1`,
    [COHORT, count, size],
  );
  return Math.max(count, size);
}

async function timePublications(caller: Caller, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const all = await caller.get<Timeline[]>('/api/cohort-calendars?plan=draft');
    const { cohort, standing } = all.find((one) => one.cohort.number === COHORT)!;
    const places = (standing.version % 2 === 0 ? 'S' : 'C').repeat(10);
    const { revision } = await caller.send<{ revision: number }>(
      'PUT',
      `/api/cohorts/${cohort.id}/calendar-draft/weeks`,
      {
        weeks: MONDAYS.map((monday) => ({ monday, places, locked: standing.version % 2 === 0 })),
        seenRevision: standing.revision,
      },
    );
    const began = performance.now();
    await caller.send('POST', `/api/cohorts/${cohort.id}/calendar-versions`, {
      note: 'Mesure',
      seenRevision: revision,
    });
    // The first one warms the process up.
    if (round > 0) times.push(performance.now() - began);
  }
  return times;
}
