import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Leave = Schemas['LeaveView'];
export type LeaveBody = Schemas['LeaveBody'];

/** Whom leave is granted to: one learner, or everybody of a promotion. */
export type Holder = { learnerId: string } | { cohortId: string };

const idOf = (holder: Holder): string => ('learnerId' in holder ? holder.learnerId : holder.cohortId);

export const KINDS: Record<LeaveBody['kind'], string> = {
  paid: 'Congés payés',
  family: 'Congé pour événement familial',
  exams: 'Congé pour préparer l’examen',
  unpaid: 'Congé sans solde',
};

export const leavesQuery = (holder: Holder) =>
  queryOptions({
    queryKey: ['leaves', idOf(holder)],
    queryFn: ({ signal }) => {
      const asked = { params: { path: { id: idOf(holder) } }, signal };
      return 'learnerId' in holder
        ? read(api.GET('/api/learners/{id}/leaves', asked))
        : read(api.GET('/api/cohorts/{id}/leaves', asked));
    },
  });

export const grantLeave = (holder: Holder, body: LeaveBody) => {
  const asked = { params: { path: { id: idOf(holder) } }, body };
  return 'learnerId' in holder
    ? read(api.POST('/api/learners/{id}/leaves', asked))
    : read(api.POST('/api/cohorts/{id}/leaves', asked));
};

export const withdrawLeave = (id: string) =>
  read(api.DELETE('/api/leaves/{id}', { params: { path: { id } } }));
