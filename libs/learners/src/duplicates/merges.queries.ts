import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Stage } from '../applications/stages.rules.js';

export interface MergeRow {
  id: string;
  survivorId: string;
  mergedId: string;
  movedApplications: string[];
  movedRepresentatives: string[];
  /** Applications to the same promotion that were set apart, and the stage they had. */
  setApart: { id: string; stage: Stage }[];
  /** Fields of the file that stays which were empty, and that the other one filled. */
  completed: string[];
}

export interface MergeLine {
  id: string;
  survivorId: string;
  survivorName: string;
  mergedName: string;
  mergedOn: string;
  mergedBy: string;
}

/** What the other file may bring to the one that stays, when it has none. */
const COMPLETED = ['email', 'phone', 'street', 'postcode', 'city'] as const;

/** The writes of a merge and of its undo. */
@Injectable()
export class MergeQueries {
  constructor(private readonly database: Database) {}

  /** Holds both files and their applications, always in the same order, so that two merges follow each other. */
  async lock(ids: readonly string[]): Promise<void> {
    await this.database.query(
      'SELECT 1 FROM learners.learner WHERE id = ANY($1) OR merged_into_id = ANY($1) ORDER BY id FOR UPDATE',
      [ids],
    );
    await this.database.query(
      'SELECT 1 FROM learners.application WHERE learner_id = ANY($1) ORDER BY id FOR UPDATE',
      [ids],
    );
  }

  async setApart(applicationId: string, duplicateOfId: string): Promise<void> {
    await this.database.query('UPDATE learners.application SET duplicate_of_id = $2 WHERE id = $1', [
      applicationId,
      duplicateOfId,
    ]);
  }

  async moveApplications(from: string, to: string): Promise<string[]> {
    return this.#ids('UPDATE learners.application SET learner_id = $2 WHERE learner_id = $1 RETURNING id', [
      from,
      to,
    ]);
  }

  /** Those the file that stays does not have under the same name. */
  async moveRepresentatives(from: string, to: string): Promise<string[]> {
    return this.#ids(
      `UPDATE learners.legal_representative r SET learner_id = $2
       WHERE learner_id = $1 AND NOT EXISTS (SELECT 1 FROM learners.legal_representative o
         WHERE o.learner_id = $2 AND platform.plain(o.full_name) = platform.plain(r.full_name)) RETURNING id`,
      [from, to],
    );
  }

  /** Fills what the file that stays has not; gives the fields' names. */
  async complete(survivorId: string, mergedId: string): Promise<string[]> {
    const [row] = await this.database.query<{ completed: string[] }>(
      `WITH found AS (
         SELECT ARRAY_REMOVE(ARRAY[${COMPLETED.map((field) => `CASE WHEN s.${field} IS NULL AND m.${field} IS NOT NULL THEN '${field}' END`).join(', ')}], NULL) AS completed,
                m.* FROM learners.learner s, learners.learner m WHERE s.id = $1 AND m.id = $2)
       UPDATE learners.learner s SET ${COMPLETED.map((field) => `${field} = coalesce(s.${field}, f.${field})`).join(', ')}
       FROM found f WHERE s.id = $1 RETURNING f.completed`,
      [survivorId, mergedId],
    );
    return row!.completed;
  }

  /** The file that goes, and those that had gone into it, lead to the one that stays. */
  async point(mergedId: string, survivorId: string): Promise<void> {
    await this.database.query(
      'UPDATE learners.learner SET merged_into_id = $2 WHERE id = $1 OR merged_into_id = $1',
      [mergedId, survivorId],
    );
  }

  async merge(id: string): Promise<MergeRow | null> {
    const [row] = await this.database.query<MergeRow>(
      `SELECT id, survivor_id AS "survivorId", merged_id AS "mergedId", moved_applications AS "movedApplications",
              moved_representatives AS "movedRepresentatives", set_apart AS "setApart", completed
       FROM learners.learner_merge WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** The merges that stand, the newest first. */
  async standing(): Promise<MergeLine[]> {
    return this.database.query<MergeLine>(
      `SELECT g.id, s.id AS "survivorId", s.first_name || ' ' || s.last_name AS "survivorName",
              m.first_name || ' ' || m.last_name AS "mergedName", g.merged_on::text AS "mergedOn", a.display_name AS "mergedBy"
       FROM learners.learner_merge g JOIN learners.learner s ON s.id = g.survivor_id JOIN learners.learner m ON m.id = g.merged_id
         JOIN identity.account a ON a.id = g.merged_by
       WHERE g.undone_at IS NULL AND s.erased_on IS NULL AND m.erased_on IS NULL ORDER BY g.id DESC LIMIT 50`,
    );
  }

  /** Whether an application that was moved has made an enrolment of the file that stays. */
  async enrolledSince({ survivorId, movedApplications }: MergeRow): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT 1 FROM learners.enrolment WHERE learner_id = $1 AND application_id = ANY($2) LIMIT 1',
      [survivorId, movedApplications],
    );
    return rows.length > 0;
  }

  /** Puts everything back on the file it came from; contact details that were only lent are taken away unless changed since. */
  async separate(merge: MergeRow): Promise<void> {
    const { survivorId, mergedId, movedApplications, movedRepresentatives, setApart, completed } = merge;
    await this.database.query('UPDATE learners.application SET learner_id = $2 WHERE id = ANY($1)', [
      movedApplications,
      mergedId,
    ]);
    await this.database.query('UPDATE learners.application SET duplicate_of_id = NULL WHERE id = ANY($1)', [
      setApart.map(({ id }) => id),
    ]);
    await this.database.query('UPDATE learners.legal_representative SET learner_id = $2 WHERE id = ANY($1)', [
      movedRepresentatives,
      mergedId,
    ]);
    const lent = COMPLETED.filter((field) => completed.includes(field));
    if (lent.length > 0) {
      await this.database.query(
        `UPDATE learners.learner s SET ${lent.map((field) => `${field} = CASE WHEN s.${field} IS DISTINCT FROM m.${field} THEN s.${field} END`).join(', ')}
         FROM learners.learner m WHERE s.id = $1 AND m.id = $2`,
        [survivorId, mergedId],
      );
    }
    await this.database.query(
      `UPDATE learners.learner l SET merged_into_id = CASE WHEN l.id = $1 THEN NULL ELSE $1::uuid END
       WHERE l.id = $1 OR l.id IN (SELECT merged_id FROM learners.learner_merge WHERE survivor_id = $1 AND undone_at IS NULL)`,
      [mergedId],
    );
  }

  async stageOf(applicationId: string): Promise<Stage> {
    const [row] = await this.database.query<{ stage: Stage }>(
      'SELECT stage FROM learners.application WHERE id = $1',
      [applicationId],
    );
    return row!.stage;
  }

  async #ids(sql: string, parameters: unknown[]): Promise<string[]> {
    return (await this.database.query<{ id: string }>(sql, parameters)).map(({ id }) => id);
  }
}
