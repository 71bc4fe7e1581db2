import { Temporal } from 'temporal-polyfill';
import {
  formatDay,
  formatLongDay,
  type Half,
  type HalfDayStretch,
  isBackwards,
  stretchHolds,
} from '#almanac';
import type { Refusal } from '#platform';
import type { Leave } from './leave.js';

/** More than a long summer: beyond, it is no leave but an absence from the training. */
const LONGEST_DAYS = 62;

/** The leave that a learner of a promotion is on at a half-day; their own before the promotion's. */
export function leaveOn<One extends HalfDayStretch & Pick<Leave, 'learnerId' | 'cohortId'>>(
  leaves: readonly One[],
  { learnerId, cohortId }: { learnerId: string; cohortId: string },
  day: string,
  half: Half,
): One | undefined {
  const held = leaves.filter((leave) => stretchHolds(leave, { day, half }));
  return (
    held.find((leave) => leave.learnerId === learnerId) ?? held.find((leave) => leave.cohortId === cohortId)
  );
}

export interface LeaveFacts {
  today: string;
  /** When the person, or the promotion, is in training; `until` is null while it is not known. */
  from: string;
  until: string | null;
  /** Half-days at school that the leave would take. */
  atSchool: readonly { day: string; half: Half }[];
}

/** Every reason not to grant a leave. Half-days at school are taken only when somebody says why. */
export function refusalsToGrant(
  asked: HalfDayStretch & { schoolReason: string | null },
  { today, from, until, atSchool }: LeaveFacts,
): Refusal[] {
  const { firstDay, lastDay, schoolReason } = asked;
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string, field: string) =>
    refusals.push({ code: `leave.${code}`, message, field });
  if (isBackwards(asked)) {
    refuse(
      'ends_before_it_begins',
      'La fin précède le début\u00a0: vérifiez les dates et les demi-journées.',
      'lastDay',
    );
    return refusals;
  }
  const days = Temporal.PlainDate.from(firstDay).until(lastDay, { largestUnit: 'days' }).days + 1;
  if (days > LONGEST_DAYS)
    refuse(
      'too_long',
      `Un congé dure ${LONGEST_DAYS}\u00a0jours au plus\u00a0: celui-ci en compte ${days}.`,
      'lastDay',
    );
  if (firstDay < today)
    refuse(
      'past',
      `La présence des jours passés est déjà tenue\u00a0: un congé commence au plus tôt le ${formatLongDay(today)}.`,
      'firstDay',
    );
  if (firstDay < from)
    refuse(
      'before_training',
      `La formation commence le ${formatLongDay(from)}\u00a0: le congé ne peut pas la précéder.`,
      'firstDay',
    );
  if (until !== null && lastDay > until)
    refuse(
      'after_training',
      `La formation se termine le ${formatLongDay(until)}\u00a0: le congé ne peut pas la dépasser.`,
      'lastDay',
    );
  if (atSchool.length > 0 && !schoolReason)
    refuse(
      'at_school',
      `${atSchoolInWords(atSchool)}\u00a0: les congés se prennent hors de l’école. Dites pourquoi celui-ci y est accordé.`,
      'schoolReason',
    );
  return refusals;
}

function atSchoolInWords(atSchool: LeaveFacts['atSchool']): string {
  const first = formatDay(atSchool[0]!.day);
  return atSchool.length === 1
    ? `Une demi-journée est prévue à l’école, le ${first}`
    : `${atSchool.length}\u00a0demi-journées sont prévues à l’école, la première le ${first}`;
}

/**
 * What taking a leave back on that day leaves of it: nothing, when it had not begun; otherwise the days before, which
 * never change. `past` when it is over: nothing can be taken back.
 */
export function whatStays(leave: HalfDayStretch, today: string): 'nothing' | 'past' | { lastDay: string } {
  if (leave.firstDay >= today) return 'nothing';
  if (leave.lastDay < today) return 'past';
  return { lastDay: Temporal.PlainDate.from(today).subtract({ days: 1 }).toString() };
}
