import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Database, NotFound, Transactional, Vault } from '#platform';
import { ApplicationQueries } from '../applications/applications.queries.js';
import type { PositioningBody, PositioningView } from './interviews.dto.js';

/** What positioning tests said: sealed, each reading logged; the reasons of refusal have no word for it. */
@Injectable()
export class PositioningResults {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationQueries,
    private readonly vault: Vault,
    private readonly audit: Audit,
  ) {}

  @Transactional()
  async read(actor: Actor, applicationId: string): Promise<PositioningView[]> {
    await this.applications.one(applicationId);
    await this.#record(actor, 'positioning.read', applicationId);
    const rows = await this.database.query<Omit<PositioningView, 'result'> & { sealed: Buffer }>(
      `SELECT p.id, p.taken_on::text AS "takenOn", p.result AS sealed, s.display_name AS "recordedBy"
       FROM learners.positioning_result p JOIN identity.account s ON s.id = p.recorded_by
       WHERE p.application_id = $1 ORDER BY p.taken_on DESC, p.id DESC`,
      [applicationId],
    );
    return rows.map(({ sealed, ...row }) => ({ ...row, result: this.vault.open(sealed) }));
  }

  @Transactional()
  async add(actor: Actor, applicationId: string, { takenOn, result }: PositioningBody): Promise<string> {
    await this.applications.one(applicationId);
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.positioning_result (application_id, taken_on, result, recorded_by)
       VALUES ($1, $2, $3, $4) RETURNING id`,
      [applicationId, takenOn, this.vault.seal(result), actor.id],
    );
    await this.#record(actor, 'positioning.recorded', applicationId);
    return row!.id;
  }

  @Transactional()
  async remove(actor: Actor, id: string): Promise<void> {
    const [gone] = await this.database.query<{ applicationId: string }>(
      'DELETE FROM learners.positioning_result WHERE id = $1 RETURNING application_id AS "applicationId"',
      [id],
    );
    if (!gone) throw new NotFound();
    await this.#record(actor, 'positioning.removed', gone.applicationId);
  }

  #record(actor: Actor, action: string, subjectId: string): Promise<void> {
    return this.audit.record({ action, subjectKind: 'application', subjectId, actorId: actor.id });
  }
}
