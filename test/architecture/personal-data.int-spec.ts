import { personalTables } from '#house';
import { type CatalogueColumn, gapsInRegister } from '#platform';
import { startTestApp, type TestApp } from '../support/app.js';

/** Every table of ours, column by column, with what the application may do there; computed columns follow theirs. */
const CATALOGUE = `
  SELECT n.nspname || '.' || c.relname AS "table", a.attname::text AS "column", format_type(a.atttypid, a.atttypmod) AS type,
    NOT a.attnotnull AS nullable, has_column_privilege(c.oid, a.attnum, 'UPDATE') AS "mayUpdate",
    has_table_privilege(c.oid, 'DELETE') AS "mayDelete"
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'bullmq') AND n.nspname NOT LIKE 'pg\\_%'
  ORDER BY n.nspname, c.relname, a.attnum`;

describe('the register of personal data', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('knows every table and every column that may tell something of a person, and can erase what it says', async () => {
    const catalogue = await test.database.query<CatalogueColumn>(CATALOGUE);
    expect(catalogue.length).toBeGreaterThan(200);
    expect(gapsInRegister(catalogue, personalTables)).toEqual([]);
  });

  it('leads from every row to its people by SQL that runs', async () => {
    for (const { table, subjects, root, columns } of personalTables) {
      const paths = [...subjects, ...(root?.alsoIs ?? [])].map(({ id }) => `(${id})::uuid`);
      const texts = [root?.name, root?.address, ...Object.values(columns).map(({ blank }) => blank)];
      const asked = [...paths, ...texts.filter((sql) => sql !== undefined)];
      await test.database.query(`SELECT ${['1', ...asked].join(', ')} FROM ${table} t LIMIT 1`);
    }
  });

  it('keeps each kind of person in one table', () => {
    const kinds = personalTables.flatMap(({ root }) => (root ? [root.kind] : []));
    expect(kinds).toEqual([...new Set(kinds)]);
    for (const { table, root, subjects } of personalTables)
      if (root)
        expect([table, subjects]).toContainEqual(expect.arrayContaining([{ kind: root.kind, id: 't.id' }]));
  });
});
