import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Database, RuleBroken, Transactional } from '#platform';
import { ApplicationQueries } from '../applications/applications.queries.js';
import {
  type InterviewResult,
  interviewResults,
  refusalsToPlan,
  refusalsToWrite,
} from './interview.rules.js';
import { InterviewGrids } from './interview-grids.service.js';
import type { InterviewBody, NewInterviewBody } from './interviews.dto.js';
import { InterviewQueries } from './interviews.queries.js';

/** Interviews planned, changed, cancelled and concluded; each act is in the history of the application. */
@Injectable()
export class Interviews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly applications: ApplicationQueries,
    private readonly grids: InterviewGrids,
    private readonly queries: InterviewQueries,
    private readonly audit: Audit,
  ) {}

  @Transactional()
  async plan(actor: Actor, applicationId: string, asked: NewInterviewBody): Promise<string> {
    const { stage } = await this.applications.one(applicationId);
    const versionId = await this.grids.versionOf(asked.gridId);
    const ids = [...new Set(asked.interviewerIds)];
    const known = (await this.queries.staff(ids)).length;
    RuleBroken.ifAny(
      refusalsToPlan({ stage, interviewers: ids.length, known, gridInUse: versionId !== null }),
    );
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.interview (application_id, version_id, planned_on, planned_at, place, created_by)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [
        applicationId,
        versionId,
        asked.plannedOn,
        asked.plannedAt || null,
        asked.place?.trim() || null,
        actor.id,
      ],
    );
    await this.#hold(row!.id, ids);
    await this.#record(actor, 'interview.planned', applicationId);
    return row!.id;
  }

  /** Changes when, where and by whom; whoever already wrote something stays among those who hold it. */
  @Transactional()
  async change(actor: Actor, id: string, asked: InterviewBody): Promise<void> {
    const interview = await this.queries.one(actor, id);
    const wrote = interview.interviewers.filter(({ done }) => done).map(({ accountId }) => accountId);
    const ids = [...new Set([...wrote, ...asked.interviewerIds])];
    const known = (await this.queries.staff(ids)).length;
    const { stage } = await this.applications.one(interview.applicationId);
    RuleBroken.ifAny(
      refusalsToPlan({
        stage,
        interviewers: asked.interviewerIds.length,
        known: Math.min(known, asked.interviewerIds.length),
        gridInUse: true,
      }),
    );
    await this.database.query(
      'UPDATE learners.interview SET planned_on = $2, planned_at = $3, place = $4 WHERE id = $1',
      [id, asked.plannedOn, asked.plannedAt || null, asked.place?.trim() || null],
    );
    await this.database.query(
      'DELETE FROM learners.interviewer WHERE interview_id = $1 AND NOT account_id = ANY ($2::uuid[])',
      [id, ids],
    );
    await this.#hold(id, ids);
    await this.#record(actor, 'interview.changed', interview.applicationId);
  }

  /** Cancels an interview without result, or takes the cancellation back. */
  @Transactional()
  async cancel(actor: Actor, id: string, cancelled: boolean): Promise<void> {
    const { applicationId, result } = await this.queries.one(actor, id);
    if (cancelled && result !== null) {
      throw new RuleBroken([
        {
          code: 'interview.concluded',
          message: 'Cet entretien a déjà un avis : retirez l’avis avant de l’annuler.',
        },
      ]);
    }
    await this.database.query(
      `UPDATE learners.interview SET cancelled_by = CASE WHEN $2 THEN $3::uuid END, cancelled_on = CASE WHEN $2 THEN $4::date END
       WHERE id = $1`,
      [id, cancelled, actor.id, this.#today()],
    );
    await this.#record(actor, cancelled ? 'interview.cancelled' : 'interview.put_back', applicationId);
  }

  /** Concludes an interview, or takes the conclusion back. It moves no application by itself. */
  @Transactional()
  async conclude(actor: Actor, id: string, result: InterviewResult | null): Promise<void> {
    const interview = await this.queries.one(actor, id);
    RuleBroken.ifAny(refusalsToWrite(interview, this.#today()));
    await this.database.query(
      `UPDATE learners.interview SET result = $2, result_by = CASE WHEN $2::text IS NOT NULL THEN $3::uuid END,
              result_on = CASE WHEN $2::text IS NOT NULL THEN $4::date END WHERE id = $1`,
      [id, result, actor.id, this.#today()],
    );
    const said = (code: InterviewResult | null) => (code ? interviewResults[code] : null);
    await this.#record(actor, 'interview.concluded', interview.applicationId, [
      {
        field: 'result',
        label: 'Avis de l’entretien',
        before: said(interview.result),
        after: said(result),
      },
    ]);
  }

  async #hold(id: string, accountIds: readonly string[]): Promise<void> {
    await this.database.query(
      `INSERT INTO learners.interviewer (interview_id, account_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
      [id, accountIds],
    );
  }

  #today = () => this.clock.today().toString();

  #record(
    actor: Actor,
    action: string,
    subjectId: string,
    changes: { field: string; label: string; before: string | null; after: string | null }[] = [],
  ): Promise<void> {
    return this.audit.record({ action, subjectKind: 'application', subjectId, actorId: actor.id, changes });
  }
}
