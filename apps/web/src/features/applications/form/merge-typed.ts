export interface Merged<Values> {
  /** What was typed, and what somebody else changed where nothing was typed. */
  values: Values;
  /** Fields changed by both, with what was saved meanwhile. */
  clashes: { field: keyof Values & string; saved: unknown }[];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Two people corrected one file: `start` is what this form read, `saved` what the other one saved, `typed` what stands
 * in the form. Nothing typed is lost.
 */
export function mergeTyped<Values extends Record<string, unknown>>(
  start: Values,
  saved: Values,
  typed: Values,
): Merged<Values> {
  const fields = Object.keys(start) as (keyof Values & string)[];
  const changed = fields.filter((field) => !same(start[field], saved[field]));
  const untouched = changed.filter((field) => same(start[field], typed[field]));
  return {
    values: { ...typed, ...Object.fromEntries(untouched.map((field) => [field, saved[field]])) },
    clashes: changed
      .filter((field) => !untouched.includes(field) && !same(saved[field], typed[field]))
      .map((field) => ({ field, saved: saved[field] })),
  };
}
