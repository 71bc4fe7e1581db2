import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Database, RuleBroken, Transactional, Vault } from '#platform';
import { refusalsToScore, refusalsToWrite } from './interview.rules.js';
import type { AssessmentBody, AssessmentView, InterviewView, ScoreView } from './interviews.dto.js';
import { InterviewQueries } from './interviews.queries.js';

/** What each interviewer thinks, written by them alone, sealed, and apart from the file. */
@Injectable()
export class Assessments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: InterviewQueries,
    private readonly vault: Vault,
    private readonly audit: Audit,
  ) {}

  /** An interview with its criteria and what the actor wrote of it. */
  async one(actor: Actor, id: string): Promise<InterviewView> {
    const { versionId, ...interview } = await this.queries.one(actor, id);
    const [own] = interview.mine ? await this.#written(id, actor.id) : [];
    return {
      ...interview,
      criteria: await this.queries.criteria(versionId),
      ownScores: own?.scores ?? [],
      ownNote: own?.note ?? null,
    };
  }

  /** Writes what the actor thinks; only who holds the interview does. */
  @Transactional()
  async write(actor: Actor, id: string, { scores, note }: AssessmentBody): Promise<void> {
    const interview = await this.queries.one(actor, id);
    const criteria = await this.queries.criteria(interview.versionId);
    RuleBroken.ifAny([
      ...(interview.mine ? [] : [notHolding]),
      ...refusalsToWrite(interview, this.clock.today().toString()),
      ...refusalsToScore(
        scores,
        criteria.map((one) => one.id),
      ),
    ]);
    const key = [id, actor.id];
    await this.database.query(
      'DELETE FROM learners.interview_score WHERE interview_id = $1 AND account_id = $2',
      key,
    );
    await this.database.query(
      `INSERT INTO learners.interview_score (interview_id, account_id, criterion_id, score)
       SELECT $1, $2, s."criterionId", s.score FROM jsonb_to_recordset($3::jsonb) AS s("criterionId" uuid, score smallint)`,
      [...key, JSON.stringify(scores)],
    );
    const words = note?.trim();
    if (words) {
      await this.database.query(
        `INSERT INTO learners.interview_note (interview_id, account_id, note, written_on) VALUES ($1, $2, $3, $4)
         ON CONFLICT (interview_id, account_id) DO UPDATE SET note = excluded.note, written_on = excluded.written_on`,
        [...key, this.vault.seal(words), this.clock.today().toString()],
      );
    } else {
      await this.database.query(
        'DELETE FROM learners.interview_note WHERE interview_id = $1 AND account_id = $2',
        key,
      );
    }
    await this.#record(actor, 'interview.assessed', interview.applicationId);
  }

  /** What everybody wrote; each reading is logged. */
  @Transactional()
  async readAll(actor: Actor, id: string): Promise<AssessmentView[]> {
    const { applicationId } = await this.queries.one(actor, id);
    await this.#record(actor, 'interview.read', applicationId);
    return this.#written(id, null);
  }

  async #written(id: string, accountId: string | null): Promise<AssessmentView[]> {
    const rows = await this.database.query<
      Omit<AssessmentView, 'note'> & { sealed: Buffer | null; scores: ScoreView[] }
    >(
      `SELECT s.display_name AS name, n.note AS sealed, n.written_on::text AS "writtenOn",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('criterionId', r.criterion_id, 'score', r.score)), '[]')
               FROM learners.interview_score r WHERE r.interview_id = w.interview_id AND r.account_id = w.account_id) AS scores
       FROM learners.interviewer w JOIN identity.account s ON s.id = w.account_id
       LEFT JOIN learners.interview_note n ON n.interview_id = w.interview_id AND n.account_id = w.account_id
       WHERE w.interview_id = $1 AND ($2::uuid IS NULL OR w.account_id = $2::uuid) ORDER BY s.display_name, s.id`,
      [id, accountId],
    );
    return rows.map(({ sealed, ...row }) => ({ ...row, note: sealed && this.vault.open(sealed) }));
  }

  #record(actor: Actor, action: string, subjectId: string): Promise<void> {
    return this.audit.record({ action, subjectKind: 'application', subjectId, actorId: actor.id });
  }
}

const notHolding = {
  code: 'interview.not_holding',
  message: 'Seules les personnes qui mènent l’entretien y répondent. Ajoutez-vous à l’entretien d’abord.',
};
