import { Injectable } from '@nestjs/common';
import { Closures } from '#almanac';
import { Cohorts } from '#cohorts';
import { Accounts } from '#identity';
import { Enrolments } from '#learners';
import { Clock, Database } from '#platform';
import { Bookings, Rooms } from '#premises';
import type { AbsencePeriod } from '../absences/absence.rules.js';
import type { Plan } from '../plans/plan.js';
import { Plans } from '../plans/plans.queries.js';
import { KnownHalves } from './half-facts.rules.js';
import { Sessions } from './sessions.service.js';

/** Reads everything that decides about the sessions of a range. */
@Injectable()
export class KnownSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly plans: Plans,
    private readonly closures: Closures,
    private readonly enrolments: Enrolments,
    private readonly accounts: Accounts,
    private readonly rooms: Rooms,
    private readonly bookings: Bookings,
    private readonly sessions: Sessions,
  ) {}

  /** What is known from one day to another, both included. Ten statements, whatever their number of days. */
  async between(from: string, to: string): Promise<KnownHalves> {
    const cohorts = await this.cohorts.all();
    const ids = cohorts.map(({ id }) => id);
    const trainers = await this.accounts.holding('trainer');
    const rooms = await this.rooms.all();
    return new KnownHalves({
      today: this.clock.today().toString(),
      from,
      to,
      cohorts: new Map(cohorts.map((cohort) => [cohort.id, cohort])),
      published: await this.plans.of(ids, from, to),
      drafts: plansOf(await this.plans.drafts(ids)),
      closed: await this.closures.closedDays(from, to),
      enrolments: await this.enrolments.all(),
      trainers: new Map(trainers.map((trainer) => [trainer.id, trainer])),
      absences: await this.#absences(from, to),
      rooms: new Map(rooms.map((room) => [room.id, room])),
      bookings: await this.bookings.between(from, to),
      sessions: await this.sessions.find({ from, to }),
    });
  }

  #absences(from: string, to: string): Promise<AbsencePeriod[]> {
    return this.database.query<AbsencePeriod>(
      `SELECT trainer_id AS "trainerId", first_day::text AS "firstDay", first_half AS "firstHalf",
              last_day::text AS "lastDay", last_half AS "lastHalf"
       FROM calendar.trainer_absence WHERE withdrawn_at IS NULL AND first_day <= $2 AND last_day >= $1`,
      [from, to],
    );
  }
}

const plansOf = (drafts: Awaited<ReturnType<Plans['drafts']>>): Map<string, Plan> =>
  new Map([...drafts].flatMap(([id, { plan }]) => (plan ? [[id, plan]] : [])));
