import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '#platform';

/** As `prescriberKey` reads a name: letters and digits alone, lower case, without accents. */
const KEY = (column: string) => `regexp_replace(lower(unaccent(${column})), '[^a-z0-9]', '', 'g')`;

export class Prescribers1795300000640 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE learners.prescriber (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL,
        name text NOT NULL,
        -- The name's letters and digits alone: what makes two spellings the same organisation.
        name_key text NOT NULL CHECK (name_key <> ''),
        commune text,
        notes text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT prescriber_once UNIQUE NULLS NOT DISTINCT (kind, name_key, commune));

      CREATE TABLE learners.prescriber_contact (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        prescriber_id uuid NOT NULL REFERENCES learners.prescriber,
        full_name text NOT NULL,
        role text,
        email citext,
        phone text,
        -- No longer there: kept for the applications they sent.
        left_on date,
        UNIQUE (prescriber_id, id));

      ALTER TABLE learners.prescription
        ADD COLUMN prescriber_id uuid REFERENCES learners.prescriber,
        ADD COLUMN contact_id uuid,
        ADD CONSTRAINT prescription_contact_of_prescriber
          FOREIGN KEY (prescriber_id, contact_id) REFERENCES learners.prescriber_contact (prescriber_id, id),
        ADD CONSTRAINT prescription_contact_has_prescriber CHECK (contact_id IS NULL OR prescriber_id IS NOT NULL);
      CREATE INDEX prescription_prescriber ON learners.prescription (prescriber_id);

      INSERT INTO learners.prescriber (kind, name, name_key)
        SELECT DISTINCT ON (kind, ${KEY('name')}) kind, name, ${KEY('name')}
        FROM learners.prescription
        WHERE name IS NOT NULL AND kind NOT IN ('self', 'other') AND ${KEY('name')} <> ''
        ORDER BY kind, ${KEY('name')}, application_id;
      UPDATE learners.prescription p SET prescriber_id = o.id, name = NULL
        FROM learners.prescriber o WHERE o.kind = p.kind AND o.name_key = ${KEY('p.name')};
    `);
    await db.query(grant('learners', { prescriber: ROWS, prescriber_contact: ROWS }));
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
