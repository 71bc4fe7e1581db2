import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, NotFound, Transactional } from '#platform';

export interface ArchivedFile {
  learnerId: string;
  name: string;
  archivedOn: string;
  lastExitOn: string | null;
}

/** How long an opening lasts; then a new reason is asked. */
const OPEN_FOR = "interval '1 hour'";

/** SQL: whether a learner `l` is in the active base, or opened from the archive by the account of that parameter. */
export const openTo = (parameter: number): string =>
  `(l.archived_on IS NULL OR EXISTS (SELECT FROM learners.archive_opening o WHERE o.learner_id = l.id
     AND o.opened_by = $${parameter} AND o.opened_at > now() - ${OPEN_FOR}))`;

/**
 * SQL condition that keeps the rows whose `column` is a learner whose file is in the active base, opened from the archive
 * by this actor, or erased: then nothing of the person is left. Of joined files, the one that stays decides. Adds what it
 * needs to `parameters`.
 */
export function openFiles(actor: Actor, column: string, parameters: unknown[]): string {
  parameters.push(actor.id);
  return `EXISTS (SELECT FROM learners.learner asked JOIN learners.learner l ON l.id = coalesce(asked.merged_into_id, asked.id)
    WHERE asked.id = ${column} AND (l.erased_on IS NOT NULL OR ${openTo(parameters.length)}))`;
}

/** Files out of the ordinary lists, kept because their term is not over. */
@Injectable()
export class Archive {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Files archived and not erased, by name. */
  async list(): Promise<ArchivedFile[]> {
    return this.database.query<ArchivedFile>(
      `SELECT l.id AS "learnerId", l.last_name || ' ' || l.first_name AS name, l.archived_on::text AS "archivedOn",
              f.last_exit_on::text AS "lastExitOn"
       FROM learners.learner l JOIN learners.file_end f ON f.learner_id = l.id
       WHERE l.archived_on IS NOT NULL AND l.erased_on IS NULL ORDER BY 2, l.id`,
    );
  }

  /** Opens an archived file for an hour; the reason is kept and the reading logged. */
  @Transactional()
  async open(actor: Actor, learnerId: string, reason: string): Promise<void> {
    const [file] = await this.database.query<{ archived: boolean }>(
      'SELECT archived_on IS NOT NULL AS archived FROM learners.learner WHERE id = $1 AND erased_on IS NULL',
      [learnerId],
    );
    if (!file) throw new NotFound();
    if (!file.archived)
      throw new Conflict('not_archived', 'Ce dossier n’est pas archivé : ouvrez-le comme les autres.');
    await this.database.query(
      'INSERT INTO learners.archive_opening (learner_id, opened_by, reason) VALUES ($1, $2, $3)',
      [learnerId, actor.id, reason],
    );
    await this.audit.record({
      action: 'archive.opened',
      subjectKind: 'learner',
      subjectId: learnerId,
      actorId: actor.id,
    });
  }

  /** Of these learners, those whose file this actor may not read: archived, and not opened by them. One statement. */
  async closedTo(actor: Actor, learnerIds: readonly string[]): Promise<Set<string>> {
    const parameters: unknown[] = [learnerIds];
    const rows = await this.database.query<{ id: string }>(
      `SELECT x.id FROM learners.learner x WHERE x.id = ANY ($1::uuid[]) AND NOT ${openFiles(actor, 'x.id', parameters)}`,
      parameters,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** @throws NotFound when this actor may not read that learner's file; somebody unknown is for the caller */
  async mustBeOpen(actor: Actor, learnerId: string): Promise<void> {
    if ((await this.closedTo(actor, [learnerId])).size > 0) throw new NotFound();
  }

  /** Takes these files out of the active base. */
  async archive(learnerIds: string[]): Promise<number> {
    return this.#mark('archived_on', learnerIds);
  }

  /** Notes that these files have no name any more. */
  async markErased(learnerIds: string[]): Promise<number> {
    await this.#mark('archived_on', learnerIds);
    return this.#mark('erased_on', learnerIds);
  }

  async #mark(column: 'archived_on' | 'erased_on', learnerIds: string[]): Promise<number> {
    const done = await this.database.query(
      `UPDATE learners.learner SET ${column} = $2 WHERE id = ANY ($1::uuid[]) AND ${column} IS NULL RETURNING id`,
      [learnerIds, this.clock.today().toString()],
    );
    return done.length;
  }
}
