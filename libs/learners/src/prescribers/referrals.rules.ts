import type { PrescriberKind } from '../import/prescriber.rules.js';

/** Where applications stand, in the words of whoever sent them. */
export interface Outcomes {
  sent: number;
  underWay: number;
  /** Admitted, those enrolled included. */
  admitted: number;
  enrolled: number;
  refused: number;
  withdrawn: number;
}

/** Counts by stage, folded into outcomes. */
export function outcomesOf(stages: readonly { stage: string; count: number }[]): Outcomes {
  const outcomes: Outcomes = { sent: 0, underWay: 0, admitted: 0, enrolled: 0, refused: 0, withdrawn: 0 };
  for (const { stage, count } of stages) {
    outcomes.sent += count;
    if (stage === 'enrolled') outcomes.enrolled += count;
    if (stage === 'enrolled' || stage === 'admitted') outcomes.admitted += count;
    else if (stage === 'refused' || stage === 'withdrawn') outcomes[stage] += count;
    else outcomes.underWay += count;
  }
  return outcomes;
}

/** What the department may see of a kind of prescriber; null where a figure would describe a few people. */
export interface ReferralKind {
  kind: PrescriberKind;
  sent: number | null;
  admitted: number | null;
  enrolled: number | null;
}

/**
 * Hides what tells something of fewer than `threshold` people: a kind that sent fewer, with the next smallest when it
 * is alone, since the others and the total would give it away; and an outcome that few had, or all but a few. A zero
 * describes nobody and is shown.
 */
export function shownToDepartment(
  kinds: readonly { kind: PrescriberKind; outcomes: Outcomes }[],
  threshold: number,
): ReferralKind[] {
  const few = (count: number) => count > 0 && count < threshold;
  const hidden = new Set(kinds.filter(({ outcomes }) => few(outcomes.sent)).map(({ kind }) => kind));
  const [next] = kinds
    .filter(({ kind, outcomes }) => !hidden.has(kind) && outcomes.sent > 0)
    .sort((a, b) => a.outcomes.sent - b.outcomes.sent);
  if (hidden.size === 1 && next) hidden.add(next.kind);
  return kinds.map(({ kind, outcomes: { sent, admitted, enrolled } }) => {
    if (hidden.has(kind)) return { kind, sent: null, admitted: null, enrolled: null };
    const part = (count: number, all: number) => few(count) || few(all - count);
    const noAdmitted = part(admitted, sent);
    const noEnrolled = noAdmitted || part(enrolled, sent) || part(enrolled, admitted);
    return { kind, sent, admitted: noAdmitted ? null : admitted, enrolled: noEnrolled ? null : enrolled };
  });
}
