import type { Highs, Model } from 'highs';
import type { Term } from './linear-model.js';
import type { Objective, PlanningModel } from './model.js';
import type { PlanningProblem, PromotionPlan, WishName } from './problem.js';

export interface StageResult {
  wish: WishName;
  /** What the best found gives. */
  value: number;
  /** What nothing can be under. */
  bound: number;
  /** (value - bound) / value, 0 when proven best. */
  gap: number;
  seconds: number;
}

export interface StageProgress {
  wish: WishName;
  value: number | null;
  bound: number | null;
}

export type StageEnd = StageResult | 'impossible' | 'nothing-found';

export interface StageOptions {
  /** A stage stops when it is proven this near to the best. */
  gap: number;
  onProgress(progress: StageProgress): void;
  cancelled(): boolean;
}

const SLACK = 1e-6;

/** One model in HiGHS, made small wish after wish, each without giving back what was won before. */
export class Stages {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #planning: PlanningModel;
  readonly #options: StageOptions;
  #found: Float64Array | undefined;

  constructor(highs: Highs, planning: PlanningModel, options: StageOptions) {
    this.#highs = highs;
    this.#planning = planning;
    this.#options = options;
    this.#model = highs.createModel(planning.lp.toHighs());
    this.#model.options.set({
      output_flag: false,
      mip_rel_gap: options.gap,
      mip_abs_gap: SLACK,
      mip_min_logging_interval: 0.5,
    });
  }

  /** Begins the next stage with these plans, which must keep all that is held. */
  beginWith(problem: PlanningProblem, plans: readonly PromotionPlan[]): void {
    const places = problem.promotions.map(
      ({ id }) => plans.find(({ promotionId }) => promotionId === id)?.places ?? [],
    );
    const values = this.#planning.valuesOf(places);
    if (values) this.#found = tightened(values, this.#planning);
  }

  /** Makes this wish as small as it can within `seconds`. */
  run(wish: WishName, seconds: number): StageEnd {
    const objective = this.#planning.objectives[wish];
    this.#model.changeColsCost({ kind: 'range', from: 0, to: this.#columns - 1 }, this.#dense(objective));
    this.#model.changeObjectiveOffset(objective.constant);
    if (this.#found) this.#model.setSolution({ colValue: this.#found });
    this.#model.options.set({ time_limit: Math.max(0.1, seconds) });
    this.#model.raw.zeroAllClocks();
    const began = performance.now();
    const { modelStatus } = this.#model.run(this.#callbacks(wish));
    if (modelStatus === this.#highs.constants.modelStatus.infeasible) return 'impossible';
    if (this.#model.info.get('primal_solution_status') !== 2) return this.#kept(objective, wish, began);
    this.#found = tightened(
      Float64Array.from(this.#model.getSolution().colValue, Math.round),
      this.#planning,
    );
    const bound = Number(this.#model.info.get('mip_dual_bound'));
    return this.#result(objective, wish, bound, began);
  }

  /** No later stage may do worse than `most` for this wish. */
  hold(wish: WishName, most: number): void {
    const { constant, terms } = this.#planning.objectives[wish];
    if (terms.length > 0) this.#addRow(Number.NEGATIVE_INFINITY, terms, most - constant + SLACK);
  }

  /** At least `weeks` weeks, of all promotions together, are elsewhere than in these plans. */
  differFrom(plans: readonly PromotionPlan[], weeks: number): void {
    let atSchool = 0;
    const terms: Term[] = [];
    for (const [p, { places }] of plans.entries()) {
      for (const [i, place] of places.entries()) {
        const variable = this.#planning.atSchool[p]![i]!;
        terms.push([variable, place === 'school' ? -1 : 1]);
        if (place === 'school') atSchool += 1;
      }
    }
    this.#found = undefined;
    this.#addRow(weeks - atSchool, terms, Number.POSITIVE_INFINITY);
  }

  /** The best found. */
  plans({ promotions }: PlanningProblem): PromotionPlan[] {
    const found = this.#found;
    if (!found) throw new Error('No calendar was found');
    return promotions.map(({ id }, p) => ({
      promotionId: id,
      places: this.#planning.atSchool[p]!.map((variable) => (found[variable] === 1 ? 'school' : 'company')),
    }));
  }

  dispose(): void {
    this.#model.dispose();
  }

  get #columns(): number {
    return this.#planning.lp.variables;
  }

  #callbacks(wish: WishName) {
    const { callbackType } = this.#highs.constants;
    const { onProgress, cancelled } = this.#options;
    const tell = (data: { mip_primal_bound?: number; mip_dual_bound?: number }): undefined => {
      onProgress({ wish, value: finite(data.mip_primal_bound), bound: finite(data.mip_dual_bound) });
    };
    return {
      [callbackType.mipImprovingSolution]: ({ data }: { data: object }): undefined => tell(data),
      [callbackType.mipLogging]: ({ data }: { data: object }): undefined => tell(data),
      [callbackType.mipInterrupt]: (event: { interrupt(): void }): undefined => {
        if (cancelled()) event.interrupt();
      },
    };
  }

  /** Time was up before HiGHS said anything: what the stage began with still holds. */
  #kept(objective: Objective, wish: WishName, began: number): StageEnd {
    return this.#found ? this.#result(objective, wish, Number.NEGATIVE_INFINITY, began) : 'nothing-found';
  }

  #result({ constant, terms }: Objective, wish: WishName, proven: number, began: number): StageResult {
    const value = sum(terms, this.#found!, constant);
    // Every measure is a whole number of at least 0, but the hall's risk.
    const atLeast = Math.max(0, Number.isFinite(proven) ? proven : 0);
    const bound = Math.min(value, wish === 'hall' ? atLeast : Math.ceil(atLeast - SLACK));
    const gap = value === 0 ? 0 : (value - bound) / value;
    return { wish, value, bound, gap, seconds: (performance.now() - began) / 1000 };
  }

  #dense({ terms }: Objective): Float64Array {
    const costs = new Float64Array(this.#columns);
    for (const [variable, cost] of terms) costs[variable]! += cost;
    return costs;
  }

  #addRow(lower: number, terms: readonly Term[], upper: number): void {
    const merged = new Map<number, number>();
    for (const [variable, value] of terms) merged.set(variable, (merged.get(variable) ?? 0) + value);
    this.#model.addRow(lower, upper, { indices: [...merged.keys()], values: [...merged.values()] });
  }
}

const sum = (terms: readonly Term[], values: Float64Array, from = 0): number =>
  terms.reduce((total, [variable, factor]) => total + factor * values[variable]!, from);

/** A solution whose extreme years say no more than they must, whatever the stage that left them loose. */
function tightened(found: Float64Array, { extremes }: PlanningModel): Float64Array {
  for (const { variable, of, pick } of extremes) {
    const sums = of.map((terms) => sum(terms, found));
    found[variable] = pick === 'most' ? Math.max(...sums) : Math.min(...sums);
  }
  return found;
}

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;
