import { queryOptions } from '@tanstack/react-query';
import type { AgendaHalf } from '../../agenda';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';
import { detailOf, type MyDays, stripKind } from '../my-calendar/my-calendar-api';

type Schemas = components['schemas'];
type Range = { from: string; to: string };
export type AgendaSubject = { cohortId: string } | { trainerId: string } | { roomId: string };

const halfOf = ({ day, half, place, name, lines }: Schemas['AgendaHalfView']): AgendaHalf => ({
  date: day,
  half,
  expected: place,
  note: name,
  planOnly: true,
  lines,
});

/** The half-days of a promotion, a trainer or a room, with what is known of them. */
export const agendaQuery = (subject: AgendaSubject, { from, to }: Range) =>
  queryOptions({
    queryKey: ['calendar', 'agenda', subject, from, to],
    queryFn: async ({ signal }) => {
      const { name, halfDays } = await read(
        api.GET('/api/agendas', { params: { query: { ...subject, from, to } }, signal }),
      );
      return { name, halfDays: halfDays.map(halfOf) };
    },
    placeholderData: (last) => last,
  });

/** The half-days of one learner. */
export const learnerAgendaQuery = (learnerId: string, { from, to }: Range) =>
  queryOptions({
    queryKey: ['my-calendar', 'agenda', learnerId, from, to],
    queryFn: async ({ signal }) => {
      const days: MyDays = await read(
        api.GET('/api/my-calendar', { params: { query: { learnerId, from, to } }, signal }),
      );
      const person = days.people[0]!;
      return {
        name: `${person.firstName} ${person.lastName}`,
        halfDays: person.halfDays.map(
          (half): AgendaHalf => ({
            date: half.day,
            half: half.half,
            expected: stripKind(half.place),
            note: half.session ? half.name : detailOf(person, half),
            planOnly: true,
            lines: half.session
              ? [half.session.subject, half.session.trainer, half.session.room].filter(
                  (line) => line !== null,
                )
              : [],
          }),
        ),
      };
    },
    placeholderData: (last) => last,
  });

/** Whose calendars there are. */
export const agendaSubjectsQuery = queryOptions({
  queryKey: ['calendar', 'agenda-subjects'],
  queryFn: ({ signal }) => read(api.GET('/api/agenda-subjects', { signal })),
});
