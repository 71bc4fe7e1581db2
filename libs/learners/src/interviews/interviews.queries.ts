import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Database, NotFound } from '#platform';
import type { CriterionView, InterviewLine, InterviewsQuery, StaffChoice } from './interviews.dto.js';

export type InterviewRow = InterviewLine & { versionId: string };

/** Directors and coordinators see every interview; others those they hold. */
export const seesEveryInterview = ({ roles }: Actor): boolean =>
  roles.includes('director') || roles.includes('coordinator');

const INTERVIEW = `
  SELECT i.id, i.application_id AS "applicationId", l.first_name AS "firstName", l.last_name AS "lastName",
         c.name AS "cohortName", i.planned_on::text AS "plannedOn", to_char(i.planned_at, 'HH24:MI') AS "plannedAt", i.place,
         g.name AS "gridName", v.number AS "gridNumber", i.version_id AS "versionId", i.result,
         i.cancelled_on::text AS "cancelledOn",
         (SELECT jsonb_agg(jsonb_build_object('accountId', w.account_id, 'name', s.display_name, 'done',
                   EXISTS (SELECT 1 FROM learners.interview_score r WHERE r.interview_id = i.id AND r.account_id = w.account_id)
                   OR EXISTS (SELECT 1 FROM learners.interview_note n WHERE n.interview_id = i.id AND n.account_id = w.account_id))
                 ORDER BY s.display_name, s.id)
          FROM learners.interviewer w JOIN identity.account s ON s.id = w.account_id WHERE w.interview_id = i.id) AS interviewers,
         EXISTS (SELECT 1 FROM learners.interviewer w WHERE w.interview_id = i.id AND w.account_id = $1::uuid) AS mine
  FROM learners.interview i
  JOIN learners.application a ON a.id = i.application_id JOIN learners.learner l ON l.id = a.learner_id
  JOIN cohorts.cohort c ON c.id = a.cohort_id
  JOIN learners.interview_grid_version v ON v.id = i.version_id JOIN learners.interview_grid g ON g.id = v.grid_id`;
const SEEN = `($2::boolean OR EXISTS (
  SELECT 1 FROM learners.interviewer w WHERE w.interview_id = i.id AND w.account_id = $1::uuid))`;

@Injectable()
export class InterviewQueries {
  constructor(private readonly database: Database) {}

  /** Those the actor may see: without result the next first, with one the last first. One statement. */
  async list(actor: Actor, asked: InterviewsQuery): Promise<InterviewRow[]> {
    const order = asked.state === 'open' ? 'ASC' : 'DESC';
    return this.database.query<InterviewRow>(
      `${INTERVIEW} WHERE ${SEEN} AND ($3::uuid IS NULL OR i.application_id = $3::uuid)
         AND CASE $4 WHEN 'open' THEN i.result IS NULL AND i.cancelled_on IS NULL WHEN 'done' THEN i.result IS NOT NULL ELSE true END
         AND ($5::uuid IS NULL OR (i.planned_on, i.id) ${order === 'ASC' ? '>' : '<'}
              (SELECT o.planned_on, o.id FROM learners.interview o WHERE o.id = $5::uuid))
       ORDER BY i.planned_on ${order}, i.id ${order} LIMIT $6`,
      [
        actor.id,
        seesEveryInterview(actor),
        asked.applicationId ?? null,
        asked.state ?? 'all',
        /^[0-9a-f-]{36}$/.test(asked.after ?? '') ? asked.after : null,
        asked.limit ?? 100,
      ],
    );
  }

  /** @throws NotFound, also for an interview that the actor may not see */
  async one(actor: Actor, id: string): Promise<InterviewRow> {
    const [row] = await this.database.query<InterviewRow>(`${INTERVIEW} WHERE ${SEEN} AND i.id = $3`, [
      actor.id,
      seesEveryInterview(actor),
      id,
    ]);
    if (!row) throw new NotFound('Cet entretien n’existe pas.');
    return row;
  }

  async criteria(versionId: string): Promise<CriterionView[]> {
    return this.database.query<CriterionView>(
      'SELECT id, label, help FROM learners.interview_criterion WHERE version_id = $1 ORDER BY position',
      [versionId],
    );
  }

  /** Who may hold interviews: the school's own people, by name. With `ids`, only those among them. */
  async staff(ids?: readonly string[]): Promise<StaffChoice[]> {
    return this.database.query<StaffChoice>(
      `SELECT a.id, a.display_name AS name FROM identity.account a
       WHERE a.deactivated_at IS NULL AND ($1::uuid[] IS NULL OR a.id = ANY ($1::uuid[]))
         AND EXISTS (SELECT 1 FROM identity.account_role r
                     WHERE r.account_id = a.id AND r.role IN ('director', 'coordinator', 'trainer'))
       ORDER BY a.display_name, a.id`,
      [ids ?? null],
    );
  }
}
