import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant, ROWS } from '../database/migrations.js';

export class Platform1795300000100 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS citext;
      CREATE EXTENSION IF NOT EXISTS pgcrypto;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE SCHEMA platform;

      CREATE TABLE platform.school_calendar (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        -- From the real instant to the school's; 0 outside a demonstration.
        shift_ms bigint NOT NULL,
        anchored_at timestamptz NOT NULL DEFAULT now());

      CREATE TABLE platform.outbox_event (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL DEFAULT now(),
        relayed_at timestamptz,
        -- How many subscribers it was relayed to.
        subscribers integer NOT NULL DEFAULT 0);
      CREATE INDEX outbox_event_waiting ON platform.outbox_event (id) WHERE relayed_at IS NULL;

      CREATE TABLE platform.handled_event (
        event_id uuid NOT NULL REFERENCES platform.outbox_event ON DELETE CASCADE,
        subscriber text NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (event_id, subscriber));

      CREATE TABLE platform.mail_message (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        recipient text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT now(),
        last_error text);
      CREATE INDEX mail_message_waiting ON platform.mail_message (next_attempt_at) WHERE sent_at IS NULL;

      CREATE TABLE platform.audit_entry (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        at timestamptz NOT NULL DEFAULT now(),
        actor_id uuid,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid,
        detail jsonb NOT NULL DEFAULT '{}');
      CREATE INDEX audit_entry_subject ON platform.audit_entry (subject_kind, subject_id, id);
    `);
    await db.query(
      grant('platform', {
        school_calendar: 'SELECT, INSERT',
        outbox_event: ROWS,
        handled_event: ROWS,
        mail_message: ROWS,
        audit_entry: 'SELECT, INSERT',
      }),
    );
  }

  async down() {
    throw new Error('Migrations only go forward.');
  }
}
