import { longDay } from '../../format/dates';
import type { Half } from './rooms-api';

export const HALVES: readonly Half[] = ['morning', 'afternoon'];
export const HALF_TITLES: Record<Half, string> = { morning: 'Matin', afternoon: 'Après-midi' };

interface Hours {
  half?: Half | null;
  begins: string;
  ends: string;
}

const hour = (time: string): string => {
  const [hours, minutes] = time.split(':');
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
};

/** « matin », « de 18 h à 21 h ». */
export const hoursInWords = ({ half, begins, ends }: Hours): string =>
  half ? HALF_TITLES[half].toLowerCase() : `de ${hour(begins)} à ${hour(ends)}`;

/** « mardi 25 mai 2027, matin ». */
export const slotInWords = (slot: Hours & { day: string }): string =>
  `${longDay(slot.day)}, ${hoursInWords(slot)}`;
