import { Injectable } from '@nestjs/common';
import { Closures, type Half } from '#almanac';
import { type Cohort, Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, RuleBroken, Transactional } from '#platform';
import type { OverridePlace } from '../days/cohort-half.js';
import { refusalsToOverride } from '../days/override.rules.js';
import { halfKey } from '../days/place-of.rules.js';
import type { FullPlan } from '../plans/plan.js';
import type { Draft, DraftOrigin } from './draft.js';
import { type AskedWeek, placedWeeks, refusalsToPlaceWeeks, saysTheSame } from './draft.rules.js';
import { DraftRows } from './draft-rows.queries.js';

export interface HalfDecision {
  /** Null gives the half-day back to its week. */
  place: OverridePlace | null;
  reason: string | null;
  seenRevision: number;
}

/** What a promotion's calendar will be once published: one draft a promotion, changed by everybody who may. */
@Injectable()
export class Drafts {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly cohorts: Cohorts,
    private readonly closures: Closures,
    private readonly rows: DraftRows,
  ) {}

  /** The promotion's draft. Throws NotFound. Three statements. */
  async of(cohortId: string): Promise<Draft> {
    await this.cohorts.one(cohortId);
    return this.rows.of(cohortId);
  }

  /**
   * Puts weeks into the draft in place of those of the same Monday; the others stay. Null places give a week back to its
   * rhythm. Gives the new revision. Throws NotFound, RuleBroken, and Conflict when somebody changed the draft since `seenRevision`.
   */
  @Transactional()
  async replaceWeeks(
    actor: Actor,
    cohortId: string,
    asked: readonly AskedWeek[],
    { origin, seenRevision }: { origin: DraftOrigin; seenRevision: number },
  ): Promise<number> {
    const { cohort, draft } = await this.lock(cohortId, seenRevision);
    const facts = { today: this.clock.today().toString(), cohort, published: draft.published };
    const weeks = placedWeeks(asked, draft.plan, facts);
    RuleBroken.ifAny(refusalsToPlaceWeeks(weeks, facts));
    const replaced = new Map([...draft.plan.weeks, ...weeks].map((week) => [week.monday, week]));
    const plan = {
      ...draft.plan,
      weeks: [...replaced.values()].sort((a, b) => (a.monday < b.monday ? -1 : 1)),
    };
    return this.write(actor, draft, plan, origin, { weeks: weeks.length });
  }

  /** Decides a half-day apart from its week, in the draft; gives the new revision. Throws NotFound, RuleBroken, Conflict. */
  @Transactional()
  async decideHalf(
    actor: Actor,
    cohortId: string,
    day: string,
    half: Half,
    { place, reason, seenRevision }: HalfDecision,
  ): Promise<number> {
    const { cohort, draft } = await this.lock(cohortId, seenRevision);
    const closed = (await this.closures.closedDays(day, day)).get(day);
    RuleBroken.ifAny(
      refusalsToOverride({ day, place, reason }, { today: this.clock.today().toString(), cohort, closed }),
    );
    const others = draft.plan.decided.filter((one) => halfKey(one.day, one.half) !== halfKey(day, half));
    const plan = { ...draft.plan, decided: place ? [...others, { day, half, place, reason }] : others };
    return this.write(actor, draft, plan, 'hand', { day, half, place });
  }

  /** Gives the draft up: the published calendar stays. Gives the new revision. Throws NotFound, Conflict. */
  @Transactional()
  async giveUp(actor: Actor, cohortId: string, seenRevision: number): Promise<number> {
    const { draft } = await this.lock(cohortId, seenRevision);
    const revision = await this.rows.put(actor, draft);
    await this.#record('calendar_draft.given_up', actor, cohortId, {});
    return revision;
  }

  /** Locks the promotion and reads its draft; a revision that is not the newest is a Conflict. Throws NotFound. */
  async lock(cohortId: string, seenRevision?: number): Promise<{ cohort: Cohort; draft: Draft }> {
    const cohort = await this.cohorts.lock(cohortId);
    const draft = await this.rows.of(cohortId);
    if (seenRevision !== undefined && seenRevision !== draft.revision) {
      throw new Conflict(
        'calendar_draft.changed_meanwhile',
        'Quelqu’un d’autre vient de changer ce calendrier\u00a0: rechargez-le avant de continuer. Rien n’est perdu.',
      );
    }
    return { cohort, draft };
  }

  /** Writes a locked draft's new plan, or closes it when nothing is left to publish; gives its revision. */
  async write(
    actor: Actor,
    draft: Draft,
    plan: FullPlan,
    origin: DraftOrigin,
    detail: Record<string, unknown>,
  ): Promise<number> {
    // A proposal that was adopted stays in view, also where it changes nothing.
    const same = origin !== 'planner' && saysTheSame(plan, draft.published);
    const revision = await this.rows.put(actor, draft, same ? undefined : { plan, origin });
    await this.#record('calendar_draft.changed', actor, draft.cohortId, { origin, revision, ...detail });
    return revision;
  }

  /** Closes a locked draft that was published: it cannot be taken back. Gives its revision. */
  close(actor: Actor, draft: Draft): Promise<number> {
    return this.rows.put(actor, draft, undefined, { mayBeTakenBack: false });
  }

  /** Takes the last change of the draft back, whatever it was; gives the new revision. Throws NotFound, Conflict. */
  @Transactional()
  async takeBack(actor: Actor, cohortId: string, seenRevision: number): Promise<number> {
    const { draft } = await this.lock(cohortId, seenRevision);
    if (!draft.previous) {
      throw new Conflict(
        'calendar_draft.nothing_to_take_back',
        'Ce changement ne s’annule plus\u00a0: il a été publié, ou il est déjà annulé.',
      );
    }
    const revision = await this.rows.put(actor, draft, draft.previous, { mayBeTakenBack: false });
    await this.#record('calendar_draft.taken_back', actor, cohortId, { revision });
    return revision;
  }

  #record(action: string, actor: Actor, cohortId: string, detail: Record<string, unknown>) {
    return this.audit.record({
      action,
      subjectKind: 'cohort',
      subjectId: cohortId,
      actorId: actor.id,
      detail,
    });
  }
}
