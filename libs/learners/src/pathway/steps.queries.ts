import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Clock, Database, NotFound } from '#platform';
import type { StepKind } from './steps.rules.js';

/** A step as it was signed. Days are YYYY-MM-DD. */
export interface Step {
  id: string;
  enrolmentId: string;
  kind: StepKind;
  effectiveOn: string;
  untilOn: string | null;
  cohortName: string;
  toCohortName: string | null;
  reason: string | null;
  signedBy: string;
  signedById: string;
  signedOn: string;
  /** Who took it back, when and why; null while it stands. */
  takenBack: { by: string; on: string; reason: string | null } | null;
}

export interface NewStep {
  enrolmentId: string;
  kind: StepKind;
  effectiveOn: string;
  untilOn?: string | null;
  toCohortId?: string | null;
  reason?: string | null;
  takesBack?: string | null;
}

const STEP = `
  SELECT s.id, s.enrolment_id AS "enrolmentId", s.kind, s.effective_on::text AS "effectiveOn", s.until_on::text AS "untilOn",
         c.name AS "cohortName", t.name AS "toCohortName", s.reason, a.display_name AS "signedBy", s.signed_by AS "signedById",
         s.signed_on::text AS "signedOn",
         (SELECT jsonb_build_object('by', w.display_name, 'on', b.signed_on, 'reason', b.reason)
          FROM learners.pathway_step b JOIN identity.account w ON w.id = b.signed_by WHERE b.takes_back = s.id) AS "takenBack"
  FROM learners.pathway_step s JOIN learners.enrolment e ON e.id = s.enrolment_id
    JOIN cohorts.cohort c ON c.id = e.cohort_id LEFT JOIN cohorts.cohort t ON t.id = s.to_cohort_id
    JOIN identity.account a ON a.id = s.signed_by`;

/** What was decided for somebody's training: rows are added, never changed. */
@Injectable()
export class PathwaySteps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async add(actor: Actor, step: NewStep): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.pathway_step
         (enrolment_id, kind, effective_on, until_on, to_cohort_id, reason, takes_back, signed_by, signed_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        step.enrolmentId,
        step.kind,
        step.effectiveOn,
        step.untilOn ?? null,
        step.toCohortId ?? null,
        step.reason ?? null,
        step.takesBack ?? null,
        actor.id,
        this.clock.today().toString(),
      ],
    );
    return row!.id;
  }

  /** Takes back the last step of that kind that stands, if there is one. */
  async takeLastBack(actor: Actor, enrolmentId: string, kind: StepKind, reason: string): Promise<void> {
    const [last] = (await this.standing(enrolmentId)).filter((step) => step.kind === kind);
    if (!last) return;
    await this.add(actor, {
      enrolmentId,
      kind: 'taken_back',
      effectiveOn: this.clock.today().toString(),
      reason,
      takesBack: last.id,
    });
  }

  /** @throws NotFound */
  async one(id: string): Promise<Step> {
    const [step] = await this.database.query<Step>(`${STEP} WHERE s.id = $1`, [id]);
    if (!step) throw new NotFound('Cette étape du parcours n’existe pas.');
    return step;
  }

  /** The steps of an enrolment that nobody took back, newest first. */
  async standing(enrolmentId: string): Promise<Step[]> {
    return this.database.query<Step>(
      `${STEP} WHERE s.enrolment_id = $1 AND s.kind <> 'taken_back'
         AND NOT EXISTS (SELECT 1 FROM learners.pathway_step b WHERE b.takes_back = s.id)
       ORDER BY s.id DESC`,
      [enrolmentId],
    );
  }

  /** Every step of a person, taken back or not, newest first. */
  async ofLearner(learnerId: string): Promise<Step[]> {
    return this.database.query<Step>(
      `${STEP} WHERE e.learner_id = $1 AND s.kind <> 'taken_back' ORDER BY s.id DESC`,
      [learnerId],
    );
  }
}
