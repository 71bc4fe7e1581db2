import { Injectable } from '@nestjs/common';
import { Closures, type Half } from '#almanac';
import { type Cohort, Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, RuleBroken, Transactional } from '#platform';
import type { OverridePlace } from '../days/cohort-half.js';
import { refusalsToOverride } from '../days/override.rules.js';
import { halfKey } from '../days/place-of.rules.js';
import type { FullPlan, PlannedWeek } from '../plans/plan.js';
import { Plans, type PublishedPlan } from '../plans/plans.queries.js';
import { refusalsToPlaceWeeks } from './draft.rules.js';

/** Where a draft's last change came from. */
export type DraftOrigin = 'rhythm' | 'hand' | 'planner' | 'version';

export interface Draft {
  cohortId: string;
  /** To be given back with the next change; 0 before the first one. */
  revision: number;
  /** Whether there is something that is not published. */
  open: boolean;
  /** The version it began from; 0 for none. */
  basedOn: number;
  origin: DraftOrigin | null;
  /** The draft when open, else what is published. */
  plan: FullPlan;
  published: PublishedPlan;
}

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
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly cohorts: Cohorts,
    private readonly closures: Closures,
    private readonly plans: Plans,
  ) {}

  /** The promotion's draft. Throws NotFound. Three statements. */
  async of(cohortId: string): Promise<Draft> {
    await this.cohorts.one(cohortId);
    return this.#read(cohortId);
  }

  /**
   * Puts weeks into the draft in place of those of the same Monday; the others stay. Gives the new revision. Throws
   * NotFound, RuleBroken, and Conflict when somebody changed the draft since `seenRevision`.
   */
  @Transactional()
  async replaceWeeks(
    actor: Actor,
    cohortId: string,
    weeks: readonly PlannedWeek[],
    { origin, seenRevision }: { origin: DraftOrigin; seenRevision: number },
  ): Promise<number> {
    const { cohort, draft } = await this.lock(cohortId, seenRevision);
    RuleBroken.ifAny(
      refusalsToPlaceWeeks(weeks, {
        today: this.clock.today().toString(),
        cohort,
        published: draft.published,
      }),
    );
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
    const revision = await this.close(actor, draft);
    await this.#record('calendar_draft.given_up', actor, cohortId, {});
    return revision;
  }

  /** Locks the promotion and reads its draft; a revision that is not the newest is a Conflict. Throws NotFound. */
  async lock(cohortId: string, seenRevision?: number): Promise<{ cohort: Cohort; draft: Draft }> {
    const cohort = await this.cohorts.lock(cohortId);
    const draft = await this.#read(cohortId);
    if (seenRevision !== undefined && seenRevision !== draft.revision) {
      throw new Conflict(
        'calendar_draft.changed_meanwhile',
        'Quelqu’un d’autre vient de changer ce calendrier\u00a0: rechargez-le avant de continuer. Rien n’est perdu.',
      );
    }
    return { cohort, draft };
  }

  /** Writes a locked draft's new plan; gives its revision. */
  async write(
    actor: Actor,
    { cohortId, published }: Draft,
    plan: FullPlan,
    origin: DraftOrigin,
    detail: Record<string, unknown>,
  ): Promise<number> {
    const { frame, rhythms, weeks, decided } = plan;
    const revision = await this.#put(
      actor,
      cohortId,
      published.number,
      { frame, rhythms, weeks, decided },
      origin,
    );
    await this.#record('calendar_draft.changed', actor, cohortId, { origin, revision, ...detail });
    return revision;
  }

  /** Closes a locked draft, published or given up; gives its revision. */
  close(actor: Actor, { cohortId, published }: Draft): Promise<number> {
    return this.#put(actor, cohortId, published.number, null, null);
  }

  async #put(
    actor: Actor,
    cohortId: string,
    basedOn: number,
    plan: FullPlan | null,
    origin: DraftOrigin | null,
  ): Promise<number> {
    const [row] = await this.database.query<{ revision: number }>(
      `INSERT INTO calendar.draft AS d (cohort_id, revision, based_on, plan, origin, edited_by) VALUES ($1, 1, $2, $3, $4, $5)
       ON CONFLICT (cohort_id) DO UPDATE
       SET revision = d.revision + 1, based_on = excluded.based_on, plan = excluded.plan, origin = excluded.origin,
           edited_by = excluded.edited_by, edited_at = now()
       RETURNING revision`,
      [cohortId, basedOn, plan && JSON.stringify(plan), origin, actor.id],
    );
    return row!.revision;
  }

  async #read(cohortId: string): Promise<Draft> {
    const published = await this.plans.published(cohortId);
    const [row] = await this.database.query<{
      revision: number;
      basedOn: number;
      plan: FullPlan | null;
      origin: DraftOrigin | null;
    }>('SELECT revision, based_on AS "basedOn", plan, origin FROM calendar.draft WHERE cohort_id = $1', [
      cohortId,
    ]);
    return {
      cohortId,
      revision: row?.revision ?? 0,
      open: row?.plan != null,
      basedOn: row?.plan ? row.basedOn : published.number,
      origin: row?.origin ?? null,
      plan: row?.plan ?? published,
      published,
    };
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
