import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { Places } from '../admission/places.queries.js';
import { Enrolments, type EnrolmentView } from '../enrolments/enrolments.service.js';
import { PathwaySteps, type Step } from './steps.queries.js';
import {
  refusalsToExtend,
  refusalsToReturn,
  refusalsToTakeBack,
  refusalsToTransfer,
  returnEndsOn,
  type Transition,
} from './steps.rules.js';

/** What happens to somebody's training besides entering and leaving; each act is signed, and may be taken back. */
@Injectable()
export class Pathways {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly enrolments: Enrolments,
    private readonly places: Places,
    private readonly steps: PathwaySteps,
    private readonly audit: Audit,
  ) {}

  /** Goes on in another promotion from that day: a linked enrolment, counted once, and no exit. Gives the step's id. */
  @Transactional()
  async transfer(
    actor: Actor,
    enrolmentId: string,
    asked: { kind: Transition; cohortId: string; on: string; reason: string },
  ): Promise<string> {
    const place = await this.#lock(actor, enrolmentId);
    const from = await this.cohorts.one(place.cohortId);
    const to = await this.cohorts.lock(asked.cohortId);
    RuleBroken.ifAny(
      refusalsToTransfer({
        ...asked,
        place,
        from,
        to,
        placesTaken: await this.places.taken(to.id, null),
        today: this.#today(),
      }),
    );
    await this.database.query(
      `UPDATE learners.enrolment SET exit_on = $2::date - 1, transition = $3 WHERE id = $1`,
      [enrolmentId, asked.on, asked.kind],
    );
    await this.database.query(
      `INSERT INTO learners.enrolment (learner_id, cohort_id, previous_enrolment_id, entry_on) VALUES ($1, $2, $3, $4)`,
      [place.learnerId, to.id, enrolmentId, asked.on],
    );
    const id = await this.steps.add(actor, {
      enrolmentId,
      kind: asked.kind,
      effectiveOn: asked.on,
      toCohortId: to.id,
      reason: asked.reason,
    });
    await this.#record(actor, place, `learner.${asked.kind}`, { stepId: id, toCohortId: to.id });
    return id;
  }

  /** Lets the training last after a failed exam: nobody leaves, the expected end moves. Gives the step's id. */
  @Transactional()
  async extend(
    actor: Actor,
    enrolmentId: string,
    asked: { examOn: string; until: string; reason: string },
  ): Promise<string> {
    const place = await this.#lock(actor, enrolmentId);
    const cohort = await this.cohorts.one(place.cohortId);
    RuleBroken.ifAny(
      refusalsToExtend({
        ...asked,
        place,
        expectedEndOn: place.extendedUntil ?? cohort.endsOn,
        cohortEndsOn: cohort.endsOn,
        today: this.#today(),
      }),
    );
    await this.#expectEnd(enrolmentId, asked.until);
    const id = await this.steps.add(actor, {
      enrolmentId,
      kind: 'extension',
      effectiveOn: asked.examOn,
      untilOn: asked.until,
      reason: asked.reason,
    });
    await this.#record(actor, place, 'learner.extended', { stepId: id, until: asked.until });
    return id;
  }

  /** A trainee again after a rupture, six months at most; the enrolment goes on. Gives the step's id. */
  @Transactional()
  async returnToTraining(
    actor: Actor,
    enrolmentId: string,
    asked: { on: string; reason: string },
  ): Promise<string> {
    const place = await this.#lock(actor, enrolmentId);
    const last = (await this.steps.standing(enrolmentId)).find(({ kind }) => kind === 'return');
    RuleBroken.ifAny(
      refusalsToReturn({ ...asked, place, lastReturnUntil: last?.untilOn ?? null, today: this.#today() }),
    );
    const id = await this.steps.add(actor, {
      enrolmentId,
      kind: 'return',
      effectiveOn: asked.on,
      untilOn: returnEndsOn(asked.on),
      reason: asked.reason,
    });
    await this.#record(actor, place, 'learner.returned', { stepId: id });
    return id;
  }

  /** Takes a step back by one more row; an exit is the director's to take back. */
  @Transactional()
  async takeBack(actor: Actor, stepId: string, reason: string): Promise<void> {
    const step = await this.steps.one(stepId);
    if (step.kind === 'exit' && !step.takenBack)
      return this.enrolments.reopen(actor, step.enrolmentId, reason);
    const place = await this.#lock(actor, step.enrolmentId);
    const [last] = await this.steps.standing(step.enrolmentId);
    RuleBroken.ifAny(
      refusalsToTakeBack({
        kind: step.kind,
        takenBack: step.takenBack !== null,
        isLast: last?.id === step.id,
        own: step.signedById === actor.id,
        director: actor.roles.includes('director'),
        reason,
      }),
    );
    if (step.kind === 'extension') await this.#expectEnd(step.enrolmentId, await this.#formerEnd(step));
    if (step.kind !== 'extension' && step.kind !== 'return') await this.#comeBack(place);
    await this.steps.takeLastBack(actor, step.enrolmentId, step.kind, reason);
    await this.#record(actor, place, 'learner.step_taken_back', { stepId, kind: step.kind });
  }

  /** Undoes a change of promotion, as long as nothing hangs on the new place. */
  async #comeBack({ id }: EnrolmentView): Promise<void> {
    try {
      await this.database.query('DELETE FROM learners.enrolment WHERE previous_enrolment_id = $1', [id]);
    } catch (error) {
      if (!(error instanceof QueryFailedError) || (error.driverError as { code?: string }).code !== '23503')
        throw error;
      throw new Conflict(
        'enrolment.in_use',
        'La nouvelle inscription porte déjà des étapes ou un résultat\u00A0: enregistrez plutôt un autre changement de promotion.',
      );
    }
    await this.database.query(
      'UPDATE learners.enrolment SET exit_on = NULL, transition = NULL WHERE id = $1',
      [id],
    );
  }

  /** The end that an earlier extension gave; null for the promotion's. */
  async #formerEnd({ id, enrolmentId }: Step): Promise<string | null> {
    const former = (await this.steps.standing(enrolmentId)).filter((one) => one.kind === 'extension');
    return former.find((one) => one.id !== id)?.untilOn ?? null;
  }

  async #expectEnd(enrolmentId: string, until: string | null): Promise<void> {
    await this.database.query('UPDATE learners.enrolment SET extended_until = $2 WHERE id = $1', [
      enrolmentId,
      until,
    ]);
  }

  /** Holds the enrolment until the transaction ends, so that two acts on it follow each other. */
  async #lock(actor: Actor, id: string): Promise<EnrolmentView> {
    const held = await this.database.query('SELECT 1 FROM learners.enrolment WHERE id = $1 FOR UPDATE', [id]);
    if (held.length === 0) throw new NotFound('Cette inscription n’existe pas.');
    return this.enrolments.one(actor, id);
  }

  #today = () => this.clock.today().toString();

  async #record(
    actor: Actor,
    { learnerId, id }: EnrolmentView,
    action: string,
    detail: object,
  ): Promise<void> {
    await this.audit.record({
      action,
      subjectKind: 'learner',
      subjectId: learnerId,
      actorId: actor.id,
      detail: { enrolmentId: id, ...detail },
    });
  }
}
