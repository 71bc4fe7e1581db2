import type pg from 'pg';

const ENABLE: Record<string, string> = { O: 'ENABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA' };

/** Puts the tables' own triggers aside (a ledger's refuses to be written again), then back as they were. */
export async function withoutTriggers(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ on: string; name: string; state: string }>(`
    SELECT t.tgrelid::regclass::text AS on, quote_ident(t.tgname) AS name, t.tgenabled::text AS state
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND n.nspname NOT IN ('bullmq', 'information_schema')
      AND n.nspname !~ '^pg_'`);
  for (const { on, name } of rows) await client.query(`ALTER TABLE ${on} DISABLE TRIGGER ${name}`);
  await work();
  for (const { on, name, state } of rows) {
    await client.query(`ALTER TABLE ${on} ${ENABLE[state]} TRIGGER ${name}`);
  }
}
