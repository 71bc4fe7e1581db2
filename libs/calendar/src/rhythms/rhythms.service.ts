import { Injectable } from '@nestjs/common';
import { Closures } from '#almanac';
import { type Cohort, Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Clock, NotFound, RuleBroken, Transactional } from '#platform';
import { type CalendarChange, changesBetween } from '../days/changes.rules.js';
import { calendarOf } from '../days/place-of.rules.js';
import type { Draft } from '../drafts/draft.js';
import { Drafts } from '../drafts/drafts.service.js';
import { type ProgrammeHours, programmeHours } from '../hours/programme-hours.rules.js';
import type { Frame, FullPlan } from '../plans/plan.js';
import { nextMonday, refusalsToDropRhythm, refusalsToFrame, refusalsToSetRhythm } from './refusals.rules.js';
import { mondaysOf, type Rhythm, regenerated } from './rhythm.rules.js';

/** What a rhythm would change, before anybody sets it. */
export interface RhythmConsequences {
  before: ProgrammeHours;
  after: ProgrammeHours;
  changes: CalendarChange;
}

/** The pattern that a promotion's weeks are made from, in its draft. */
@Injectable()
export class Rhythms {
  constructor(
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly closures: Closures,
    private readonly drafts: Drafts,
  ) {}

  /** The draft's rhythms, the oldest first, and its frame. Throws NotFound. */
  async of(cohortId: string): Promise<{ rhythms: readonly Rhythm[]; frame: Frame }> {
    const { plan } = await this.drafts.of(cohortId);
    return { rhythms: plan.rhythms, frame: plan.frame };
  }

  /** Sets the rhythm in force from a Monday on, until the next one; gives the draft's revision. Throws NotFound, RuleBroken. */
  @Transactional()
  async set(actor: Actor, cohortId: string, rhythm: Rhythm): Promise<number> {
    const { cohort, draft } = await this.drafts.lock(cohortId);
    RuleBroken.ifAny(refusalsToSetRhythm(rhythm, this.#facts(cohort, draft)));
    return this.drafts.write(actor, draft, withRhythm(cohort, draft.plan, rhythm), 'rhythm', { ...rhythm });
  }

  /** Takes a rhythm away: the one before it goes on. Gives the draft's revision. Throws NotFound, RuleBroken. */
  @Transactional()
  async drop(actor: Actor, cohortId: string, fromMonday: string): Promise<number> {
    const { cohort, draft } = await this.drafts.lock(cohortId);
    RuleBroken.ifAny(refusalsToDropRhythm(fromMonday, this.#facts(cohort, draft)));
    const rhythms = draft.plan.rhythms.filter((one) => one.fromMonday !== fromMonday);
    if (rhythms.length === draft.plan.rhythms.length) {
      throw new NotFound('Aucun rythme ne commence ce lundi-là.');
    }
    const plan = regenerated(cohort, draft.plan, { ...draft.plan, rhythms }, fromMonday);
    return this.drafts.write(actor, draft, plan, 'rhythm', { dropped: fromMonday });
  }

  /** Sets how many weeks open and close the training at school; gives the draft's revision. Throws NotFound, RuleBroken. */
  @Transactional()
  async frame(actor: Actor, cohortId: string, frame: Frame): Promise<number> {
    const { cohort, draft } = await this.drafts.lock(cohortId);
    return this.drafts.write(actor, draft, this.#withFrame(cohort, draft, frame), 'rhythm', { ...frame });
  }

  /** What setting this rhythm would change over the whole training. Throws NotFound, RuleBroken. */
  async consequences(cohortId: string, rhythm: Rhythm): Promise<RhythmConsequences> {
    const cohort = await this.cohorts.one(cohortId);
    const draft = await this.drafts.of(cohortId);
    RuleBroken.ifAny(refusalsToSetRhythm(rhythm, this.#facts(cohort, draft)));
    return this.#compared(cohort, draft.plan, withRhythm(cohort, draft.plan, rhythm));
  }

  /** What these integration and certification weeks would change. Throws NotFound, RuleBroken. */
  async frameConsequences(cohortId: string, frame: Frame): Promise<RhythmConsequences> {
    const cohort = await this.cohorts.one(cohortId);
    const draft = await this.drafts.of(cohortId);
    return this.#compared(cohort, draft.plan, this.#withFrame(cohort, draft, frame));
  }

  async #compared(cohort: Cohort, now: FullPlan, then: FullPlan): Promise<RhythmConsequences> {
    const closed = await this.closures.closedDays(cohort.startsOn, cohort.endsOn);
    const calendar = (plan: FullPlan) => calendarOf(cohort, plan, closed, cohort.startsOn, cohort.endsOn);
    const [before, after] = [calendar(now), calendar(then)];
    return {
      before: programmeHours(before, cohort),
      after: programmeHours(after, cohort),
      changes: changesBetween(before, after),
    };
  }

  #facts(cohort: Cohort, { published }: Draft) {
    return { today: this.clock.today().toString(), cohort, isPublished: published.number > 0 };
  }

  #withFrame(cohort: Cohort, draft: Draft, frame: Frame): FullPlan {
    RuleBroken.ifAny(refusalsToFrame(frame, mondaysOf(cohort).length));
    const from = this.#firstFreeMonday(cohort, draft);
    return regenerated(cohort, draft.plan, { ...draft.plan, frame }, from);
  }

  #firstFreeMonday({ startsOn }: Cohort, { published }: Draft): string {
    const monday = nextMonday(this.clock.today().toString());
    return published.number === 0 || monday < startsOn ? '0001-01-01' : monday;
  }
}

function withRhythm(cohort: Cohort, plan: FullPlan, rhythm: Rhythm): FullPlan {
  const rhythms = [...plan.rhythms.filter((one) => one.fromMonday !== rhythm.fromMonday), rhythm].sort(
    (a, b) => (a.fromMonday < b.fromMonday ? -1 : 1),
  );
  return regenerated(cohort, plan, { frame: plan.frame, rhythms }, rhythm.fromMonday);
}
