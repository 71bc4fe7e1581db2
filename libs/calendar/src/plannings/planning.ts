import type { Conflict } from '../planning/conflict.js';
import type { PlanningProblem, WishName } from '../planning/problem.js';
import type { Proposal } from '../planning/solve.js';
import type { FullPlan } from '../plans/plan.js';
import type { AskedPlanning } from './asked.js';

export const planningStates = ['asked', 'running', 'done', 'cancelled', 'failed', 'impossible'] as const;
export type PlanningState = (typeof planningStates)[number];

export interface PlanningProgress {
  /** From 0, and how many will be made. */
  proposal: number;
  proposals: number;
  wish: WishName;
  /** The best found so far for this wish, and what nothing can be under; null before the first. */
  value: number | null;
  bound: number | null;
  seconds: number;
}

/** A proposal copied into the drafts, and what they were before it. */
export interface Adoption {
  proposal: number;
  by: string;
  before: { cohortId: string; revision: number; open: boolean; plan: FullPlan }[];
}

export interface Planning {
  id: string;
  asked: AskedPlanning;
  problem: PlanningProblem;
  status: PlanningState;
  progress: PlanningProgress | null;
  proposals: Proposal[];
  conflict: Conflict | null;
  failure: string | null;
  adoption: Adoption | null;
  askedBy: string;
  askedAt: Date;
  cancelAskedAt: Date | null;
  finishedAt: Date | null;
}
