import type { Problem, ProblemDetail } from '../api/problem';
import { typeset } from '../format/french';

export interface Placed {
  /** Sentence by form field. */
  atFields: Record<string, string>;
  /** What belongs to no field of this form: shown at the top. */
  rest: ProblemDetail[];
}

/** Whether a dotted path leads to something in the form's values. */
function holds(values: unknown, path: string): boolean {
  let at: unknown = values;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null || !(step in at)) return false;
    at = (at as Record<string, unknown>)[step];
  }
  return true;
}

/** `names` maps a server's field to the form's, where they differ. */
export function placeErrors(problem: Problem, values: unknown, names: Record<string, string> = {}): Placed {
  const atFields: Record<string, string> = {};
  const rest: ProblemDetail[] = [];
  for (const error of problem.errors) {
    const path = error.field === undefined ? undefined : (names[error.field] ?? error.field);
    if (path === undefined || !holds(values, path)) {
      rest.push(error);
      continue;
    }
    const sentence = typeset(error.source ? `${error.message} (${error.source})` : error.message);
    const before = atFields[path];
    atFields[path] = before ? `${before} ${sentence}` : sentence;
  }
  if (problem.errors.length === 0) rest.push({ code: problem.code, message: problem.message });
  return { atFields, rest };
}
