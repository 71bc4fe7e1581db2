import pg from 'pg';
import { cloneDatabase } from '../../../../test/support/database.js';
import { fillDemo } from './index.js';

/** Days on which little, much or everything has happened. */
const days: [string, { entries: [number, number]; learners: number }][] = [
  ['2024-05-02', { entries: [0, 0], learners: 0 }],
  ['2024-10-07', { entries: [0, 0], learners: 18 }],
  ['2028-05-15', { entries: [50_000, 70_000], learners: 68 }],
  ['2029-11-05', { entries: [57_000, 90_000], learners: 68 }],
];

describe('the demonstration started on another day', () => {
  it.each(days)(
    '%s is written',
    async (today, { entries, learners }) => {
      const { url, drop } = await cloneDatabase();
      const client = new pg.Client({ connectionString: url });
      try {
        await fillDemo({ DATABASE_URL: url, TANDEM_TODAY: today });
        await client.connect();
        const { rows } = await client.query(`
        SELECT (SELECT count(*) FROM attendance.entry)::int AS entries,
               (SELECT count(*) FROM learners.enrolment)::int AS learners,
               (SELECT count(*) FROM identity.account WHERE email LIKE 'demo.%')::int AS doors`);
        expect(rows[0]).toMatchObject({ learners, doors: 6 });
        expect(rows[0].entries).toBeGreaterThanOrEqual(entries[0]);
        expect(rows[0].entries).toBeLessThanOrEqual(entries[1]);
      } finally {
        await client.end();
        await drop();
      }
    },
    90_000,
  );
});
