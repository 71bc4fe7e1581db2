import type { Highs } from 'highs';
import { type Conflict, conflictOf } from './conflict.js';
import { firstPlans, servedBetter } from './descent.js';
import { loadHighs } from './load-highs.js';
import { measuresOf } from './measures.rules.js';
import { planningModel } from './model.js';
import type { Measures, PlanningProblem, PromotionPlan, WishName } from './problem.js';
import { type StageProgress, type StageResult, Stages } from './stages.js';

export interface Proposal {
  /** What was sought first, second… */
  order: WishName[];
  plans: PromotionPlan[];
  /** One a stage that was run; fewer than `order` when time was up or people stopped it. */
  stages: StageResult[];
  measures: Measures;
}

export interface PlanningResult {
  status: 'done' | 'impossible' | 'nothing-found' | 'cancelled';
  /** The first is the one asked for, the others are elsewhere in a good part of the weeks. */
  proposals: Proposal[];
  /** When impossible: a smallest set of asks that cannot go together. */
  conflict: Conflict | null;
  /** Seconds until there was a calendar that may be proposed. */
  firstFoundSeconds: number | null;
  seconds: number;
}

export interface SolveProgress extends StageProgress {
  /** From 0: which proposal is being made. */
  proposal: number;
  seconds: number;
}

export interface SolveOptions {
  /** For the first proposal; each of the others has a third of it. */
  seconds: number;
  /** Beside the first. */
  alternatives: number;
  /** A stage stops when it is proven this near to the best, 0.01 being one hundredth. */
  gap?: number;
  onProgress?(progress: SolveProgress): void;
  /** Asked often: stops at once, keeping what was found. */
  cancelled?(): boolean;
}

/** Of the weeks that can change, how many must be elsewhere in another proposal. */
const DIFFERENT_SHARE = 0.15;

/** Calendars for all promotions at once. Keeps this thread busy until it is done. */
export async function solvePlanning(
  problem: PlanningProblem,
  options: SolveOptions,
  highs?: Highs,
): Promise<PlanningResult> {
  highs ??= await loadHighs();
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1000;
  const cancelled = options.cancelled ?? (() => false);
  const proposals: Proposal[] = [];
  let firstFoundSeconds: number | null = null;
  for (const order of ordersOf(problem).slice(0, 1 + options.alternatives)) {
    const seconds = proposals.length === 0 ? options.seconds : options.seconds / 3;
    const made = propose(highs, problem, order, proposals, seconds, {
      gap: options.gap ?? 0.01,
      cancelled,
      onProgress: (progress) => {
        if (progress.value !== null) firstFoundSeconds ??= elapsed();
        options.onProgress?.({ ...progress, proposal: proposals.length, seconds: elapsed() });
      },
    });
    if (typeof made !== 'string') {
      firstFoundSeconds ??= elapsed();
      proposals.push(made);
    } else if (proposals.length === 0) {
      const conflict = made === 'impossible' ? conflictOf(highs, problem, cancelled) : null;
      const status = cancelled() ? 'cancelled' : made;
      return { status, proposals, conflict, firstFoundSeconds, seconds: elapsed() };
    }
    if (cancelled()) break;
  }
  const status = cancelled() ? 'cancelled' : 'done';
  return { status, proposals, conflict: null, firstFoundSeconds, seconds: elapsed() };
}

/** The orders in which the proposals are made: as asked, the first wish before the floor's peak, the second wish first. */
function ordersOf(problem: PlanningProblem): WishName[][] {
  const asks = (from: 'host' | 'school') => problem.requests.some((request) => request.from === from);
  const wishes = problem.wishes.filter(
    (wish) => (wish !== 'requests' || asks('host')) && (wish !== 'preferences' || asks('school')),
  );
  const [first, second, ...others] = wishes;
  const orders: WishName[][] = [['peak', 'hall', ...wishes]];
  if (first) orders.push([first, 'peak', 'hall', ...wishes.slice(1)]);
  if (first && second) orders.push(['peak', 'hall', second, first, ...others]);
  return orders;
}

interface ProposeOptions {
  gap: number;
  onProgress(progress: StageProgress): void;
  cancelled(): boolean;
}

function propose(
  highs: Highs,
  problem: PlanningProblem,
  order: WishName[],
  others: readonly Proposal[],
  seconds: number,
  options: ProposeOptions,
): Proposal | 'impossible' | 'nothing-found' {
  const model = planningModel(problem);
  const sought = order.filter((wish) => model.objectives[wish].terms.length > 0);
  const stages = new Stages(highs, model, options);
  try {
    for (const { plans } of others) stages.differFrom(plans, differentWeeks(problem));
    const alone = others.length === 0;
    const first = alone ? firstPlans(problem) : undefined;
    if (first) {
      stages.beginWith(problem, first);
      options.onProgress({ wish: sought[0]!, value: measuresOf(problem, first)[sought[0]!], bound: null });
    }
    const results: StageResult[] = [];
    const until = performance.now() + seconds * 1000;
    for (const [i, wish] of sought.entries()) {
      // The first wish after the floor's own begins with what one promotion after the other can do for it.
      if (
        alone &&
        !sought.slice(0, i).some((one) => one !== 'peak' && one !== 'hall') &&
        results.length > 0
      ) {
        const peak = results[0]!.value;
        stages.beginWith(problem, servedBetter(problem, stages.plans(problem), wish, peak));
      }
      const left = (until - performance.now()) / 1000;
      const result = stages.run(wish, left * shareOf(sought.slice(i)));
      if (typeof result === 'string') return result;
      results.push(result);
      stages.hold(wish, result.value);
      if (options.cancelled() || performance.now() > until) break;
    }
    const plans = stages.plans(problem);
    return { order: sought, plans, stages: results, measures: measuresOf(problem, plans) };
  } finally {
    stages.dispose();
  }
}

/** The first wishes decide most and are the hardest to prove: what they leave of their time goes to the next ones. */
const shareOf = (left: readonly WishName[]): number => 0.7 + 0.3 / left.length;

function differentWeeks({ promotions }: PlanningProblem): number {
  const weeks = promotions.flatMap((promotion) => promotion.weeks);
  return Math.ceil(DIFFERENT_SHARE * weeks.filter((week) => !week.fixed && week.openHalfDays > 0).length);
}
