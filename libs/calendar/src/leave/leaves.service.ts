import { Injectable } from '@nestjs/common';
import { type Half, type HalfDayStretch, stretchHolds } from '#almanac';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Learners } from '#learners';
import { Audit, Clock, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { CohortCalendar } from '../days/cohort-calendar.service.js';
import { ExpectedPlaces } from '../expected/expected-places.service.js';
import type { Leave, LeaveKind } from './leave.js';
import { type LeaveFacts, refusalsToGrant, whatStays } from './leave.rules.js';
import { LeaveQueries } from './leaves.queries.js';

export interface AskedLeave extends HalfDayStretch {
  kind: LeaveKind;
  note: string | null;
  /** Why it takes half-days at school. */
  schoolReason: string | null;
}

/** Whom a leave is for: one learner, or everybody of a promotion. */
type Holder = { learnerId: string } | { cohortId: string };

/** Everything there is, whatever the day. */
const ALWAYS = ['1900-01-01', '2100-12-31'] as const;

/** Leave granted ahead. It counts from the moment it is granted; days gone by never change. */
@Injectable()
export class Leaves {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly cohorts: Cohorts,
    private readonly learners: Learners,
    private readonly calendar: CohortCalendar,
    private readonly expected: ExpectedPlaces,
    private readonly queries: LeaveQueries,
  ) {}

  /** A learner's own leave and that of their promotions, in order. @throws NotFound */
  async ofLearner(actor: Actor, learnerId: string): Promise<Leave[]> {
    const { id, enrolments } = await this.learners.one(actor, learnerId);
    const cohortIds = enrolments.map(({ cohortId }) => cohortId);
    return this.queries.of({ learnerIds: [id], cohortIds }, ...ALWAYS);
  }

  /** What everybody of a promotion takes together, in order. @throws NotFound */
  async ofCohort(cohortId: string): Promise<Leave[]> {
    await this.cohorts.one(cohortId);
    return this.queries.of({ learnerIds: [], cohortIds: [cohortId] }, ...ALWAYS);
  }

  /** Grants a learner leave; gives its id. @throws NotFound, RuleBroken, Conflict when they have leave then */
  @Transactional()
  async grantLearner(actor: Actor, learnerId: string, asked: AskedLeave): Promise<string> {
    const { id, enrolments } = await this.learners.one(actor, learnerId);
    const places = await this.#stretched(asked, () => this.expected.of([id], asked.firstDay, asked.lastDay));
    const [newest] = enrolments;
    return this.#grant(actor, { learnerId: id }, asked, {
      from: enrolments.at(-1)!.entryOn,
      until: newest!.exitOn,
      atSchool: places,
    });
  }

  /** Grants everybody of a promotion leave together; gives its id. @throws NotFound, RuleBroken, Conflict */
  @Transactional()
  async grantCohort(actor: Actor, cohortId: string, asked: AskedLeave): Promise<string> {
    const { startsOn, endsOn } = await this.cohorts.one(cohortId);
    const places = await this.#stretched(asked, () =>
      this.calendar.of(cohortId, asked.firstDay, asked.lastDay),
    );
    return this.#grant(actor, { cohortId }, asked, { from: startsOn, until: endsOn, atSchool: places });
  }

  /** Takes a leave back, but for the days gone by. @throws NotFound, RuleBroken when it is over */
  @Transactional()
  async withdraw(actor: Actor, id: string): Promise<void> {
    const leave = await this.queries.locked(id);
    if (!leave) throw new NotFound('Ce congé n’existe pas, ou a déjà été retiré.');
    if (leave.learnerId) await this.learners.one(actor, leave.learnerId);
    const stays = whatStays(leave, this.#today());
    if (stays === 'past')
      throw new RuleBroken([
        {
          code: 'leave.over',
          message: 'Ce congé est passé\u00a0: sa présence est déjà tenue, il ne change plus.',
        },
      ]);
    if (stays === 'nothing')
      await this.database.query(
        'UPDATE calendar.leave SET withdrawn_by = $2, withdrawn_at = now() WHERE id = $1',
        [id, actor.id],
      );
    else
      await this.database.query(
        `UPDATE calendar.leave SET last_day = $2, last_half = 'afternoon' WHERE id = $1`,
        [id, stays.lastDay],
      );
    await this.#record(actor, 'leave.withdrawn', leave, { leaveId: id });
  }

  async #stretched(
    asked: AskedLeave,
    read: () => Promise<{ day: string; half: Half; place: string }[]>,
  ): Promise<{ day: string; half: Half }[]> {
    // What is wrong with the dates is said before anything is read between them.
    if (asked.lastDay < asked.firstDay || asked.lastDay > plusYear(asked.firstDay)) return [];
    return (await read()).filter(
      ({ day, half, place }) => place === 'school' && stretchHolds(asked, { day, half }),
    );
  }

  async #grant(
    actor: Actor,
    holder: Holder,
    asked: AskedLeave,
    facts: Omit<LeaveFacts, 'today'>,
  ): Promise<string> {
    const today = this.#today();
    RuleBroken.ifAny(refusalsToGrant(asked, { ...facts, today }));
    const { learnerId, cohortId } = { learnerId: null, cohortId: null, ...holder };
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO calendar.leave (learner_id, cohort_id, kind, first_day, first_half, last_day, last_half, note,
              school_reason, decided_by, decided_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
      [
        learnerId,
        cohortId,
        asked.kind,
        asked.firstDay,
        asked.firstHalf,
        asked.lastDay,
        asked.lastHalf,
        asked.note,
        facts.atSchool.length > 0 ? asked.schoolReason : null,
        actor.id,
        today,
      ],
    );
    if (!row)
      throw new Conflict(
        'leave.already_there',
        'Un congé est déjà accordé sur une partie de ces jours\u00a0: retirez-le d’abord ou choisissez d’autres dates.',
        'firstDay',
      );
    await this.#record(
      actor,
      'leave.granted',
      { learnerId, cohortId },
      { leaveId: row.id, kind: asked.kind },
    );
    return row.id;
  }

  #today = (): string => this.clock.today().toString();

  #record = (
    actor: Actor,
    action: string,
    { learnerId, cohortId }: Pick<Leave, 'learnerId' | 'cohortId'>,
    detail: Record<string, unknown>,
  ) =>
    this.audit.record({
      action,
      subjectKind: learnerId ? 'learner' : 'cohort',
      subjectId: (learnerId ?? cohortId)!,
      actorId: actor.id,
      detail,
    });
}

const plusYear = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
