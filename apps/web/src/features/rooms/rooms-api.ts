import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Room = Schemas['RoomView'];
export type RoomBody = Schemas['RoomBody'];
export type RoomWeek = Schemas['WeekOccupancyView'];
export type Booking = Schemas['BookingView'];
export type Half = Schemas['Half'];
export type HallRequest = Schemas['HallRequestView'];
export type HallOccurrence = Schemas['HallOccurrenceView'];
export type HallRequestBody = Schemas['HallRequestBody'];
export type Weekday = Schemas['Weekday'];

export const roomsQuery = queryOptions({
  queryKey: ['rooms'],
  queryFn: ({ signal }) => read(api.GET('/api/rooms', { signal })),
});

/** The week of that day, room by room. */
export const roomWeekQuery = (day: string) =>
  queryOptions({
    queryKey: ['rooms', 'week', day],
    queryFn: ({ signal }) => read(api.GET('/api/room-weeks', { params: { query: { day } }, signal })),
  });

export const hallFiguresQuery = queryOptions({
  queryKey: ['hall', 'figures'],
  queryFn: ({ signal }) => read(api.GET('/api/hall-figures', { signal })),
});

export const hallRequestsQuery = infiniteQueryOptions({
  queryKey: ['hall', 'requests'],
  queryFn: ({ signal, pageParam }) =>
    read(api.GET('/api/hall-requests', { params: { query: { limit: 20, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

export const hallRequestQuery = (id: string) =>
  queryOptions({
    queryKey: ['hall', 'request', id],
    queryFn: ({ signal }) => read(api.GET('/api/hall-requests/{id}', { params: { path: { id } }, signal })),
  });

export interface HallDates {
  firstDay: string;
  lastDay?: string;
  weekdays?: string;
  half?: Half;
  begins?: string;
  ends?: string;
}

/** The days a request would come to, and those it skips. */
export const hallDatesQuery = (dates: HallDates | null) =>
  queryOptions({
    queryKey: ['hall', 'dates', dates],
    queryFn: ({ signal }) => read(api.GET('/api/hall-dates', { params: { query: dates! }, signal })),
    enabled: dates !== null,
    retry: false,
  });

export const createRoom = (body: RoomBody) => read(api.POST('/api/rooms', { body }));
export const changeRoom = (id: string, body: RoomBody) =>
  read(api.PUT('/api/rooms/{id}', { params: { path: { id } }, body }));
export const removeRoom = (id: string) => read(api.DELETE('/api/rooms/{id}', { params: { path: { id } } }));

export const askHall = (body: HallRequestBody) => read(api.POST('/api/hall-requests', { body }));
export const withdrawRequest = (id: string) =>
  read(api.POST('/api/hall-requests/{id}/withdrawal', { params: { path: { id } } }));
export const sendLink = (id: string) =>
  read(api.POST('/api/hall-requests/{id}/link', { params: { path: { id } } }));
export const takeAlternative = (id: string) =>
  read(api.POST('/api/hall-occurrences/{id}/acceptance', { params: { path: { id } } }));
export const withdrawDate = (id: string) =>
  read(api.POST('/api/hall-occurrences/{id}/withdrawal', { params: { path: { id } } }));
export const undoWithdrawal = (id: string) =>
  read(api.DELETE('/api/hall-occurrences/{id}/withdrawal', { params: { path: { id } } }));
