import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '#platform';
import { migrations } from '../../apps/house.js';
import { emptyDatabase } from '../support/database.js';

const isBefore = (migration: { name: string }) => Number(migration.name.slice(-13)) < 1795300000910;

describe('calendars in force before there were versions', () => {
  it('become each promotion’s first version, half-days decided apart included', async () => {
    const { url, drop } = await emptyDatabase();
    const client = new pg.Client({ connectionString: url });
    try {
      await migrate(url, migrations.filter(isBefore));
      await client.connect();
      const [certification, cohort, bare] = [randomUUID(), randomUUID(), randomUUID()];
      await client.query(
        `INSERT INTO cohorts.certification VALUES ($1, 'RNCP37674', 'Titre', 5, 'Développeur web', '2023-09-01', '2028-09-01')`,
        [certification],
      );
      await client.query(
        `INSERT INTO cohorts.cohort (id, number, name, certification_id, starts_on, ends_on, capacity_min, capacity_max, school_hours)
         VALUES ($1, 1, 'P1', $3, '2026-09-09', '2026-10-30', 15, 20, 1200), ($2, 2, 'P2', $3, '2026-09-09', '2026-10-30', 15, 20, 1200)`,
        [cohort, bare, certification],
      );
      await client.query(
        `INSERT INTO calendar.rhythm (cohort_id, from_monday, school_weeks, company_weeks)
         VALUES ($1, '2026-09-07', 1, 1), ($1, '2026-09-28', 1, 2)`,
        [cohort],
      );
      await client.query(
        `INSERT INTO calendar.day_override (cohort_id, day, half, revision, place, reason)
         VALUES ($1, '2026-09-15', 'morning', 1, 'school', 'Forum'),
                ($1, '2026-09-16', 'morning', 1, 'closed', 'Réunion'), ($1, '2026-09-16', 'morning', 2, NULL, NULL)`,
        [cohort],
      );
      await client.end();
      await migrate(url, migrations);
      const after = new pg.Client({ connectionString: url });
      await after.connect();
      const weeks = await after.query(
        `SELECT left(places, 1) AS place FROM calendar.version_week WHERE cohort_id = $1 AND number = 1 ORDER BY monday`,
        [cohort],
      );
      const halves = await after.query('SELECT day::text, half, place, reason FROM calendar.version_half');
      const versions = await after.query('SELECT cohort_id, number, rhythms FROM calendar.version');
      await after.end();
      expect(weeks.rows.map(({ place }) => place).join('')).toBe('SCSSCCSC');
      expect(halves.rows).toEqual([{ day: '2026-09-15', half: 'morning', place: 'school', reason: 'Forum' }]);
      expect(versions.rows).toHaveLength(1);
      expect(versions.rows[0]).toMatchObject({
        cohort_id: cohort,
        rhythms: [
          { fromMonday: '2026-09-07', companyWeeks: 1 },
          { fromMonday: '2026-09-28', schoolDays: [1, 2, 3, 4, 5] },
        ],
      });
    } finally {
      await client.end().catch(() => undefined);
      await drop();
    }
  });
});
