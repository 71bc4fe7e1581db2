import type { Refusal } from '#platform';
import type { ProtectedStatus } from './protected-statuses.js';

export interface ProtectedFacts {
  statuses: ProtectedStatus[];
  /** Day of the decision that recognises the quality of disabled worker; null when unknown. */
  rqthOn: string | null;
}

/** Everything that cannot be in what is recorded. Days are YYYY-MM-DD. */
export function refusalsOfProtected(facts: ProtectedFacts, birthDate: string, today: string): Refusal[] {
  const refuse = (message: string): Refusal[] => [{ code: 'protected.rqth_date', message, field: 'rqthOn' }];
  if (facts.rqthOn === null) return [];
  if (!facts.statuses.includes('rqth'))
    return refuse('Cochez RQTH pour en donner la date, ou effacez la date.');
  if (facts.rqthOn > today) return refuse('Cette date est dans le futur.');
  if (facts.rqthOn < birthDate) return refuse('Cette date est avant la naissance.');
  return [];
}

/** How many of these people have each status: the only form in which statuses leave the file. */
export function countByStatus(people: readonly ProtectedFacts[]): Partial<Record<ProtectedStatus, number>> {
  const counts: Partial<Record<ProtectedStatus, number>> = {};
  for (const { statuses } of people) {
    for (const status of new Set(statuses)) counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}
