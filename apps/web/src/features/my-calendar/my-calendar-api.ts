import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';
import type { Expected, HalfDay } from '../../strip';

type Schemas = components['schemas'];
type Place = Schemas['ExpectedPlace'];
export type ExpectedHalf = Schemas['ExpectedHalfView'];
export type PersonCalendar = Schemas['PersonCalendarView'];
export type MyDays = Schemas['MyCalendarView'];

export const myCalendarQuery = queryOptions({
  queryKey: ['my-calendar'],
  queryFn: ({ signal }) => read(api.GET('/api/my-calendar', { signal })),
});

const KIND: Record<Place, Expected> = {
  school: 'school',
  company: 'company',
  mediation: 'mediation',
  closed: 'closed',
  holiday: 'holiday',
  leave: 'leave',
  host_closed: 'closed',
  none: 'nothing',
};

/** A place as the strip draws it. */
export const stripKind = (place: Place): Expected => KIND[place];

const hostOf = (person: PersonCalendar, contractId: string | null) =>
  person.hosts.find((host) => host.contractId === contractId);

/** « HTML et CSS, avec Nadia B., salle 2 », « chez Atelier du Cher, Blois », « structure fermée, congés d’été », « Ascension » */
export function detailOf(
  person: PersonCalendar,
  { place, contractId, name, session }: ExpectedHalf,
): string | undefined {
  if (session)
    return [session.subject, session.trainer && `avec ${session.trainer}`, session.room, session.note, name]
      .filter(Boolean)
      .join(', ');
  const host = hostOf(person, contractId);
  if (place === 'company' && host)
    return [`chez ${host.hostName}, ${host.city}`, name].filter(Boolean).join(', ');
  if (place === 'host_closed') return name ? `structure fermée, ${name}` : 'la structure ne travaille pas';
  return name;
}

const hour = (time: string): string =>
  time.replace(/^0/, '').replace(':00', ' h').replace(':', ' h ').replaceAll(' ', '\u00a0');

/** « 8 h 30 à 12 h, 13 h à 17 h », or one half-day's. */
export const hoursOf = ({ schoolHours }: MyDays, half?: 'morning' | 'afternoon'): string =>
  schoolHours
    .filter((one) => !half || one.half === half)
    .map(({ begins, ends }) => `${hour(begins)} à ${hour(ends)}`)
    .join(', ');

/** A person's half-days as the strip draws them. */
export const stripOf = (person: PersonCalendar): HalfDay[] =>
  person.halfDays.map((half) => ({
    date: half.day,
    half: half.half,
    expected: KIND[half.place],
    note: detailOf(person, half),
    planOnly: true,
  }));
