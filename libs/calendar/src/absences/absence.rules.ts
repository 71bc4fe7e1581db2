import { Temporal } from 'temporal-polyfill';
import { formatLongDay, type Half, halfLabels } from '#almanac';
import type { Refusal } from '#platform';

export const absenceReasons = ['sick', 'leave', 'training', 'other'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** Half-days on which a trainer is away, both ends included; days are YYYY-MM-DD. */
export interface AbsencePeriod {
  trainerId: string;
  firstDay: string;
  firstHalf: Half;
  lastDay: string;
  lastHalf: Half;
}

const MOST_DAYS = 366;

// « afternoon » sorts before « morning »: a rank makes half-days compare as text.
const rank = (day: string, half: Half): string => `${day} ${half === 'morning' ? 0 : 1}`;

/** Whether the trainer is away on that half-day. */
export const isAbsentOn = (
  { firstDay, firstHalf, lastDay, lastHalf }: Omit<AbsencePeriod, 'trainerId'>,
  { day, half }: { day: string; half: Half },
): boolean => rank(firstDay, firstHalf) <= rank(day, half) && rank(day, half) <= rank(lastDay, lastHalf);

const long = (day: string) => formatLongDay(Temporal.PlainDate.from(day));

/** « le mardi 25 mai 2027, matin », « du mardi 25 mai 2027, matin, au jeudi 27 mai 2027, après-midi ». */
export function periodInWords({
  firstDay,
  firstHalf,
  lastDay,
  lastHalf,
}: Omit<AbsencePeriod, 'trainerId'>): string {
  if (firstDay === lastDay && firstHalf === lastHalf) return `le ${long(firstDay)}, ${halfLabels[firstHalf]}`;
  if (firstDay === lastDay) return `le ${long(firstDay)}`;
  return `du ${long(firstDay)}, ${halfLabels[firstHalf]}, au ${long(lastDay)}, ${halfLabels[lastHalf]}`;
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
  const { firstDay, firstHalf, lastDay, lastHalf } = period;
  if (rank(lastDay, lastHalf) < rank(firstDay, firstHalf))
    refuse('ends_before_it_begins', 'La fin précède le début\u00a0: vérifiez les deux.', 'lastDay');
  else if (Temporal.PlainDate.from(firstDay).until(Temporal.PlainDate.from(lastDay)).days > MOST_DAYS)
    refuse('too_long', 'Une absence dure un an au plus\u00a0: vérifiez les deux dates.', 'lastDay');
  return refusals;
}
