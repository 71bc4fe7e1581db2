import type { ListColumn } from '#platform';
import { exitReasons } from '../enrolments/exit-reasons.js';
import type { LearnerRow } from './learner-list.queries.js';

/** What a spreadsheet of learners may hold, in this order; nothing protected. */
export const learnerColumns: readonly ListColumn<LearnerRow>[] = [
  { key: 'lastName', title: 'Nom', of: (row) => row.lastName },
  { key: 'firstName', title: 'Prénom', of: (row) => row.firstName },
  { key: 'birthDate', title: 'Date de naissance', kind: 'day', of: (row) => row.birthDate },
  { key: 'cohort', title: 'Promotion', of: (row) => row.cohortName },
  { key: 'entryOn', title: 'Entrée', kind: 'day', of: (row) => row.entryOn },
  { key: 'exitOn', title: 'Sortie', kind: 'day', of: (row) => row.exitOn },
  {
    key: 'exitReason',
    title: 'Motif de sortie',
    of: (row) => (row.exitReason ? exitReasons[row.exitReason].label : null),
  },
  { key: 'email', title: 'E-mail', of: (row) => row.email },
  { key: 'phone', title: 'Téléphone', of: (row) => row.phone },
  { key: 'postcode', title: 'Code postal', of: (row) => row.postcode },
  { key: 'city', title: 'Commune', of: (row) => row.city },
];
