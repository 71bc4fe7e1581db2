import { Temporal } from 'temporal-polyfill';
import { formatDay, formatLongDay, type Half } from '#almanac';
import type { Refusal } from '#platform';
import type { Leave, LeaveStretch } from './leave.js';

/** More than a long summer: beyond, it is no leave but an absence from the training. */
const LONGEST_DAYS = 62;

const key = (day: string, half: Half): string => `${day} ${half === 'morning' ? 0 : 1}`;

/** Whether a stretch holds a half-day. */
export const holds = (leave: LeaveStretch, day: string, half: Half): boolean =>
  key(leave.firstDay, leave.firstHalf) <= key(day, half) &&
  key(day, half) <= key(leave.lastDay, leave.lastHalf);

/** The leave that a learner of a promotion is on at a half-day; their own before the promotion's. */
export function leaveOn<One extends LeaveStretch & Pick<Leave, 'learnerId' | 'cohortId'>>(
  leaves: readonly One[],
  { learnerId, cohortId }: { learnerId: string; cohortId: string },
  day: string,
  half: Half,
): One | undefined {
  const held = leaves.filter((leave) => holds(leave, day, half));
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

const long = (day: string) => formatLongDay(Temporal.PlainDate.from(day));

/** Every reason not to grant a leave. Half-days at school are taken only when somebody says why. */
export function refusalsToGrant(
  { firstDay, firstHalf, lastDay, lastHalf, schoolReason }: LeaveStretch & { schoolReason: string | null },
  { today, from, until, atSchool }: LeaveFacts,
): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string, field: string) =>
    refusals.push({ code: `leave.${code}`, message, field });
  if (key(lastDay, lastHalf) < key(firstDay, firstHalf)) {
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
      `La présence des jours passés est déjà tenue\u00a0: un congé commence au plus tôt le ${long(today)}.`,
      'firstDay',
    );
  if (firstDay < from)
    refuse(
      'before_training',
      `La formation commence le ${long(from)}\u00a0: le congé ne peut pas la précéder.`,
      'firstDay',
    );
  if (until !== null && lastDay > until)
    refuse(
      'after_training',
      `La formation se termine le ${long(until)}\u00a0: le congé ne peut pas la dépasser.`,
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
  const first = formatDay(Temporal.PlainDate.from(atSchool[0]!.day));
  return atSchool.length === 1
    ? `Une demi-journée est prévue à l’école, le ${first}`
    : `${atSchool.length}\u00a0demi-journées sont prévues à l’école, la première le ${first}`;
}

/**
 * What taking a leave back on that day leaves of it: nothing, when it had not begun; otherwise the days before, which
 * never change. `past` when it is over: nothing can be taken back.
 */
export function whatStays(leave: LeaveStretch, today: string): 'nothing' | 'past' | { lastDay: string } {
  if (leave.firstDay >= today) return 'nothing';
  if (leave.lastDay < today) return 'past';
  return { lastDay: Temporal.PlainDate.from(today).subtract({ days: 1 }).toString() };
}
