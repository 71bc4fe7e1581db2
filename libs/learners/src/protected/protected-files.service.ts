import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Database, RuleBroken, Transactional, Vault } from '#platform';
import { Persons } from '../people/persons.queries.js';
import type { ProtectedBody, ProtectedReadingBody, ProtectedView } from './protected.dto.js';
import { countByStatus, type ProtectedFacts, refusalsOfProtected } from './protected.rules.js';
import type { ProtectedStatus, RepresentativeKind } from './protected-statuses.js';

/** Priority statuses, sealed; each reading and each writing is logged with its reason, never with its content. */
@Injectable()
export class ProtectedFiles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly persons: Persons,
    private readonly vault: Vault,
    private readonly audit: Audit,
  ) {}

  @Transactional()
  async read(
    actor: Actor,
    learnerId: string,
    { reason, applicationId }: ProtectedReadingBody,
  ): Promise<ProtectedView> {
    const { id } = await this.persons.one(actor, learnerId);
    const [row] = await this.database.query<{ sealed: Buffer; recordedOn: string; recordedBy: string }>(
      `SELECT p.sealed, p.recorded_on::text AS "recordedOn", a.display_name AS "recordedBy"
       FROM learners.protected_status p JOIN learners.same_person s USING (learner_id)
         JOIN identity.account a ON a.id = p.recorded_by
       WHERE s.person_id = $1 ORDER BY p.learner_id = $1 DESC, p.recorded_at DESC LIMIT 1`,
      [id],
    );
    await this.#record(actor, 'protected.read', id, { reason, applicationId });
    const facts: ProtectedFacts = row ? this.#open(row.sealed) : { statuses: [], rqthOn: null };
    return {
      ...facts,
      recordedOn: row?.recordedOn ?? null,
      recordedBy: row?.recordedBy ?? null,
      representatives: await this.#representatives(id),
    };
  }

  /** Replaces what was recorded: what is no longer true is not kept. */
  @Transactional()
  async write(actor: Actor, learnerId: string, body: ProtectedBody): Promise<void> {
    const { id, birthDate } = await this.persons.one(actor, learnerId);
    const facts: ProtectedFacts = { statuses: [...new Set(body.statuses)], rqthOn: body.rqthOn ?? null };
    const today = this.clock.today().toString();
    RuleBroken.ifAny(refusalsOfProtected(facts, birthDate, today));
    await this.database.query(
      `INSERT INTO learners.protected_status (learner_id, sealed, recorded_by, recorded_on) VALUES ($1, $2, $3, $4)
       ON CONFLICT (learner_id) DO UPDATE SET sealed = excluded.sealed, recorded_by = excluded.recorded_by,
         recorded_on = excluded.recorded_on, recorded_at = now()`,
      [id, this.vault.seal(JSON.stringify(facts)), actor.id, today],
    );
    await this.audit.record({
      action: 'protected.changed',
      subjectKind: 'learner',
      subjectId: id,
      actorId: actor.id,
      detail: { applicationId: body.applicationId },
      changes: [{ field: 'protected', label: 'Statuts protégés', before: null, after: null }],
    });
  }

  /** How many of these learners have each status, for figures: no name, no list, and nothing under a threshold of the caller's. */
  async counts(learnerIds: readonly string[]): Promise<Partial<Record<ProtectedStatus, number>>> {
    const rows = await this.database.query<{ sealed: Buffer }>(
      `SELECT DISTINCT ON (s.person_id) p.sealed
       FROM learners.protected_status p JOIN learners.same_person s USING (learner_id)
       WHERE s.person_id IN (SELECT person_id FROM learners.same_person WHERE learner_id = ANY($1::uuid[]))
       ORDER BY s.person_id, p.learner_id = s.person_id DESC, p.recorded_at DESC`,
      [learnerIds],
    );
    return countByStatus(rows.map(({ sealed }) => this.#open(sealed)));
  }

  async #representatives(learnerId: string) {
    const rows = await this.database.query<{ id: string; fullName: string; sealed: Buffer | null }>(
      `SELECT id, full_name AS "fullName", sealed_kind AS sealed FROM learners.legal_representative
       WHERE learner_id = $1 ORDER BY id`,
      [learnerId],
    );
    return rows.map(({ id, fullName, sealed }) => ({
      id,
      fullName,
      kind: sealed ? (this.vault.open(sealed) as RepresentativeKind) : null,
    }));
  }

  #open(sealed: Buffer): ProtectedFacts {
    return JSON.parse(this.vault.open(sealed)) as ProtectedFacts;
  }

  async #record(actor: Actor, action: string, subjectId: string, detail: Record<string, unknown>) {
    await this.audit.record({ action, subjectKind: 'learner', subjectId, actorId: actor.id, detail });
  }
}
