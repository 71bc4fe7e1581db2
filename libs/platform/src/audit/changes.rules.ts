/** One field of a file, as people read it, before and after. */
export interface Change {
  field: string;
  /** The field's French name. */
  label: string;
  before: string | null;
  after: string | null;
}

type Shown = string | number | boolean | null | undefined;

const words = (value: Shown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return String(value);
};

/**
 * The fields that differ, in the order of `labels`; those that `labels` does not name are not told. A field of
 * `protectedFields` says that it changed, never from what to what.
 */
export function changesBetween<Row extends object>(
  before: Partial<Row>,
  after: Partial<Row>,
  labels: Partial<Record<keyof Row & string, string>>,
  protectedFields: readonly (keyof Row & string)[] = [],
): Change[] {
  return (Object.keys(labels) as (keyof Row & string)[]).flatMap((field) => {
    const [was, is] = [words(before[field] as Shown), words(after[field] as Shown)];
    if (was === is) return [];
    const hidden = protectedFields.includes(field);
    return [{ field, label: labels[field] ?? field, before: hidden ? null : was, after: hidden ? null : is }];
  });
}
