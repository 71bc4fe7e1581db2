import { Injectable } from '@nestjs/common';
import { Closures } from '#almanac';
import { type Cohort, Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { type CalendarChange, changesBetween } from '../days/changes.rules.js';
import { calendarOf, type Plan } from '../days/place-of.rules.js';
import { Plans } from '../days/plans.queries.js';
import { type ProgrammeHours, programmeHours } from '../hours/programme-hours.rules.js';
import { type KeptRhythm, refusalsToDropRhythm, refusalsToSetRhythm } from './refusals.rules.js';
import type { Rhythm } from './rhythm.rules.js';

/** What a rhythm would change, before anybody sets it. */
export interface RhythmConsequences {
  before: ProgrammeHours;
  after: ProgrammeHours;
  changes: CalendarChange;
}

@Injectable()
export class Rhythms {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly cohorts: Cohorts,
    private readonly closures: Closures,
    private readonly plans: Plans,
  ) {}

  /** The promotion's rhythms, the oldest first. Throws NotFound. */
  async of(cohortId: string): Promise<KeptRhythm[]> {
    await this.cohorts.one(cohortId);
    return this.kept(cohortId);
  }

  /** Sets the rhythm in force from a Monday on, until the next one. Throws NotFound, RuleBroken. */
  @Transactional()
  async set(actor: Actor, cohortId: string, rhythm: Rhythm): Promise<void> {
    const cohort = await this.cohorts.lock(cohortId);
    RuleBroken.ifAny(refusalsToSetRhythm(rhythm, await this.facts(cohort)));
    await this.database.query(
      `INSERT INTO calendar.rhythm (cohort_id, from_monday, school_weeks, company_weeks, decided_by)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (cohort_id, from_monday) DO UPDATE
       SET school_weeks = excluded.school_weeks, company_weeks = excluded.company_weeks,
           decided_by = excluded.decided_by, decided_at = now()`,
      [cohortId, rhythm.fromMonday, rhythm.schoolWeeks, rhythm.companyWeeks, actor.id],
    );
    await this.record('rhythm.set', actor, cohortId, { ...rhythm });
  }

  /** Takes a rhythm away: the one before it goes on. Throws NotFound, RuleBroken. */
  @Transactional()
  async drop(actor: Actor, cohortId: string, fromMonday: string): Promise<void> {
    const cohort = await this.cohorts.lock(cohortId);
    RuleBroken.ifAny(refusalsToDropRhythm(fromMonday, await this.facts(cohort)));
    const gone = await this.database.query(
      'DELETE FROM calendar.rhythm WHERE cohort_id = $1 AND from_monday = $2 RETURNING id',
      [cohortId, fromMonday],
    );
    if (gone.length === 0) throw new NotFound('Aucun rythme ne commence ce lundi-là.');
    await this.record('rhythm.dropped', actor, cohortId, { fromMonday });
  }

  /** What setting this rhythm would change over the whole training. Throws NotFound, RuleBroken. */
  async consequences(cohortId: string, rhythm: Rhythm): Promise<RhythmConsequences> {
    const cohort = await this.cohorts.one(cohortId);
    RuleBroken.ifAny(refusalsToSetRhythm(rhythm, await this.facts(cohort)));
    const closed = await this.closures.closedDays(cohort.startsOn, cohort.endsOn);
    const plan = (await this.plans.of([cohortId], cohort.startsOn, cohort.endsOn)).get(cohortId)!;
    const changed: Plan = {
      ...plan,
      rhythms: [...plan.rhythms.filter((one) => one.fromMonday !== rhythm.fromMonday), rhythm],
    };
    const before = calendarOf(cohort, plan, closed, cohort.startsOn, cohort.endsOn);
    const after = calendarOf(cohort, changed, closed, cohort.startsOn, cohort.endsOn);
    return {
      before: programmeHours(before, cohort),
      after: programmeHours(after, cohort),
      changes: changesBetween(before, after),
    };
  }

  private async facts(cohort: Cohort) {
    return { today: this.clock.today().toString(), cohort, rhythms: await this.kept(cohort.id) };
  }

  private kept(cohortId: string): Promise<KeptRhythm[]> {
    return this.database.query<KeptRhythm>(
      `SELECT from_monday::text AS "fromMonday", school_weeks AS "schoolWeeks", company_weeks AS "companyWeeks",
              (extract(epoch FROM now() - decided_at) / 60)::float8 AS "minutesOld"
       FROM calendar.rhythm WHERE cohort_id = $1 ORDER BY from_monday`,
      [cohortId],
    );
  }

  private record(action: string, actor: Actor, cohortId: string, detail: Record<string, unknown>) {
    return this.audit.record({
      action,
      subjectKind: 'cohort',
      subjectId: cohortId,
      actorId: actor.id,
      detail,
    });
  }
}
