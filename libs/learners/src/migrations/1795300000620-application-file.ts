import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** The file of an applicant, which is the learner's afterwards: what the national record may take, papers, protected statuses. */
export class ApplicationFile1795300000620 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE learners.learner
        ADD sex text CHECK (sex IN ('F', 'M')),
        ADD commune_insee text CHECK (commune_insee ~ '^([0-9]{2}|2A|2B)[0-9]{3}$'),
        ADD birth_postcode text CHECK (birth_postcode ~ '^[0-9]{5}$'),
        ADD birth_commune_insee text CHECK (birth_commune_insee ~ '^([0-9]{2}|2A|2B)[0-9]{3}$'),
        ADD ine text CHECK (ine ~ '^[0-9A-Z]{11}$'),
        -- Counts the corrections, so that two people who correct at once do not undo each other.
        ADD version integer NOT NULL DEFAULT 1,
        ADD corrected_by uuid REFERENCES identity.account,
        ADD corrected_at timestamptz;
      CREATE FUNCTION learners.count_correction() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        -- What changes without the file being corrected.
        aside CONSTANT text[] := '{account_id,person_key,merged_into_id,archived_on,erased_on,version,corrected_by}';
      BEGIN
        IF to_jsonb(NEW) - aside IS NOT DISTINCT FROM to_jsonb(OLD) - aside THEN RETURN NEW; END IF;
        NEW.version := OLD.version + 1;
        -- Whoever corrects by the form signs; the others (the person online, a merge) are not taken for them.
        IF NEW.corrected_at IS NOT DISTINCT FROM OLD.corrected_at THEN
          NEW.corrected_by := NULL;
          NEW.corrected_at := now();
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER count_correction BEFORE UPDATE ON learners.learner
        FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION learners.count_correction();

      ALTER TABLE learners.application
        ADD last_school text,
        ADD left_school_year text CHECK (left_school_year ~ '^[0-9]{4}-[0-9]{4}$'
          AND substr(left_school_year, 6)::integer = substr(left_school_year, 1, 4)::integer + 1);

      -- Parent, guardian or a service: the last one reveals a measure, so that the word is sealed.
      ALTER TABLE learners.legal_representative
        ADD sealed_kind bytea,
        ADD receives_messages boolean NOT NULL DEFAULT true;

      CREATE TABLE learners.document (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        learner_id uuid NOT NULL REFERENCES learners.learner ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('identity', 'cv', 'diploma', 'certificate', 'other')),
        file_id uuid NOT NULL UNIQUE REFERENCES platform.stored_file,
        -- Null when the applicant sent it.
        added_by uuid REFERENCES identity.account,
        added_on date NOT NULL,
        added_at timestamptz NOT NULL DEFAULT now(),
        removed_by uuid REFERENCES identity.account,
        removed_on date,
        removed_at timestamptz,
        CHECK ((removed_at IS NULL) = (removed_on IS NULL)));
      CREATE INDEX document_learner ON learners.document (learner_id);

      -- What the school asks for before a file is complete; the newest row of a kind counts.
      CREATE TABLE learners.document_demand (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('identity', 'cv', 'diploma', 'certificate', 'other')),
        demand text NOT NULL CHECK (demand IN ('none', 'asked', 'required')),
        decided_by uuid NOT NULL REFERENCES identity.account,
        decided_on date NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX document_demand_kind ON learners.document_demand (kind, id);

      -- One sealed value a person: what is no longer true is not kept.
      CREATE TABLE learners.protected_status (
        learner_id uuid PRIMARY KEY REFERENCES learners.learner ON DELETE CASCADE,
        sealed bytea NOT NULL,
        recorded_by uuid NOT NULL REFERENCES identity.account,
        recorded_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now());

      CREATE TABLE learners.information_notice (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        learner_id uuid NOT NULL REFERENCES learners.learner ON DELETE CASCADE,
        version text NOT NULL,
        means text NOT NULL CHECK (means IN ('in_person', 'email', 'post', 'online')),
        given_on date NOT NULL,
        recorded_by uuid NOT NULL REFERENCES identity.account,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        cancelled_by uuid REFERENCES identity.account,
        cancelled_at timestamptz,
        CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL)));
      CREATE INDEX information_notice_learner ON learners.information_notice (learner_id);

      -- May be refused without effect, and withdrawn: the newest row counts.
      CREATE TABLE learners.image_consent (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        learner_id uuid NOT NULL REFERENCES learners.learner ON DELETE CASCADE,
        answer text NOT NULL CHECK (answer IN ('given', 'refused', 'withdrawn')),
        given_by text NOT NULL CHECK (given_by IN ('person', 'representative')),
        answered_on date NOT NULL,
        recorded_by uuid NOT NULL REFERENCES identity.account,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        cancelled_by uuid REFERENCES identity.account,
        cancelled_at timestamptz,
        CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL)));
      CREATE INDEX image_consent_learner ON learners.image_consent (learner_id);
    `);
    await db.query(
      grant('learners', {
        document: 'SELECT, INSERT, UPDATE, DELETE',
        document_demand: 'SELECT, INSERT',
        protected_status: 'SELECT, INSERT, UPDATE, DELETE',
        information_notice: 'SELECT, INSERT, UPDATE, DELETE',
        image_consent: 'SELECT, INSERT, UPDATE, DELETE',
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
