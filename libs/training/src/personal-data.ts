import { of, type PersonalTable } from '#platform';
import { juryOutcomes } from './jury/jury-outcomes.js';

/** What training keeps of people: jury results. */
export const trainingPersonalData: PersonalTable[] = [
  {
    table: 'training.jury_result',
    title: 'Résultats du jury',
    subjects: [
      { kind: 'learner', id: '(SELECT e.learner_id FROM learners.enrolment e WHERE e.id = t.enrolment_id)' },
    ],
    columns: {
      session_on: of('schooling', 'Session'),
      outcome: of('schooling', 'Résultat', { words: juryOutcomes }),
      blocks: of('schooling', 'Blocs validés'),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'anonymous', why: 'le résultat est compté sans nom dans le taux de réussite' },
    exported: true,
  },
];
