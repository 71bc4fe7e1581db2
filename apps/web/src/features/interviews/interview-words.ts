import { mediumDay } from '../../format/dates';
import type { InterviewLine } from './interviews-api';

/** « 12 mai 2027 à 14 h 30, salle 2 » */
export function whenAndWhere({
  plannedOn,
  plannedAt,
  place,
}: Pick<InterviewLine, 'plannedOn' | 'plannedAt' | 'place'>) {
  const [hour, minutes] = (plannedAt ?? '').split(':');
  const time = plannedAt ? ` à ${Number(hour)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}` : '';
  return [`${mediumDay(plannedOn)}${time}`, place].filter(Boolean).join(', ');
}

export const namesOf = (interview: Pick<InterviewLine, 'interviewers'>): string =>
  interview.interviewers.map(({ name }) => name).join(', ');
