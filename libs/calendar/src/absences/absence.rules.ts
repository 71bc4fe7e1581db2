import { Temporal } from 'temporal-polyfill';
import { formatLongDay, type HalfDayStretch, halfLabels, isBackwards } from '#almanac';
import type { Refusal } from '#platform';

export const absenceReasons = ['sick', 'leave', 'training', 'other'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** Half-days on which a trainer is away. */
export interface AbsencePeriod extends HalfDayStretch {
  trainerId: string;
}

const MOST_DAYS = 366;

/** « le mardi 25 mai 2027, matin », « du mardi 25 mai 2027, matin, au jeudi 27 mai 2027, après-midi ». */
export function periodInWords({ firstDay, firstHalf, lastDay, lastHalf }: HalfDayStretch): string {
  if (firstDay === lastDay && firstHalf === lastHalf)
    return `le ${formatLongDay(firstDay)}, ${halfLabels[firstHalf]}`;
  if (firstDay === lastDay) return `le ${formatLongDay(firstDay)}`;
  return `du ${formatLongDay(firstDay)}, ${halfLabels[firstHalf]}, au ${formatLongDay(lastDay)}, ${halfLabels[lastHalf]}`;
}

/** Every reason not to write this absence down; one may be written after the fact. */
export function refusalsToDeclareAbsence(
  period: AbsencePeriod,
  { teaches }: { teaches: boolean },
): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string, field: string) =>
    refusals.push({ code: `trainer_absence.${code}`, message, field });
  if (!teaches) refuse('no_trainer', 'Choisissez un formateur ou une formatrice de la liste.', 'trainerId');
  const { firstDay, lastDay } = period;
  if (isBackwards(period))
    refuse('ends_before_it_begins', 'La fin précède le début\u00a0: vérifiez les deux.', 'lastDay');
  else if (Temporal.PlainDate.from(firstDay).until(Temporal.PlainDate.from(lastDay)).days > MOST_DAYS)
    refuse('too_long', 'Une absence dure un an au plus\u00a0: vérifiez les deux dates.', 'lastDay');
  return refusals;
}
