import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';
import type { Expected, HalfDay } from '../../strip';

type Place = 'school' | 'company' | 'closed' | 'holiday' | 'leave' | 'host_closed' | 'none';

export interface ExpectedHalf {
  day: string;
  half: 'morning' | 'afternoon';
  place: Place;
  contractId: string | null;
  name?: string;
}

export interface PersonCalendar {
  learnerId: string;
  firstName: string;
  lastName: string;
  hosts: { contractId: string; hostName: string; city: string }[];
  halfDays: ExpectedHalf[];
}

export interface MyCalendar {
  from: string;
  to: string;
  people: PersonCalendar[];
}

export const myCalendarQuery = queryOptions({
  queryKey: ['my-calendar'],
  queryFn: ({ signal }) => send<MyCalendar>('GET', '/api/my-calendar', undefined, signal),
});

const KIND: Record<Place, Expected> = {
  school: 'school',
  company: 'company',
  closed: 'closed',
  holiday: 'holiday',
  leave: 'leave',
  host_closed: 'closed',
  none: 'nothing',
};

const hostOf = (person: PersonCalendar, contractId: string | null) =>
  person.hosts.find((host) => host.contractId === contractId);

/** « chez Atelier du Cher, Blois », « structure fermée, congés d’été », « Ascension » */
export function detailOf(
  person: PersonCalendar,
  { place, contractId, name }: ExpectedHalf,
): string | undefined {
  const host = hostOf(person, contractId);
  if (place === 'company' && host)
    return [`chez ${host.hostName}, ${host.city}`, name].filter(Boolean).join(', ');
  if (place === 'host_closed') return name ? `structure fermée, ${name}` : 'la structure ne travaille pas';
  return name;
}

/** A person's half-days as the strip draws them. */
export const stripOf = (person: PersonCalendar): HalfDay[] =>
  person.halfDays.map((half) => ({
    date: half.day,
    half: half.half,
    expected: KIND[half.place],
    note: detailOf(person, half),
    planOnly: true,
  }));
