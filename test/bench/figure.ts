/** One measured number under the name that every later run keeps. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What the number is held against: another program's value in the same run, or the limit it must respect. */
  baseline?: number;
  /** value / baseline. */
  ratio?: number;
}

/** How long and how often a group measures. */
export interface Effort {
  /** True when the bench only proves that its groups work: tiny input, one round, numbers that mean nothing. */
  selfCheck: boolean;
  rounds: number;
  /** Length of one round of load, in seconds. */
  seconds: number;
}

/** Measurements that belong together and run alone with `--only <name>`. */
export interface Group {
  name: string;
  measure(effort: Effort, say: (line: string) => void): Promise<Figure[]>;
}

/** A figure held against a limit of the specification. */
export const against = (name: string, value: number, unit: string, baseline: number): Figure => ({
  name,
  value: rounded(value),
  unit,
  baseline: rounded(baseline),
  ratio: rounded(value / baseline),
});

/** A figure that stands alone. */
export const plain = (name: string, value: number, unit: string): Figure => ({
  name,
  value: rounded(value),
  unit,
});

/** Three significant digits: more would pretend to a precision that no machine has. */
export const rounded = (value: number): number =>
  Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
