import type { Mark, SentMark, SheetEntry } from './attendance-api';

/** What is typed on a line and not saved yet. */
export interface Draft {
  state: Mark;
  /** Minutes of delay; null while it is being typed. */
  minutes: number | null;
  reason: string;
}
export type Drafts = Readonly<Record<string, Draft>>;

export const draftOf = ({ state, minutes, reason }: SheetEntry): Draft => ({
  state,
  minutes,
  reason: reason ?? '',
});

const HAS_REASON: ReadonlySet<Mark> = new Set([
  'absent_justified',
  'absent_unjustified',
  'sick',
  'leave',
  'late',
]);
/** Whether a reason may go with this mark. */
export const mayHaveReason = (state: Mark): boolean => HAS_REASON.has(state);

/** A line marked with this state; details that no longer apply go. */
export function marked(draft: Draft, state: Mark): Draft {
  return {
    state,
    minutes: state === 'late' ? draft.minutes : null,
    reason: mayHaveReason(state) ? draft.reason : '',
  };
}

/** Whether a line says something else than the sheet. */
export const differs = (entry: SheetEntry, draft: Draft | undefined): boolean =>
  draft !== undefined &&
  (draft.state !== entry.state ||
    (draft.state === 'late' && draft.minutes !== entry.minutes) ||
    (mayHaveReason(draft.state) && draft.reason.trim() !== (entry.reason ?? '')));

/** Every line nobody marked becomes present, where the person was expected. */
export function allPresent(entries: SheetEntry[], drafts: Drafts): Drafts {
  const added = entries
    .filter((entry) => (drafts[entry.learnerId] ?? draftOf(entry)).state === 'unknown')
    .map((entry): [string, Draft] => [
      entry.learnerId,
      { state: entry.mediation === null ? 'present' : 'mediation', minutes: null, reason: '' },
    ]);
  return { ...drafts, ...Object.fromEntries(added) };
}

/** What is sent: the lines that differ. */
export const marksOf = (entries: SheetEntry[], drafts: Drafts): SentMark[] =>
  entries
    .filter((entry) => differs(entry, drafts[entry.learnerId]))
    .map(({ learnerId }) => {
      const { state, minutes, reason } = drafts[learnerId]!;
      return {
        learnerId,
        state,
        ...(state === 'late' ? { minutes } : {}),
        ...(mayHaveReason(state) ? { reason: reason.trim() } : {}),
      };
    });

/** What puts the sheet back as it was before these marks. */
export const marksBack = (entries: SheetEntry[], marks: SentMark[]): SentMark[] => {
  const sent = new Set(marks.map((mark) => mark.learnerId));
  return entries
    .filter((entry) => sent.has(entry.learnerId))
    .map(({ learnerId, state, minutes, reason }) => ({
      learnerId,
      state,
      ...(state === 'late' ? { minutes } : {}),
      ...(mayHaveReason(state) && reason ? { reason } : {}),
    }));
};

/** Lines that somebody else changed between two reads of the sheet. */
export function changedMeanwhile(before: SheetEntry[], now: SheetEntry[]): Set<string> {
  const revisions = new Map(before.map((entry) => [entry.learnerId, entry.revision]));
  return new Set(
    now.filter((entry) => revisions.get(entry.learnerId) !== entry.revision).map((entry) => entry.learnerId),
  );
}
