import { Injectable } from '@nestjs/common';
import { Closures } from '#almanac';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Clock, Conflict, Database, NotFound, Transactional } from '#platform';
import { type CalendarChange, changesBetween } from '../days/changes.rules.js';
import { calendarOf } from '../days/place-of.rules.js';
import type { DraftOrigin } from '../drafts/draft.js';
import { takenUp } from '../drafts/draft.rules.js';
import { Drafts } from '../drafts/drafts.service.js';
import { Plans } from '../plans/plans.queries.js';
import { type WeekDifference, weekDifferences } from './difference.rules.js';

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

/** What differs between two calendars of a promotion. */
export interface CalendarDifference extends CalendarChange {
  weeks: WeekDifference[];
}

/** Calendars as they were made known, compared, and taken up again. */
@Injectable()
export class VersionHistory {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
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

  /**
   * What a version changed since another one, the one before it unless told; 0 is the time without calendar. Closures are
   * those of now. Throws NotFound. Four statements.
   */
  async between(cohortId: string, number: number, since = number - 1): Promise<CalendarDifference> {
    const cohort = await this.cohorts.one(cohortId);
    const closed = await this.closures.closedDays(cohort.startsOn, cohort.endsOn);
    const calendar = async (of: number) => {
      const plan = await this.plans.published(cohortId, of);
      if (of !== plan.number) throw new NotFound('Cette version du calendrier n’existe pas.');
      return calendarOf(cohort, plan, closed, cohort.startsOn, cohort.endsOn);
    };
    const [before, after] = [await calendar(since), await calendar(number)];
    return { ...changesBetween(before, after), weeks: weekDifferences(before, after) };
  }

  /**
   * Takes a version's days to come up again as the draft; gives its revision. Throws NotFound, and Conflict when a draft is
   * open or changed since `seenRevision`.
   */
  @Transactional()
  async takeUp(
    actor: Actor,
    cohortId: string,
    { number, seenRevision }: { number: number; seenRevision: number },
  ): Promise<number> {
    const { draft } = await this.drafts.lock(cohortId, seenRevision);
    if (draft.open) {
      throw new Conflict(
        'calendar_draft.open',
        'Un brouillon de ce calendrier est ouvert\u00a0: publiez-le ou abandonnez-le d’abord, rien n’est remplacé.',
      );
    }
    const older = await this.plans.published(cohortId, number);
    if (older.number !== number) throw new NotFound('Cette version du calendrier n’existe pas.');
    const plan = takenUp(draft.published, older, this.clock.today().toString());
    return this.drafts.write(actor, draft, plan, 'version', { number });
  }
}
