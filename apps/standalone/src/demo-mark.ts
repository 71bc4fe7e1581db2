import type pg from 'pg';
import { withConnection } from './database.js';
import { StartRefused } from './refusal.js';

/**
 * `absent`: nobody asked this database for a demo and it holds tables; `begun`: a demo was being written when
 * the launcher died; `filled`: it holds a demo; `empty`: nothing at all, and the mark is now set to `begun`.
 */
export type DemoState = 'empty' | 'begun' | 'filled' | 'absent';

/** Reads the mark which tells a demo from real data, and a complete demo from half of one. */
export async function beginDemo(url: string, today: string): Promise<DemoState> {
  return withConnection(url, async (client) => {
    const mark = await readMark(client);
    if (mark) {
      if (mark.filled && mark.today !== today) {
        throw new StartRefused(
          `Cette base contient la démonstration du ${mark.today} : celle du ${today} demande une autre base.`,
        );
      }
      return mark.filled ? 'filled' : 'begun';
    }
    if (await holdsTables(client)) return 'absent';
    await createMark(client, today, false);
    return 'empty';
  });
}

/** To be called once everything is written. */
export async function endDemo(url: string): Promise<void> {
  await withConnection(url, (client) => client.query('UPDATE standalone.demo SET filled_at = now()'));
}

/** The simulated start of a complete demo, or null. */
export async function demoOf(client: pg.Client): Promise<string | null> {
  const mark = await readMark(client);
  return mark?.filled ? mark.today : null;
}

/** Marks a database that was restored from a demo. */
export async function writeDemo(client: pg.Client, today: string): Promise<void> {
  await createMark(client, today, true);
}

async function createMark(client: pg.Client, today: string, filled: boolean): Promise<void> {
  await client.query(`
    CREATE SCHEMA standalone;
    CREATE TABLE standalone.demo (today text NOT NULL, filled_at timestamptz)`);
  await client.query('INSERT INTO standalone.demo VALUES ($1, CASE WHEN $2 THEN now() END)', [today, filled]);
}

async function readMark(client: pg.Client): Promise<{ today: string; filled: boolean } | undefined> {
  const { rows } = await client.query(`SELECT to_regclass('standalone.demo') IS NOT NULL AS marked`);
  if (!rows[0].marked) return undefined;
  const mark = await client.query('SELECT today, filled_at IS NOT NULL AS filled FROM standalone.demo');
  return mark.rows[0] ?? { today: '', filled: false };
}

/** Whether anything was ever made in this database. */
export async function holdsTables(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`
    SELECT EXISTS (SELECT FROM pg_tables
      WHERE schemaname !~ '^pg_' AND schemaname <> 'information_schema') AS found`);
  return rows[0].found;
}
