import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '../database/migrations.js';

export class FilesAndChanges1795300000101 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE platform.stored_file (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
        byte_size integer NOT NULL CHECK (byte_size > 0),
        -- Of the file as it was sent.
        sha256 bytea NOT NULL,
        -- The bytes, encrypted; null once erased.
        sealed bytea,
        stored_by uuid,
        stored_at timestamptz NOT NULL DEFAULT now(),
        erased_at timestamptz,
        CHECK ((sealed IS NULL) = (erased_at IS NOT NULL)));
      ALTER TABLE platform.stored_file ALTER COLUMN sealed SET STORAGE EXTERNAL;

      -- What a change put in the place of what; erased with the person, while the entry stays.
      CREATE TABLE platform.audit_change (
        entry_id uuid NOT NULL REFERENCES platform.audit_entry,
        field text NOT NULL,
        label text NOT NULL,
        before text,
        after text,
        PRIMARY KEY (entry_id, field));
      CREATE INDEX audit_entry_actor ON platform.audit_entry (actor_id, id);
    `);
    await db.query(
      grant('platform', {
        stored_file: 'SELECT, INSERT, UPDATE, DELETE',
        audit_change: 'SELECT, INSERT, UPDATE, DELETE',
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
