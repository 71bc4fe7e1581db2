import type { FullPlan } from '../plans/plan.js';
import type { PublishedPlan } from '../plans/plans.queries.js';

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
  /** What it was before its last change, a null plan when it was not open; null when that cannot be taken back. */
  previous: { plan: FullPlan | null; origin: DraftOrigin | null } | null;
  published: PublishedPlan;
}
