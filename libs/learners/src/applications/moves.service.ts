import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { Admissions } from '../admission/admissions.service.js';
import { Demands } from '../documents/document-demands.service.js';
import { documentsMissing } from '../documents/documents.rules.js';
import { Verdicts } from '../eligibility/verdicts.service.js';
import type { MoveBody, MoveId } from './applications.dto.js';
import { ApplicationQueries, type ApplicationRow } from './applications.queries.js';
import { missingFromFile } from './file.rules.js';
import { moverRole } from './mover.js';
import { refusalsToReverse } from './reversal.rules.js';
import { refusalsToMove, type Stage } from './stages.rules.js';

/** The moves of an application from stage to stage; nothing is erased, an undo is one more move. */
@Injectable()
export class Moves {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: ApplicationQueries,
    private readonly cohorts: Cohorts,
    private readonly verdicts: Verdicts,
    private readonly demands: Demands,
    private readonly admissions: Admissions,
    private readonly audit: Audit,
  ) {}

  @Transactional()
  async move(actor: Actor, applicationId: string, asked: MoveBody): Promise<MoveId> {
    const application = await this.queries.lock(applicationId);
    const refusals = refusalsToMove({
      from: application.stage,
      to: asked.stage,
      role: moverRole(actor),
      fileIsComplete: (await this.#missing(application)).length === 0,
      reason: asked.reason,
    });
    RuleBroken.ifAny(refusals);
    if (asked.stage === 'admitted') await this.admissions.holdPlace(application, application.stage);
    const enrolmentId =
      asked.stage === 'enrolled' ? await this.admissions.enrol(application, asked.entryOn) : null;
    if (asked.stage === 'waiting_list') await this.#joinWaitingList(application);
    const reason = asked.reason?.trim() || null;
    const moveId = await this.#write(actor, application, asked.stage, {
      reasonCode: asked.stage === 'refused' ? reason : null,
      note: asked.stage === 'refused' ? null : reason,
    });
    return { moveId, enrolmentId };
  }

  /** Undoes the last move by its inverse. */
  @Transactional()
  async reverse(actor: Actor, moveId: string): Promise<MoveId> {
    const [move] = await this.database.query<{ applicationId: string; movedBy: string; movedAt: Date }>(
      `SELECT application_id AS "applicationId", moved_by AS "movedBy", moved_at AS "movedAt"
       FROM learners.application_move WHERE id = $1`,
      [moveId],
    );
    if (!move) throw new NotFound();
    const application = await this.queries.lock(move.applicationId);
    const last = application.moves[0]!;
    const age = this.clock.now().since(Temporal.Instant.fromEpochMilliseconds(move.movedAt.getTime()));
    RuleBroken.ifAny(
      refusalsToReverse({
        from: last.from,
        isLast: last.id === moveId,
        own: move.movedBy === actor.id,
        role: moverRole(actor),
        minutesAgo: age.total('minutes'),
      }),
    );
    if (last.from === 'admitted' && last.to !== 'enrolled') {
      // Its place may have gone to somebody else since.
      await this.admissions.holdPlace(application, 'file_complete');
    }
    if (last.to === 'enrolled' && application.enrolmentId)
      await this.admissions.cancelEnrolment(application.enrolmentId);
    const reversal = await this.#write(actor, application, last.from!, {
      reasonCode: null,
      note: 'Annulation',
    });
    return { moveId: reversal, enrolmentId: null };
  }

  async #missing(application: ApplicationRow) {
    const criteria = await this.verdicts.criteriaOf([
      { id: application.cohortId, startsOn: application.cohortStartsOn },
    ]);
    const referenceDate = criteria.get(application.cohortId)!.referenceDate(application);
    return [
      ...missingFromFile({ ...application, referenceDate }),
      ...documentsMissing(application.documentKinds, await this.demands.current()),
    ];
  }

  /** The next rank; whoever leaves the list keeps theirs, so that an undo gives it back. */
  async #joinWaitingList(application: ApplicationRow): Promise<void> {
    await this.cohorts.lock(application.cohortId);
    await this.database.query(
      `UPDATE learners.application SET waiting_rank =
         (SELECT coalesce(max(waiting_rank), 0) + 1 FROM learners.application WHERE cohort_id = $2) WHERE id = $1`,
      [application.id, application.cohortId],
    );
  }

  async #write(
    actor: Actor,
    application: ApplicationRow,
    to: Stage,
    { reasonCode, note }: { reasonCode: string | null; note: string | null },
  ): Promise<string> {
    await this.database.query('UPDATE learners.application SET stage = $2 WHERE id = $1', [
      application.id,
      to,
    ]);
    const [move] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.application_move (application_id, from_stage, to_stage, reason_code, note, moved_by, moved_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [application.id, application.stage, to, reasonCode, note, actor.id, this.clock.today().toString()],
    );
    await this.audit.record({
      action: `application.${to}`,
      subjectKind: 'application',
      subjectId: application.id,
      actorId: actor.id,
      detail: { from: application.stage, reasonCode },
    });
    return move!.id;
  }
}
