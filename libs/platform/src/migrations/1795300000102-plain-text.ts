import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlainText1795300000102 implements MigrationInterface {
  async up(db: QueryRunner) {
    // `unaccent` alone depends on the search path, so that no index may use it.
    await db.query(`
      CREATE FUNCTION platform.plain(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        RETURN lower(public.unaccent('public.unaccent'::regdictionary, words));
      COMMENT ON FUNCTION platform.plain IS 'Without accents or capitals: what is searched.';
      GRANT EXECUTE ON FUNCTION platform.plain TO tandem_app;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
