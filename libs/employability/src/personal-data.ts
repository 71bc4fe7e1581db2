import { of, type PersonalTable } from '#platform';
import { situations } from './indicators/situations.js';

const FACT = { kept: 'comptée sans nom dans les taux d’insertion' };

/** What employability keeps of people: what became of those who left. */
export const employabilityPersonalData: PersonalTable[] = [
  {
    table: 'employability.follow_up',
    title: 'Suivi d’insertion',
    subjects: [
      { kind: 'learner', id: '(SELECT e.learner_id FROM learners.enrolment e WHERE e.id = t.enrolment_id)' },
    ],
    columns: {
      months: of('employability', 'Mois après la sortie', FACT),
      situation: of('employability', 'Situation', { ...FACT, words: situations }),
      in_target_trade: of('employability', 'Dans le métier visé', FACT),
      employer_city: of('employability', 'Commune de l’employeur'),
      answered_on: of('employability', 'Répondu le', FACT),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'blanked' },
    exported: true,
  },
];
