import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';
import { communeSeed } from '../communes/commune-seed.js';

export class Communes1795300000711 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE hosts.commune (
        insee_code text PRIMARY KEY CHECK (insee_code ~ '^([0-9]{2}|2A|2B)[0-9]{3}$'),
        name text NOT NULL,
        postcodes text[] NOT NULL,
        latitude double precision CHECK (latitude BETWEEN -90 AND 90),
        longitude double precision CHECK (longitude BETWEEN -180 AND 180),
        placed_by uuid REFERENCES identity.account,
        placed_at timestamptz,
        CHECK ((latitude IS NULL) = (longitude IS NULL)));
      CREATE INDEX commune_name_search ON hosts.commune USING gin (platform.plain(name) gin_trgm_ops);
    `);
    await db.query(
      `INSERT INTO hosts.commune (insee_code, name, postcodes, latitude, longitude)
       SELECT split_part(line, '|', 1), split_part(line, '|', 2), string_to_array(split_part(line, '|', 3), ' '),
              nullif(split_part(line, '|', 4), '')::float8, nullif(split_part(line, '|', 5), '')::float8
       FROM unnest(string_to_array($1, E'\\n')) AS line`,
      [communeSeed],
    );
    await db.query(grant('hosts', { commune: 'SELECT, INSERT, UPDATE' }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
