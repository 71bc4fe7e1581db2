import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Enrolments } from '#learners';
import { Audit, Clock, Database, RuleBroken, Transactional } from '#platform';
import type { Situation } from '../indicators/situations.js';
import { type Answer, refusalsToAnswer } from './answers.rules.js';
import { type FollowUpMoment, followUpsDue } from './follow-ups.rules.js';
import { lastLeavingOfEach, leavingsThatStand } from './leavers.rules.js';

/** Somebody who left, by name; for staff only. Days are YYYY-MM-DD. */
export interface Leaver {
  enrolmentId: string;
  learnerId: string;
  firstName: string;
  lastName: string;
  cohortId: string;
  cohortName: string;
  cohortEndsOn: string;
  exitOn: string;
  exitReason: string;
}

/** One follow-up whose day has come, with its answer when there is one. */
export interface DueFollowUp extends Leaver {
  months: FollowUpMoment;
  dueOn: string;
  answer: CurrentAnswer | null;
}

/** The answer that counts of a leaver's moment. */
export interface CurrentAnswer extends Answer {
  enrolmentId: string;
}

/** An answer as it was once recorded, by whom, and whether another replaced it. */
export interface RecordedAnswer extends Answer {
  id: string;
  recordedAt: Date;
  recordedBy: string;
  replaced: boolean;
}

/** What became of those who left. An answer is corrected by a new row that replaces it. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly enrolments: Enrolments,
    private readonly cohorts: Cohorts,
  ) {}

  /** Everybody who had left by that day (YYYY-MM-DD), once each, whatever the number of enrolments. */
  async leavers(day: string): Promise<Leaver[]> {
    const cohorts = new Map((await this.cohorts.all()).map((cohort) => [cohort.id, cohort]));
    const enrolments = await this.enrolments.all();
    const left = enrolments.flatMap(({ id, birthDate: _, entryOn: __, ...enrolment }) => {
      const { exitOn, exitReason } = enrolment;
      const cohort = cohorts.get(enrolment.cohortId);
      if (!cohort || exitOn === null || exitReason === null || exitOn > day) return [];
      return [
        {
          ...enrolment,
          enrolmentId: id,
          exitOn,
          exitReason,
          cohortName: cohort.name,
          cohortEndsOn: cohort.endsOn,
        },
      ];
    });
    return lastLeavingOfEach(leavingsThatStand(left, enrolments, day));
  }

  /** The follow-ups whose day has come by `today`, answered or not, the oldest due first. */
  async due(today: string): Promise<DueFollowUp[]> {
    const answers = new Map((await this.answers()).map((answer) => [keyOf(answer), answer]));
    return (await this.leavers(today))
      .flatMap((leaver) =>
        followUpsDue(Temporal.PlainDate.from(leaver.exitOn), Temporal.PlainDate.from(today)).map(
          ({ moment, dueOn }) => ({
            ...leaver,
            months: moment,
            dueOn: `${dueOn}`,
            answer: answers.get(keyOf({ enrolmentId: leaver.enrolmentId, months: moment })) ?? null,
          }),
        ),
      )
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  }

  /** The answers that count. One statement. */
  async answers(): Promise<CurrentAnswer[]> {
    return this.database.query<CurrentAnswer>(
      `SELECT enrolment_id AS "enrolmentId", months, situation, in_target_trade AS "inTargetTrade",
              employer_city AS "employerCity", answered_on::text AS "answeredOn"
       FROM employability.follow_up WHERE replaced_by IS NULL`,
    );
  }

  /** Every answer ever recorded of a leaver, newest first. */
  async history(actor: Actor, enrolmentId: string): Promise<RecordedAnswer[]> {
    await this.enrolments.one(actor, enrolmentId);
    return this.database.query<RecordedAnswer>(
      `SELECT f.id, f.months, f.situation, f.in_target_trade AS "inTargetTrade", f.employer_city AS "employerCity",
              f.answered_on::text AS "answeredOn", f.recorded_at AS "recordedAt", a.display_name AS "recordedBy",
              f.replaced_by IS NOT NULL AS replaced
       FROM employability.follow_up f JOIN identity.account a ON a.id = f.recorded_by
       WHERE f.enrolment_id = $1 ORDER BY f.id DESC`,
      [enrolmentId],
    );
  }

  /** Records what a leaver answered; an answer of the same moment is replaced, and kept. Gives the row's id. */
  @Transactional()
  async record(actor: Actor, enrolmentId: string, answer: Answer): Promise<string> {
    const enrolment = await this.enrolments.one(actor, enrolmentId);
    RuleBroken.ifAny(refusalsToAnswer(answer, enrolment.exitOn, `${this.clock.today()}`));
    // Two people at once: the second waits, then replaces.
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [enrolmentId]);
    const [{ id }] = (await this.database.query<{ id: string }>('SELECT uuidv7() AS id')) as [{ id: string }];
    await this.database.query(
      `UPDATE employability.follow_up SET replaced_by = $3
       WHERE enrolment_id = $1 AND months = $2 AND replaced_by IS NULL`,
      [enrolmentId, answer.months, id],
    );
    await this.database.query(
      `INSERT INTO employability.follow_up
         (id, enrolment_id, months, situation, in_target_trade, employer_city, answered_on, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        enrolmentId,
        answer.months,
        answer.situation satisfies Situation,
        answer.inTargetTrade,
        answer.employerCity,
        answer.answeredOn,
        actor.id,
      ],
    );
    await this.audit.record({
      action: 'follow_up.recorded',
      subjectKind: 'enrolment',
      subjectId: enrolmentId,
      actorId: actor.id,
      detail: { followUpId: id, months: answer.months },
    });
    return id;
  }
}

const keyOf = ({ enrolmentId, months }: { enrolmentId: string; months: number }) =>
  `${enrolmentId} ${months}`;
