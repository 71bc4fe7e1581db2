import { ageExceptionLabels } from '#learners';
import { nobody, of, type PersonalTable } from '#platform';
import { amendmentStages } from './amendments/amendment.rules.js';
import { contractKinds } from './contracts/contract-kinds.js';
import { contractSteps } from './contracts/contract-life.rules.js';
import { terminationInitiators, terminationModes } from './contracts/termination.rules.js';
import { documentKinds } from './documents/document-kinds.js';

const LEARNER = '(SELECT c.learner_id FROM contracts.contract c WHERE c.id = t.contract_id)';
const FACT = { kept: 'compté sans nom : le contrat est financé et contrôlé' };

const OF_AMENDMENT = `(SELECT c.learner_id FROM contracts.amendment a JOIN contracts.contract c ON c.id = a.contract_id
  WHERE a.id = t.amendment_id)`;
const OF_TERMINATION = `(SELECT c.learner_id FROM contracts.termination e JOIN contracts.contract c ON c.id = e.contract_id
  WHERE e.id = t.termination_id)`;
const IN_FILE = { retention: 'file', exported: true } as const;

const ofTheContract: PersonalTable[] = [
  {
    table: 'contracts.amendment',
    title: 'Avenants',
    subjects: [{ kind: 'learner', id: LEARNER }],
    columns: {
      effective_on: of('work', 'Prend effet le', FACT),
      signed_on: of('work', 'Signé le', FACT),
      gross_monthly_pay_cents: of('pay', 'Salaire brut mensuel, en centimes', { blank: '0' }),
      weekly_minutes: of('work', 'Minutes par semaine', FACT),
      ends_on: of('work', 'Fin', FACT),
      after_failed_exam: of('schooling', 'Après un échec à l’examen', FACT),
      reason: of('message', 'Motif'),
      stage: of('work', 'Étape', { ...FACT, words: amendmentStages }),
    },
    notPersonal: ['number'],
    erasure: { how: 'blanked' },
    ...IN_FILE,
  },
  {
    table: 'contracts.amendment_move',
    title: 'Étapes des avenants',
    subjects: [{ kind: 'learner', id: OF_AMENDMENT }],
    columns: {
      from_stage: of('work', 'Étape d’avant', { ...FACT, words: amendmentStages }),
      to_stage: of('work', 'Étape', { ...FACT, words: amendmentStages }),
      note: of('message', 'Précision'),
      moved_on: of('work', 'Le', FACT),
    },
    notPersonal: [],
    erasure: { how: 'blanked' },
    ...IN_FILE,
  },
  {
    table: 'contracts.contract_tutor',
    title: 'Équipe de tuteurs',
    subjects: [
      { kind: 'learner', id: LEARNER },
      { kind: 'tutor', id: 't.tutor_id' },
    ],
    columns: {
      main: of('work', 'Maître d’apprentissage ou tuteur principal', FACT),
      first_day: of('work', 'Premier jour', FACT),
      last_day: of('work', 'Dernier jour', FACT),
    },
    notPersonal: [],
    erasure: { how: 'anonymous', why: 'ne nomme plus personne une fois les fiches effacées' },
    ...IN_FILE,
  },
  {
    table: 'contracts.termination_withdrawal',
    title: 'Rupture annulée',
    subjects: [{ kind: 'learner', id: OF_TERMINATION }],
    columns: {
      reason: of('message', 'Motif'),
      withdrawn_on: of('work', 'Annulée le', FACT),
    },
    notPersonal: [],
    erasure: { how: 'blanked' },
    ...IN_FILE,
  },
  {
    table: 'contracts.document',
    title: 'Pièces du contrat',
    subjects: [{ kind: 'learner', id: LEARNER }],
    file: 'file_id',
    columns: {
      kind: of('document', 'Sorte de pièce', { ...FACT, words: documentKinds }),
      file_name: of('document', 'Nom du fichier', { blank: "'effacé'" }),
      added_on: of('document', 'Déposée le', FACT),
    },
    notPersonal: ['media_type', 'byte_size'],
    erasure: { how: 'blanked' },
    ...IN_FILE,
  },
];

/** What contracts keeps of people: the apprentice's contract, followed by a tutor. */
export const contractsPersonalData: PersonalTable[] = [
  {
    table: 'contracts.contract',
    title: 'Contrats',
    subjects: [{ kind: 'learner', id: 't.learner_id' }],
    auditedAs: ['contract'],
    columns: {
      kind: of('work', 'Sorte de contrat', { ...FACT, words: contractKinds }),
      starts_on: of('work', 'Début', FACT),
      ends_on: of('work', 'Fin', FACT),
      company_first_day: of('work', 'Premier jour dans la structure', FACT),
      weekly_minutes: of('work', 'Minutes par semaine', FACT),
      school_hours: of('work', 'Heures à l’école', FACT),
      gross_monthly_pay_cents: of('pay', 'Salaire brut mensuel, en centimes'),
      age_exceptions: of('social', 'Exceptions à la limite d’âge', {
        words: ageExceptionLabels,
        blank: "'{}'",
      }),
      stage: of('work', 'Étape', { ...FACT, words: contractSteps }),
      repeats_year: of('schooling', 'Recommence une année', FACT),
      branch_minimum_cents: of('pay', 'Minimum de la branche, en centimes'),
      branch_agreement: of('work', 'Accord de branche', FACT),
      professional_bac: of('schooling', 'Baccalauréat professionnel ou plus', FACT),
      after_failed_exam: of('schooling', 'Après un échec à l’examen', FACT),
      signed_on: of('work', 'Signé le', FACT),
      last_day: of('work', 'Dernier jour', FACT),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'blanked' },
    exported: true,
  },
  {
    table: 'contracts.contract_move',
    title: 'Étapes du contrat',
    subjects: [{ kind: 'learner', id: LEARNER }],
    columns: {
      from_stage: of('work', 'Étape d’avant', { ...FACT, words: contractSteps }),
      to_stage: of('work', 'Étape', { ...FACT, words: contractSteps }),
      note: of('message', 'Précision'),
      moved_on: of('work', 'Le', FACT),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'blanked' },
    exported: true,
  },
  {
    table: 'contracts.termination',
    title: 'Rupture',
    subjects: [{ kind: 'learner', id: LEARNER }],
    columns: {
      last_day: of('work', 'Dernier jour', FACT),
      initiator: of('work', 'À l’initiative de', { ...FACT, words: terminationInitiators }),
      ground: of('work', 'Motif', {
        ...FACT,
        words: Object.fromEntries(Object.entries(terminationModes).map(([code, { label }]) => [code, label])),
      }),
      note: of('message', 'Précision'),
      recorded_on: of('work', 'Notée le', FACT),
      mediator_asked_on: of('work', 'Médiateur saisi le', FACT),
      announced_on: of('work', 'Employeur informé le', FACT),
    },
    notPersonal: ['revision'],
    retention: 'file',
    erasure: { how: 'blanked' },
    exported: true,
  },
  ...ofTheContract,
  nobody('contracts.smic_rate', 'SMIC', ['from_day', 'hourly_cents', 'source']),
  nobody('contracts.rule_value', 'Règles des contrats', ['key', 'value', 'effective_from', 'source']),
];
