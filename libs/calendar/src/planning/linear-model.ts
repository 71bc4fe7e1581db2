import type { ModelData } from 'highs';

/** A variable and its coefficient. */
export type Term = readonly [variable: number, coefficient: number];

const INTEGER = 1;

/** Whole variables from 0 on and named constraints, put down one after the other, then handed to HiGHS at once. */
export class LinearModel {
  readonly #upper: number[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];
  readonly names: string[] = [];

  get variables(): number {
    return this.#upper.length;
  }

  /** 0 or 1. */
  binary(): number {
    return this.whole(1);
  }

  /** A whole number from 0 to `upper`. */
  whole(upper: number): number {
    this.#upper.push(upper);
    return this.#upper.length - 1;
  }

  /** `lower <= sum of the terms <= upper`. */
  constraint(name: string, lower: number, terms: readonly Term[], upper: number): void {
    this.names.push(name);
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
    const merged = new Map<number, number>();
    for (const [variable, coefficient] of terms) {
      merged.set(variable, (merged.get(variable) ?? 0) + coefficient);
    }
    for (const [variable, coefficient] of merged) {
      if (coefficient === 0) continue;
      this.#indices.push(variable);
      this.#values.push(coefficient);
    }
    this.#starts.push(this.#indices.length);
  }

  toHighs(): ModelData {
    return {
      numCols: this.variables,
      numRows: this.names.length,
      colCost: new Float64Array(this.variables),
      colLower: new Float64Array(this.variables),
      colUpper: this.#upper,
      rowLower: this.#rowLower,
      rowUpper: this.#rowUpper,
      integrality: new Int32Array(this.variables).fill(INTEGER),
      matrix: {
        format: 'csr',
        numRows: this.names.length,
        numCols: this.variables,
        starts: new Int32Array(this.#starts),
        indices: new Int32Array(this.#indices),
        values: new Float64Array(this.#values),
      },
    };
  }
}
