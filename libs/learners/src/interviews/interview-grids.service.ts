import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { refusalsToCriteria } from './grid.rules.js';
import type { InterviewGridBody, InterviewGridView } from './interviews.dto.js';

/** The school's own grids of criteria: a change is a new version, and an interview keeps the one it was planned with. */
@Injectable()
export class InterviewGrids {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Every grid with its last version, those in use first; one statement. */
  async all(): Promise<InterviewGridView[]> {
    return this.database.query<InterviewGridView>(
      `SELECT g.id, g.name, g.retired_on::text AS "retiredOn", v.number, v.published_on::text AS "publishedOn",
              s.display_name AS "publishedBy",
              (SELECT jsonb_agg(jsonb_build_object('id', c.id, 'label', c.label, 'help', c.help) ORDER BY c.position)
               FROM learners.interview_criterion c WHERE c.version_id = v.id) AS criteria,
              (SELECT count(*)::integer FROM learners.interview i JOIN learners.interview_grid_version o ON o.id = i.version_id
               WHERE o.grid_id = g.id) AS interviews
       FROM learners.interview_grid g
       JOIN LATERAL (SELECT * FROM learners.interview_grid_version v WHERE v.grid_id = g.id ORDER BY v.number DESC LIMIT 1) v ON true
       LEFT JOIN identity.account s ON s.id = v.published_by
       ORDER BY g.retired_on IS NOT NULL, g.name, g.id`,
    );
  }

  /** The last version of a grid in use; null when there is none. */
  async versionOf(gridId: string): Promise<string | null> {
    const [found] = await this.database.query<{ id: string }>(
      `SELECT v.id FROM learners.interview_grid_version v JOIN learners.interview_grid g ON g.id = v.grid_id
       WHERE g.id = $1 AND g.retired_on IS NULL ORDER BY v.number DESC LIMIT 1`,
      [gridId],
    );
    return found?.id ?? null;
  }

  @Transactional()
  async create(actor: Actor, { name, criteria }: InterviewGridBody): Promise<string> {
    RuleBroken.ifAny(refusalsToCriteria(criteria));
    await this.database.query("SELECT pg_advisory_xact_lock(hashtext('learners.interview_grid'))");
    await this.#refuseTwice(name, null);
    const [grid] = await this.database.query<{ id: string }>(
      'INSERT INTO learners.interview_grid (name) VALUES ($1) RETURNING id',
      [name],
    );
    await this.#publish(actor, grid!.id, criteria);
    return grid!.id;
  }

  /** Publishes other criteria under the same grid; interviews already planned keep theirs. */
  @Transactional()
  async change(actor: Actor, gridId: string, { name, criteria }: InterviewGridBody): Promise<void> {
    RuleBroken.ifAny(refusalsToCriteria(criteria));
    await this.database.query("SELECT pg_advisory_xact_lock(hashtext('learners.interview_grid'))");
    await this.#refuseTwice(name, gridId);
    const done = await this.database.query(
      'UPDATE learners.interview_grid SET name = $2 WHERE id = $1 AND retired_on IS NULL RETURNING id',
      [gridId, name],
    );
    if (done.length === 0) throw new NotFound('Cette grille n’est plus en service.');
    const before = (await this.all()).find(({ id }) => id === gridId)!.criteria;
    if (said(before) !== said(criteria)) await this.#publish(actor, gridId, criteria);
  }

  /** Takes a grid out of use, or puts it back. */
  @Transactional()
  async retire(actor: Actor, gridId: string, retired: boolean): Promise<void> {
    const [grid] = await this.database.query<{ name: string }>(
      `UPDATE learners.interview_grid
       SET retired_by = CASE WHEN $2 THEN $3::uuid END, retired_on = CASE WHEN $2 THEN $4::date END
       WHERE id = $1 AND ($2 OR NOT EXISTS (SELECT 1 FROM learners.interview_grid o, learners.interview_grid g
         WHERE g.id = $1 AND o.id <> g.id AND o.retired_on IS NULL AND platform.plain(o.name) = platform.plain(g.name)))
       RETURNING name`,
      [gridId, retired, actor.id, this.clock.today().toString()],
    );
    if (!grid) throw new NotFound('Cette grille n’existe pas, ou une autre porte son nom.');
    await this.#record(actor, retired ? 'interview_grid.retired' : 'interview_grid.put_back', gridId);
  }

  async #publish(actor: Actor, gridId: string, criteria: InterviewGridBody['criteria']): Promise<void> {
    const [version] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.interview_grid_version (grid_id, number, published_by, published_on)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3 FROM learners.interview_grid_version WHERE grid_id = $1 RETURNING id`,
      [gridId, actor.id, this.clock.today().toString()],
    );
    await this.database.query(
      `INSERT INTO learners.interview_criterion (version_id, position, label, help)
       SELECT $1, c.position, c.label, nullif(c.help, '')
       FROM jsonb_to_recordset($2::jsonb) AS c(position integer, label text, help text)`,
      [version!.id, JSON.stringify(criteria.map((one, place) => ({ ...one, position: place + 1 })))],
    );
    await this.#record(actor, 'interview_grid.published', gridId);
  }

  async #refuseTwice(name: string, gridId: string | null): Promise<void> {
    const [known] = await this.database.query(
      `SELECT 1 FROM learners.interview_grid
       WHERE retired_on IS NULL AND platform.plain(name) = platform.plain($1) AND id IS DISTINCT FROM $2::uuid`,
      [name, gridId],
    );
    if (known) throw new Conflict('grid.name_taken', 'Une grille en service porte déjà ce nom.', 'name');
  }

  #record(actor: Actor, action: string, subjectId: string): Promise<void> {
    return this.audit.record({ action, subjectKind: 'interview_grid', subjectId, actorId: actor.id });
  }
}

/** The criteria as they are read, in order: the same words make no new version. */
const said = (criteria: readonly { label: string; help?: string | null }[]): string =>
  JSON.stringify(criteria.map(({ label, help }) => [label, help || null]));
