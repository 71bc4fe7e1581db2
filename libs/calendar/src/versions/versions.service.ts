import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Closures } from '#almanac';
import { type Cohort, Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Outbox, RuleBroken, Transactional } from '#platform';
import { type Told } from '../announcements/announcement.rules.js';
import { Announcements } from '../announcements/announcements.service.js';
import { type CalendarChange, changesBetween } from '../days/changes.rules.js';
import { calendarOf } from '../days/place-of.rules.js';
import type { Draft } from '../drafts/draft.js';
import { Drafts } from '../drafts/drafts.service.js';
import type { Plan } from '../plans/plan.js';
import { Plans } from '../plans/plans.queries.js';
import { weekDifferences } from './difference.rules.js';
import { refusalsToPublish } from './version.rules.js';
import type { CalendarDifference } from './version-history.service.js';

/** Makes a draft known, as the next version. */
@Injectable()
export class Versions {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly cohorts: Cohorts,
    private readonly closures: Closures,
    private readonly drafts: Drafts,
    private readonly plans: Plans,
    private readonly announcements: Announcements,
  ) {}

  /** What publishing the draft would change, and how many people would be told. Throws NotFound. */
  async pending(cohortId: string): Promise<CalendarDifference & { told: Told }> {
    const cohort = await this.cohorts.one(cohortId);
    const draft = await this.drafts.of(cohortId);
    const { before, after } = await this.#calendars(cohort, draft.published, draft.plan);
    const today = this.clock.today().toString();
    const told = await this.announcements.audience(cohort, { before, after }, today);
    return { ...changesBetween(before, after), weeks: weekDifferences(before, after), told };
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
    const calendars = await this.#calendars(cohort, before, after, until?.toString());
    return changesBetween(calendars.before, calendars.after);
  }

  async #calendars(cohort: Cohort, before: Plan, after: Plan, until?: string) {
    const { startsOn, endsOn } = cohort;
    const last = until && until < endsOn ? until : endsOn;
    if (last < startsOn) return { before: [], after: [] };
    const closed = await this.closures.closedDays(startsOn, last);
    const calendar = (plan: Plan) => calendarOf(cohort, plan, closed, startsOn, last);
    return { before: calendar(before), after: calendar(after) };
  }
}

const plannedHalfDays = ({ startsOn, endsOn }: Cohort, { plan }: Draft): number =>
  calendarOf({ startsOn, endsOn }, plan, new Map(), startsOn, endsOn).length;
