import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Closures } from '#almanac';
import { type Cohort, Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Database, Outbox, RuleBroken, Transactional } from '#platform';
import { type CalendarChange, changesBetween } from '../days/changes.rules.js';
import { calendarOf } from '../days/place-of.rules.js';
import { type Draft, type DraftOrigin, Drafts } from '../drafts/drafts.service.js';
import type { Plan } from '../plans/plan.js';
import { Plans } from '../plans/plans.queries.js';
import { refusalsToPublish } from './version.rules.js';

export interface Version {
  number: number;
  effectiveFrom: string;
  origin: DraftOrigin;
  note: string | null;
  /** The display name; null for what was there before versions. */
  publishedBy: string | null;
  /** ISO instant. */
  publishedAt: string;
}

/** Calendars as they were made known, one version after the other. */
@Injectable()
export class Versions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly cohorts: Cohorts,
    private readonly closures: Closures,
    private readonly drafts: Drafts,
    private readonly plans: Plans,
  ) {}

  /** The promotion's versions, the newest first. Throws NotFound. Two statements. */
  async of(cohortId: string): Promise<Version[]> {
    await this.cohorts.one(cohortId);
    return this.database.query<Version>(
      `SELECT v.number, v.effective_from::text AS "effectiveFrom", v.origin, v.note, a.display_name AS "publishedBy",
              to_json(v.published_at) #>> '{}' AS "publishedAt"
       FROM calendar.version v LEFT JOIN identity.account a ON a.id = v.published_by
       WHERE v.cohort_id = $1 ORDER BY v.number DESC`,
      [cohortId],
    );
  }

  /** What publishing the draft would change. Throws NotFound. */
  async pending(cohortId: string): Promise<CalendarChange> {
    const cohort = await this.cohorts.one(cohortId);
    const draft = await this.drafts.of(cohortId);
    return this.#changes(cohort, draft.published, draft.plan);
  }

  /**
   * Publishes the draft as the next version, which it gives back with what changed; what learners are expected to do
   * follows at once. Throws NotFound, RuleBroken, and Conflict when the draft changed since `seenRevision`.
   */
  @Transactional()
  async publish(
    actor: Actor,
    cohortId: string,
    { note, seenRevision }: { note: string | null; seenRevision: number },
  ): Promise<{ number: number; changes: CalendarChange }> {
    const { cohort, draft } = await this.drafts.lock(cohortId, seenRevision);
    const today = this.clock.today();
    const changes = await this.#changes(cohort, draft.published, draft.plan);
    const pastChanges = await this.#changes(cohort, draft.published, draft.plan, today.subtract({ days: 1 }));
    RuleBroken.ifAny(
      refusalsToPublish({
        open: draft.open,
        basedOn: draft.basedOn,
        newest: draft.published.number,
        plannedHalfDays: plannedHalfDays(cohort, draft),
        pastChanges,
      }),
    );
    const number = draft.published.number + 1;
    await this.plans.write(
      {
        cohortId,
        number,
        effectiveFrom: number === 1 ? cohort.startsOn : today.toString(),
        origin: draft.origin!,
        note,
        publishedBy: actor.id,
      },
      draft.plan,
    );
    await this.drafts.close(actor, { ...draft, published: { ...draft.published, number } });
    await this.audit.record({
      action: 'calendar.published',
      subjectKind: 'cohort',
      subjectId: cohortId,
      actorId: actor.id,
      detail: { number, days: changes.days, note },
    });
    await this.outbox.add('CalendarPublished', { cohortId, number });
    return { number, changes };
  }

  async #changes(
    cohort: Cohort,
    before: Plan,
    after: Plan,
    until?: Temporal.PlainDate,
  ): Promise<CalendarChange> {
    const { startsOn, endsOn } = cohort;
    const last = until && until.toString() < endsOn ? until.toString() : endsOn;
    if (last < startsOn) return { days: 0, halfDays: 0, firstDay: null, lastDay: null };
    const closed = await this.closures.closedDays(startsOn, last);
    return changesBetween(
      calendarOf(cohort, before, closed, startsOn, last),
      calendarOf(cohort, after, closed, startsOn, last),
    );
  }
}

const plannedHalfDays = ({ startsOn, endsOn }: Cohort, { plan }: Draft): number =>
  calendarOf({ startsOn, endsOn }, plan, new Map(), startsOn, endsOn).length;
