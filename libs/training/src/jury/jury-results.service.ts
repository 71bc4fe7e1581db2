import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Enrolments } from '#learners';
import { Audit, Clock, Database, RuleBroken, Transactional } from '#platform';
import { refusalsToRecordResult } from './jury.rules.js';
import type { JuryResult } from './jury-outcomes.js';

/** What the juries decided. A correction is a new row that replaces the former; nothing is lost. */
@Injectable()
export class JuryResults {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly enrolments: Enrolments,
    private readonly cohorts: Cohorts,
  ) {}

  /** The results that count, by session; null for everyone. One statement. */
  async of(enrolmentIds: string[] | null): Promise<JuryResult[]> {
    return this.database.query<JuryResult>(
      `SELECT enrolment_id AS "enrolmentId", session_on::text AS "sessionOn", outcome, blocks
       FROM training.current_jury_result WHERE $1::uuid[] IS NULL OR enrolment_id = ANY($1)
       ORDER BY session_on, enrolment_id`,
      [enrolmentIds],
    );
  }

  /** Records a result of a session, or replaces the one recorded before for that session. Gives its id. */
  @Transactional()
  async record(actor: Actor, result: JuryResult): Promise<string> {
    const enrolment = await this.enrolments.one(actor, result.enrolmentId);
    const cohort = await this.cohorts.one(enrolment.cohortId);
    RuleBroken.ifAny(
      refusalsToRecordResult(result, {
        entryOn: enrolment.entryOn,
        rncpCode: cohort.certification.rncpCode,
        today: `${this.clock.today()}`,
      }),
    );
    // Two people at once: the second waits, then replaces.
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [enrolment.id]);
    const [{ id }] = (await this.database.query<{ id: string }>('SELECT uuidv7() AS id')) as [{ id: string }];
    await this.database.query(
      `UPDATE training.jury_result SET replaced_by = $3
       WHERE enrolment_id = $1 AND session_on = $2 AND replaced_by IS NULL`,
      [result.enrolmentId, result.sessionOn, id],
    );
    await this.database.query(
      `INSERT INTO training.jury_result (id, enrolment_id, session_on, outcome, blocks, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, result.enrolmentId, result.sessionOn, result.outcome, result.blocks, actor.id],
    );
    await this.audit.record({
      action: 'jury_result.recorded',
      subjectKind: 'enrolment',
      subjectId: result.enrolmentId,
      actorId: actor.id,
      detail: { juryResultId: id },
    });
    return id;
  }
}
