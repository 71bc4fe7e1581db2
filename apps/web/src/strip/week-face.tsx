import { dayRange, plusDays } from '../format/dates';
import { counted } from '../format/french';
import { KINDS } from './half-day.rules';
import classes from './strip.module.css';
import type { Week } from './weeks.rules';

/** The segments of a week; what they mean in words is said by whoever places it. */
export function WeekFace({ week }: { week: Week }) {
  return week.segments.map((segment, index) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: segments have no other identity
      key={index}
      className={classes.segment}
      data-kind={segment.kind}
      data-as={segment.as}
      style={{ flexGrow: segment.halfDays }}
    />
  ));
}

/** « Promotion 3, 24 – 28 mai 2027 : école ». */
export function sayWeek(name: string, week: Week): string {
  const when = `${dayRange(week.monday, plusDays(week.monday, 4))} ${week.monday.slice(0, 4)}`;
  const sums = new Map<string, number>();
  for (const { kind, halfDays } of week.segments) {
    if (kind !== 'nothing') sums.set(KINDS[kind].word, (sums.get(KINDS[kind].word) ?? 0) + halfDays);
  }
  if (sums.size === 0) return `${name}, ${when}\u00a0: rien de prévu`;
  const parts = [...sums].map(([word, n]) =>
    sums.size === 1 && n === 10 ? word.toLowerCase() : `${word.toLowerCase()} ${counted(n, 'demi-journée')}`,
  );
  return `${name}, ${when}\u00a0: ${parts.join(', ')}`;
}
