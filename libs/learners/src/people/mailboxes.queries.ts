import { Injectable } from '@nestjs/common';
import { Database } from '#platform';

/** Where somebody is written to. */
export interface Mailbox {
  learnerId: string;
  firstName: string;
  /** Null for who has none. */
  email: string | null;
}

@Injectable()
export class Mailboxes {
  constructor(private readonly database: Database) {}

  /** Those of these learners whose files are in use. One statement. */
  of(learnerIds: readonly string[]): Promise<Mailbox[]> {
    return this.database.query<Mailbox>(
      `SELECT id AS "learnerId", first_name AS "firstName", email FROM learners.learner
       WHERE id = ANY ($1::uuid[]) AND archived_on IS NULL AND erased_on IS NULL AND merged_into_id IS NULL
       ORDER BY last_name, first_name, id`,
      [learnerIds],
    );
  }
}
