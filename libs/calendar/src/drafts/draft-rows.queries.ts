import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Database } from '#platform';
import type { FullPlan } from '../plans/plan.js';
import { Plans } from '../plans/plans.queries.js';
import type { Draft, DraftOrigin } from './draft.js';

interface Content {
  plan: FullPlan | null;
  origin: DraftOrigin | null;
}

const CLOSED: Content = { plan: null, origin: null };

/** The drafts' rows: one a promotion, whose revision only grows. */
@Injectable()
export class DraftRows {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
  ) {}

  /** Two statements. */
  async of(cohortId: string): Promise<Draft> {
    const published = await this.plans.published(cohortId);
    const [row] = await this.database.query<
      Content & { revision: number; basedOn: number; previous: Content | null }
    >(
      'SELECT revision, based_on AS "basedOn", plan, origin, previous FROM calendar.draft WHERE cohort_id = $1',
      [cohortId],
    );
    return {
      cohortId,
      revision: row?.revision ?? 0,
      open: row?.plan != null,
      basedOn: row?.plan ? row.basedOn : published.number,
      origin: row?.origin ?? null,
      plan: row?.plan ?? published,
      previous: row?.previous ?? null,
      published,
    };
  }

  /** Writes what a draft becomes, closed unless told; what it was is kept when that may be taken back. Gives its revision. */
  async put(
    actor: Actor,
    { cohortId, published }: Draft,
    { plan, origin }: Content = CLOSED,
    { mayBeTakenBack = true } = {},
  ): Promise<number> {
    const kept = plan && {
      frame: plan.frame,
      rhythms: plan.rhythms,
      weeks: plan.weeks,
      decided: plan.decided,
    };
    const [row] = await this.database.query<{ revision: number }>(
      `INSERT INTO calendar.draft AS d (cohort_id, revision, based_on, plan, origin, edited_by, previous)
       VALUES ($1, 1, $2, $3, $4, $5, CASE WHEN $6 THEN $7::jsonb END)
       ON CONFLICT (cohort_id) DO UPDATE
       SET revision = d.revision + 1, based_on = excluded.based_on, plan = excluded.plan, origin = excluded.origin,
           edited_by = excluded.edited_by, edited_at = now(),
           previous = CASE WHEN $6 THEN jsonb_build_object('plan', d.plan, 'origin', d.origin) END
       RETURNING revision`,
      [
        cohortId,
        published.number,
        kept && JSON.stringify(kept),
        kept && origin,
        actor.id,
        mayBeTakenBack,
        JSON.stringify(CLOSED),
      ],
    );
    return row!.revision;
  }
}
