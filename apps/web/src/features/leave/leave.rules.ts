import { mediumDay } from '../../format/dates';
import type { HalfDay } from '../../strip';
import type { Leave } from './leave-api';

type Stretch = Pick<Leave, 'firstDay' | 'firstHalf' | 'lastDay' | 'lastHalf'>;

const key = (day: string, half: string): string => `${day} ${half === 'morning' ? 0 : 1}`;
const halfName = (half: string): string => (half === 'morning' ? 'matin' : 'après-midi');

/** « lundi 2 août », « du lundi 2 août après-midi au vendredi 13 août » */
export function leaveDays({ firstDay, firstHalf, lastDay, lastHalf }: Stretch): string {
  if (firstDay === lastDay)
    return `${mediumDay(firstDay)}${firstHalf === lastHalf ? `, ${halfName(firstHalf)}` : ''}`;
  const from = firstHalf === 'afternoon' ? ' après-midi' : '';
  const to = lastHalf === 'morning' ? ' matin' : '';
  return `du ${mediumDay(firstDay)}${from} au ${mediumDay(lastDay)}${to}`;
}

/** A planned half-day as it is lived: on leave where the whole promotion is, unless nobody works that day. */
export function withLeave(halfDay: HalfDay, leaves: readonly (Stretch & { kindLabel: string })[]): HalfDay {
  if (halfDay.expected !== 'school' && halfDay.expected !== 'company' && halfDay.expected !== 'closed')
    return halfDay;
  const at = key(halfDay.date, halfDay.half);
  const leave = leaves.find(
    (one) => key(one.firstDay, one.firstHalf) <= at && at <= key(one.lastDay, one.lastHalf),
  );
  return leave ? { ...halfDay, expected: 'leave', note: leave.kindLabel.toLowerCase() } : halfDay;
}
