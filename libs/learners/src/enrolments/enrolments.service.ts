import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import { type Actor, visibleLearners } from '#identity';
import { Audit, Clock, Conflict, Database, Forbidden, NotFound, RuleBroken, Transactional } from '#platform';
import { Places } from '../admission/places.queries.js';
import { openFiles } from '../archive/archive.service.js';
import { PathwaySteps } from '../pathway/steps.queries.js';
import type { Transition } from '../pathway/steps.rules.js';
import { refusalsToExit, refusalsToReopen } from './exit.rules.js';
import type { ExitReason } from './exit-reasons.js';

/** A learner's place in a promotion. Days are YYYY-MM-DD, both included; `exitOn` null while it lasts. */
export interface EnrolmentView {
  id: string;
  learnerId: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  cohortId: string;
  entryOn: string;
  exitOn: string | null;
  /** Null while it lasts, and when it goes on in another promotion. */
  exitReason: ExitReason | null;
  /** How it goes on in another promotion, which is no exit; its last day here is `exitOn`. */
  transition: Transition | null;
  /** The last day to come after a failed exam; null for the promotion's. */
  extendedUntil: string | null;
}

export interface Exit {
  exitOn: string;
  reason: ExitReason;
  note?: string | null;
}

const ENROLMENT = `
  SELECT e.id, e.learner_id AS "learnerId", l.first_name AS "firstName", l.last_name AS "lastName",
         l.birth_date::text AS "birthDate", e.cohort_id AS "cohortId", e.entry_on::text AS "entryOn",
         e.exit_on::text AS "exitOn", e.exit_reason AS "exitReason", e.transition,
         e.extended_until::text AS "extendedUntil"
  FROM learners.enrolment e JOIN learners.learner l ON l.id = e.learner_id`;
const BY_NAME = 'ORDER BY l.last_name, l.first_name, e.entry_on, e.id';

@Injectable()
export class Enrolments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly steps: PathwaySteps,
    private readonly cohorts: Cohorts,
    private readonly places: Places,
  ) {}

  /**
   * A promotion's enrolments by name; one statement. With `on`, those that last on that day; with `actor`, those of
   * the learners the actor may see today.
   */
  async ofCohort(
    cohortId: string,
    { actor, on }: { actor?: Actor; on?: string } = {},
  ): Promise<EnrolmentView[]> {
    const parameters: unknown[] = [cohortId, on ?? null];
    const seen = actor
      ? `l.archived_on IS NULL AND ${visibleLearners(actor, 'e.learner_id', this.clock.today().toString(), parameters)}`
      : 'true';
    return this.database.query<EnrolmentView>(
      `${ENROLMENT}
       WHERE e.cohort_id = $1 AND ${seen}
         AND ($2::date IS NULL OR (e.entry_on <= $2::date AND (e.exit_on IS NULL OR e.exit_on >= $2::date)))
       ${BY_NAME}`,
      parameters,
    );
  }

  /** Every enrolment of the school, by name; one statement. */
  async all(): Promise<EnrolmentView[]> {
    return this.database.query<EnrolmentView>(`${ENROLMENT} ${BY_NAME}`);
  }

  /** @throws NotFound also when the file is archived, and not open to this actor */
  async one(actor: Actor, id: string): Promise<EnrolmentView> {
    const parameters: unknown[] = [id];
    const [enrolment] = await this.database.query<EnrolmentView>(
      `${ENROLMENT} WHERE e.id = $1 AND ${openFiles(actor, 'e.learner_id', parameters)}`,
      parameters,
    );
    if (!enrolment) throw new NotFound('Cette inscription n’existe pas.');
    return enrolment;
  }

  /** Ends an enrolment, with its last day and why. The learner's own access lasts until that day. */
  @Transactional()
  async exit(actor: Actor, enrolmentId: string, asked: Exit): Promise<void> {
    const enrolment = await this.one(actor, enrolmentId);
    RuleBroken.ifAny(refusalsToExit(enrolment, asked, this.clock.today()));
    const done = await this.database.query(
      `UPDATE learners.enrolment SET exit_on = $2, exit_reason = $3, exit_note = $4, exit_recorded_by = $5,
              exit_recorded_at = now()
       WHERE id = $1 AND exit_on IS NULL RETURNING id`,
      [enrolmentId, asked.exitOn, asked.reason, asked.note ?? null, actor.id],
    );
    if (done.length === 0) throw alreadyLeft();
    await this.steps.add(actor, {
      enrolmentId,
      kind: 'exit',
      effectiveOn: asked.exitOn,
      reason: asked.note ?? null,
    });
    await this.audit.record({
      action: 'enrolment.ended',
      subjectKind: 'enrolment',
      subjectId: enrolmentId,
      actorId: actor.id,
      detail: { exitOn: asked.exitOn, reason: asked.reason },
    });
  }

  /** Takes an exit back: a director only, with the reason, which the audit keeps. */
  @Transactional()
  async reopen(actor: Actor, enrolmentId: string, reason: string): Promise<void> {
    const enrolment = await this.one(actor, enrolmentId);
    if (!actor.roles.includes('director'))
      throw new Forbidden('Seule la direction peut annuler une sortie. Demandez-le-lui.');
    const cohort = await this.cohorts.lock(enrolment.cohortId);
    // Their own place is theirs until the evening of their last day.
    const own = (enrolment.exitOn ?? '') >= this.clock.today().toString() ? 1 : 0;
    const taken = (await this.places.taken(cohort.id, null)) - own;
    RuleBroken.ifAny(refusalsToReopen(enrolment, reason, { taken, max: cohort.capacityMax }));
    await this.database.query(
      `UPDATE learners.enrolment SET exit_on = NULL, exit_reason = NULL, exit_note = NULL, exit_recorded_by = NULL,
              exit_recorded_at = NULL WHERE id = $1`,
      [enrolmentId],
    );
    await this.steps.takeLastBack(actor, enrolmentId, 'exit', reason);
    await this.audit.record({
      action: 'enrolment.reopened',
      subjectKind: 'enrolment',
      subjectId: enrolmentId,
      actorId: actor.id,
      detail: { exitOn: enrolment.exitOn, exitReason: enrolment.exitReason, reason },
    });
  }
}

const alreadyLeft = () =>
  new Conflict('enrolment.already_ended', 'Cette sortie vient d’être enregistrée par quelqu’un d’autre.');
