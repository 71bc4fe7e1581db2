import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { APP_ROLE } from '#platform';
import { startTestApp, type TestApp } from '../support/app.js';

const SNAPSHOT = join(process.cwd(), 'test/architecture/catalogue.snapshot.json');
const OURS =
  "n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'bullmq') AND n.nspname NOT LIKE 'pg\\_%'";

/** What TypeORM knows little of: constraints, indexes, triggers, views and rights, by name with their definition. */
const CATALOGUE = `
  SELECT n.nspname || '.' || c.relname || ' ' || k.conname AS name, pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS} AND k.contype <> 'n'
  UNION ALL SELECT 'index ' || schemaname || '.' || indexname, indexdef FROM pg_indexes JOIN pg_namespace n ON n.nspname = schemaname WHERE ${OURS}
  UNION ALL SELECT 'trigger ' || n.nspname || '.' || c.relname || ' ' || t.tgname, pg_get_triggerdef(t.oid)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS} AND NOT t.tgisinternal
  UNION ALL SELECT 'view ' || schemaname || '.' || viewname, definition FROM pg_views JOIN pg_namespace n ON n.nspname = schemaname WHERE ${OURS}
  UNION ALL SELECT 'rights ' || table_schema || '.' || table_name, string_agg(privilege_type, ', ' ORDER BY privilege_type)
    FROM information_schema.role_table_grants JOIN pg_namespace n ON n.nspname = table_schema
    WHERE grantee = '${APP_ROLE}' AND ${OURS} GROUP BY 1
  ORDER BY 1`;

describe('an empty database after every migration', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('has the tables and columns that the entities name, of the same type and nullability', async () => {
    const { entityMetadatas } = test.app.get(DataSource);
    expect(entityMetadatas.length).toBeGreaterThan(0);
    const columns = await test.database.query<{ key: string; type: string; nullable: boolean }>(
      `SELECT n.nspname || '.' || c.relname || '.' || a.attname AS key, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE a.attnum > 0 AND NOT a.attisdropped AND ${OURS}`,
    );
    const actual = new Map(columns.map((column) => [column.key, column]));
    const names: Record<string, string> = { timestamptz: 'timestamp with time zone', int: 'integer' };
    const differences: string[] = [];
    for (const entity of entityMetadatas) {
      const table = `${entity.schema}.${entity.tableName}`;
      for (const column of entity.columns) {
        const key = `${table}.${column.databaseName}`;
        const found = actual.get(key);
        const raw = String(column.type);
        const type = `${names[raw] ?? raw}${column.isArray ? '[]' : ''}`;
        if (!found) differences.push(`${key} is not in the database`);
        else if (found.type !== type) differences.push(`${key} is ${found.type}, the entity says ${type}`);
        else if (found.nullable !== column.isNullable) differences.push(`${key}: nullable differs`);
      }
      const named = new Set(entity.columns.map((column) => `${table}.${column.databaseName}`));
      for (const key of actual.keys()) {
        if (key.startsWith(`${table}.`) && !named.has(key)) differences.push(`${key} is not in the entity`);
      }
    }
    expect(differences).toEqual([]);
  });

  it('has the constraints, indexes, triggers, views and rights of the checked-in catalogue', async () => {
    const rows = await test.database.query<{ name: string; definition: string }>(CATALOGUE);
    const catalogue = Object.fromEntries(rows.map(({ name, definition }) => [name, definition]));
    if (process.env.UPDATE_CATALOGUE) writeFileSync(SNAPSHOT, `${JSON.stringify(catalogue, null, 2)}\n`);
    expect(catalogue).toEqual(JSON.parse(readFileSync(SNAPSHOT, 'utf8')));
  });

  it('lets the application add to the audit and the ledger, and change neither', async () => {
    const rights = await test.database.query<{ table: string; rights: string }>(
      `SELECT table_schema || '.' || table_name AS table, string_agg(privilege_type, ', ' ORDER BY privilege_type) AS rights
       FROM information_schema.role_table_grants WHERE grantee = '${APP_ROLE}'
         AND table_schema || '.' || table_name IN ('platform.audit_entry', 'attendance.entry') GROUP BY 1 ORDER BY 1`,
    );
    expect(rights).toEqual([
      { table: 'attendance.entry', rights: 'INSERT, SELECT' },
      { table: 'platform.audit_entry', rights: 'INSERT, SELECT' },
    ]);
    await expect(test.database.query('DELETE FROM platform.audit_entry')).rejects.toThrow(
      /permission denied/,
    );
  });
});
