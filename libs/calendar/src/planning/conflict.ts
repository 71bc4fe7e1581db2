import type { Highs } from 'highs';
import { type Ask, asksOf } from './asks.js';
import { planningModel } from './model.js';
import type { PlanningProblem } from './problem.js';

export interface Conflict {
  /** What cannot be had together: one of them at least must go. Others may be in conflict beside them. */
  asks: Pick<Ask, 'id' | 'sentence' | 'change'>[];
  /** False when time was too short to prove that none of them could be left out. */
  smallest: boolean;
}

const SECONDS_EACH = 4;
const SECONDS_ALL = 40;

/** A smallest set of asks that no calendar meets: each is taken away in its turn, and put back when that was the cure. */
export function conflictOf(highs: Highs, problem: PlanningProblem, cancelled: () => boolean): Conflict {
  const until = performance.now() + SECONDS_ALL * 1000;
  let kept = problem;
  let smallest = true;
  // A promotion that cannot do it alone is the usual case, and the quickest to see.
  for (const { id } of problem.promotions) {
    const fewer = { ...kept, promotions: kept.promotions.filter((promotion) => promotion.id !== id) };
    if (fewer.promotions.length > 0 && feasibility(highs, fewer, cancelled) === 'no') kept = fewer;
  }
  const inConflict: Ask[] = [];
  for (const ask of asksOf(kept)) {
    const without = ask.without(kept);
    const answer =
      performance.now() > until || cancelled() ? 'unknown' : feasibility(highs, without, cancelled);
    if (answer === 'no') kept = without;
    else inConflict.push(ask);
    if (answer === 'unknown') smallest = false;
  }
  return { asks: inConflict.map(({ id, sentence, change }) => ({ id, sentence, change })), smallest };
}

function feasibility(
  highs: Highs,
  problem: PlanningProblem,
  cancelled: () => boolean,
): 'yes' | 'no' | 'unknown' {
  const { modelStatus, callbackType } = highs.constants;
  return highs.withModel(planningModel(problem).lp.toHighs(), (model) => {
    model.options.set({ output_flag: false, time_limit: SECONDS_EACH, mip_max_improving_sols: 1 });
    const ended = model.run({
      [callbackType.mipInterrupt]: (event) => {
        if (cancelled()) event.interrupt();
      },
    });
    if (ended.modelStatus === modelStatus.infeasible) return 'no';
    return model.info.get('primal_solution_status') === 2 ? 'yes' : 'unknown';
  });
}
