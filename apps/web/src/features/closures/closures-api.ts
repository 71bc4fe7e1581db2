import { queryOptions } from '@tanstack/react-query';
import { send } from '../../api/client';

/** Days are 'YYYY-MM-DD', both included. */
export interface ClosureDraft {
  name: string;
  firstDay: string;
  lastDay: string;
  applies: boolean;
  confirmed: boolean;
}

export interface Closure extends ClosureDraft {
  id: string;
  kind: 'school_holiday' | 'own';
}

export interface Closures {
  closures: Closure[];
  publicHolidays: { day: string; name: string }[];
}

const at = encodeURIComponent;

/** A school year, named by the year in which it begins: September to August. */
export const schoolYearOf = (day: string): number =>
  Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0);

export const closuresQuery = (schoolYear: number) =>
  queryOptions({
    queryKey: ['closures', schoolYear],
    queryFn: ({ signal }) =>
      send<Closures>(
        'GET',
        `/api/closures?from=${schoolYear}-09-01&to=${schoolYear + 1}-08-31`,
        undefined,
        signal,
      ),
  });

const draftOf = ({ name, firstDay, lastDay, applies, confirmed }: ClosureDraft): ClosureDraft => ({
  name,
  firstDay,
  lastDay,
  applies,
  confirmed,
});

export const createClosure = (draft: ClosureDraft) => send<Closure>('POST', '/api/closures', draftOf(draft));
export const changeClosure = (id: string, draft: ClosureDraft) =>
  send<Closure>('PUT', `/api/closures/${at(id)}`, draftOf(draft));
export const removeClosure = (id: string) => send('DELETE', `/api/closures/${at(id)}`);
