/** Public holidays are computed; these two are kept. */
export const closureKinds = ['school_holiday', 'own'] as const;
export type ClosureKind = (typeof closureKinds)[number];

/** A period of days, both included, on which the school closes when `applies`. Days are YYYY-MM-DD. */
export interface Closure {
  id: string;
  kind: ClosureKind;
  name: string;
  firstDay: string;
  lastDay: string;
  /** Whether the school really closes: zone B binds nobody by itself. */
  applies: boolean;
  /** False while the dates are not sure. */
  confirmed: boolean;
}

/** Why the school closes on a day. */
export interface ClosedDay {
  kind: 'public_holiday' | ClosureKind;
  name: string;
}
