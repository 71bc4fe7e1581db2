import type { Refusal } from '#platform';
import type { EntryState, LedgerState } from '../ledger/states.js';

/** What somebody marks on a sheet. `late` is a presence with fewer minutes; `unknown` takes a record back. */
export const MARKS = [
  'present',
  'late',
  'mediation',
  'representation',
  'absent_justified',
  'absent_unjustified',
  'leave',
  'sick',
  'unknown',
] as const;
export type Mark = (typeof MARKS)[number];

export interface SheetMark {
  learnerId: string;
  state: Mark;
  /** Minutes of delay, for a late arrival. */
  minutes?: number | null;
  reason?: string | null;
}

/** What the ledger keeps: the state, and the minutes present. */
export interface Recorded {
  state: EntryState;
  minutes: number | null;
}

/** A mark as the ledger keeps it. @param halfDayMinutes how long the promotion's half-day lasts */
export function recordedOf(mark: SheetMark, halfDayMinutes: number): Recorded {
  switch (mark.state) {
    case 'present':
      return { state: 'present_school', minutes: halfDayMinutes };
    case 'late':
      return { state: 'present_school', minutes: halfDayMinutes - (mark.minutes ?? 0) };
    case 'mediation':
    case 'representation':
      return { state: mark.state, minutes: halfDayMinutes };
    case 'unknown':
      return { state: 'withdrawn', minutes: null };
    default:
      return { state: mark.state, minutes: null };
  }
}

/** A ledger state as a sheet shows it, with the minutes of delay. */
export function markOf(
  state: LedgerState | null,
  minutes: number | null,
  halfDayMinutes: number,
): { state: Mark; minutes: number | null } {
  if (state === null) return { state: 'unknown', minutes: null };
  if (state === 'present_company') return { state: 'unknown', minutes: null };
  if (state !== 'present_school') return { state, minutes: null };
  return minutes !== null && minutes < halfDayMinutes
    ? { state: 'late', minutes: halfDayMinutes - minutes }
    : { state: 'present', minutes: null };
}

/** Everything wrong with the marks of a sheet, each at its line. @param expected learners expected at school */
export function refusalsOfMarks(
  marks: SheetMark[],
  expected: ReadonlySet<string>,
  halfDayMinutes: number,
): Refusal[] {
  const seen = new Set<string>();
  return marks.flatMap((mark, index): Refusal[] => {
    const at = (field: string) => `marks.${index}.${field}`;
    const refusals: Refusal[] = [];
    if (!expected.has(mark.learnerId))
      refusals.push({
        code: 'not_expected',
        message: "Cette personne n'est pas attendue à l'école sur cette demi-journée.",
        field: at('learnerId'),
      });
    if (seen.has(mark.learnerId))
      refusals.push({
        code: 'marked_twice',
        message: 'Cette personne est notée deux fois sur la feuille.',
        field: at('learnerId'),
      });
    seen.add(mark.learnerId);
    const delay = mark.minutes ?? 0;
    if (mark.state === 'late' && (delay < 1 || delay >= halfDayMinutes))
      refusals.push({
        code: 'delay_out_of_range',
        message: `Indiquez le retard en minutes, de 1 à ${halfDayMinutes - 1}.`,
        field: at('minutes'),
      });
    return refusals;
  });
}
