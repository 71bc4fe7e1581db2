import { runMigrations as migrateQueue } from 'bullmq';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

/** The role the running application takes; migrations run as the owner. */
export const APP_ROLE = 'tandem_app';

export type Migration = new () => MigrationInterface;

/** SQL that gives the application a schema's use, and these rights on each named table. */
export function grant(schema: string, rights: Record<string, string>): string {
  const tables = Object.entries(rights).map(
    ([table, what]) => `GRANT ${what} ON ${schema}.${table} TO ${APP_ROLE};`,
  );
  return `GRANT USAGE ON SCHEMA ${schema} TO ${APP_ROLE};\n${tables.join('\n')}`;
}

/** Every right on rows: for tables that hold no proof. */
export const ROWS = 'SELECT, INSERT, UPDATE, DELETE';

async function prepareRole(client: pg.Client) {
  const { rows } = await client.query(`SELECT 1 FROM pg_roles WHERE rolname = '${APP_ROLE}'`);
  if (rows.length === 0) {
    try {
      await client.query(`CREATE ROLE ${APP_ROLE} NOLOGIN`);
    } catch (error) {
      // Two databases of one server may be prepared at the same time.
      if (!['23505', '42710'].includes((error as { code?: string }).code ?? '')) throw error;
    }
  }
  await client.query(`DO $$ BEGIN
    IF NOT pg_has_role(current_user, '${APP_ROLE}', 'SET') THEN GRANT ${APP_ROLE} TO CURRENT_USER; END IF; END $$`);
}

async function prepareQueue(client: pg.Client) {
  await migrateQueue(client);
  await client.query(`GRANT USAGE ON SCHEMA bullmq TO ${APP_ROLE};
    GRANT ${ROWS} ON ALL TABLES IN SCHEMA bullmq TO ${APP_ROLE};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA bullmq TO ${APP_ROLE};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO ${APP_ROLE}`);
}

/**
 * Brings a database to the newest version, as its owner. Two processes may call it at once: the second waits.
 * @param migrations in the house's order; TypeORM runs them by the 13 digits that end each class name
 */
export async function migrate(databaseUrl: string, migrations: Migration[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('tandem.migrate'))");
    await prepareRole(client);
    await prepareQueue(client);
    const source = new DataSource({
      type: 'postgres',
      url: databaseUrl,
      migrations,
      migrationsTableName: 'migration',
      migrationsTransactionMode: 'each',
    });
    await source.initialize();
    try {
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
  } finally {
    await client.end();
  }
}
