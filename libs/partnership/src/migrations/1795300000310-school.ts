import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

export class School1795300000310 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- The school as contracts and national records name it: one row.
      CREATE TABLE partnership.school (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        name text NOT NULL,
        uai text NOT NULL CHECK (uai ~ '^[0-9]{7}[A-Z]$'),
        siret text NOT NULL CHECK (siret ~ '^[0-9]{14}$'),
        declaration_number text CHECK (declaration_number ~ '^[0-9]{11}$'),
        address text NOT NULL,
        postcode text NOT NULL CHECK (postcode ~ '^[0-9]{5}$'),
        city text NOT NULL,
        changed_by uuid REFERENCES identity.account,
        changed_at timestamptz NOT NULL DEFAULT now());
    `);
    await db.query(grant('partnership', { school: 'SELECT, INSERT, UPDATE' }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
