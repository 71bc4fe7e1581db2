import { nobody, of, type PersonalTable } from '#platform';
import { clockKinds } from './clocks/clock.js';
import { privacyPersonalData } from './privacy-personal-data.js';

/** What casework keeps of people: what was noted of their file, and the week's message of an account. */
export const caseworkPersonalData: PersonalTable[] = [
  nobody('casework.deadline_setting', 'Délais et leurs articles', [
    'key',
    'value',
    'effective_from',
    'source',
  ]),
  nobody('casework.filing', 'Dossiers annuels de l’école', ['kind', 'label', 'due_on', 'source']),
  nobody('casework.national_export', 'Exports vers le tableau de bord national', [
    'made_on',
    'ready',
    'refused',
  ]),
  {
    table: 'casework.clock_mark',
    title: 'Échéances notées comme faites',
    subjects: [
      {
        kind: 'learner',
        id: '(SELECT c.learner_id FROM contracts.contract_facts c WHERE c.id = t.subject_id)',
      },
    ],
    columns: {
      kind: of('work', 'Échéance', {
        words: Object.fromEntries(Object.entries(clockKinds).map(([code, { label }]) => [code, label])),
        kept: 'un fait sans nom, du dossier du contrat',
      }),
      done_on: of('work', 'Faite le', { kept: 'un fait sans nom, du dossier du contrat' }),
    },
    notPersonal: ['term'],
    retention: 'file',
    erasure: { how: 'anonymous', why: 'des dates qui ne nomment personne une fois le dossier vidé' },
    exported: true,
  },
  {
    table: 'casework.to_do_decision',
    title: 'Tâches remises à plus tard ou confiées',
    subjects: [{ kind: 'learner', id: 't.learner_id' }],
    columns: {
      item: of('message', 'Tâche', { kept: 'une tâche, sans nom' }),
      reason: of('message', 'Raison', { blank: "''" }),
      until: of('message', 'Jusqu’au', { kept: 'une date' }),
      decided_on: of('message', 'Décidé le', { kept: 'une date' }),
    },
    notPersonal: ['kind'],
    retention: 'file',
    erasure: { how: 'blanked' },
    exported: true,
  },
  {
    table: 'casework.digest_choice',
    title: 'Message de la semaine, voulu ou non',
    subjects: [{ kind: 'account', id: 't.account_id' }],
    columns: { wanted: of('message', 'Voulu') },
    notPersonal: [],
    retention: 'account',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'casework.digest',
    title: 'Messages de la semaine',
    subjects: [{ kind: 'account', id: 't.account_id' }],
    columns: {
      week: of('message', 'Semaine'),
      items: of('message', 'Nombre de tâches'),
    },
    notPersonal: [],
    retention: 'account',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'casework.national_export_file',
    title: 'Fichiers pour le tableau de bord national',
    subjects: [],
    columns: {
      content: of('schooling', 'Contenu du fichier', { sealed: 'bytes', secret: true }),
      sha256: of('schooling', 'Empreinte du fichier', { secret: true }),
    },
    notPersonal: ['records', 'number'],
    retention: 'document',
    erasure: { how: 'expires', why: 'le contenu est effacé après trente jours, seule l’empreinte reste' },
    exported: 'la copie d’informations qui sont déjà dans le dossier',
  },
  ...privacyPersonalData,
];
