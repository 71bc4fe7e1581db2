import { nobody, of, type PersonalTable } from '#platform';
import { STATE_WORDS } from './ledger/states.js';

const HALF = { morning: 'matin', afternoon: 'après-midi' };

const ofLearner: PersonalTable['subjects'] = [{ kind: 'learner', id: 't.learner_id' }];
const PSEUDONYMOUS = {
  how: 'anonymous',
  why: 'le fait ne nomme personne et la chaîne de preuve doit se vérifier encore ; ce qui l’expliquait est effacé',
} as const;

/** What attendance keeps of people: the half-day ledger. Its personal part is erased apart, and the chain holds. */
export const attendancePersonalData: PersonalTable[] = [
  {
    table: 'attendance.chain',
    title: 'Chaîne de preuve',
    subjects: ofLearner,
    columns: {},
    notPersonal: ['seq', 'hash'],
    retention: 'file',
    erasure: PSEUDONYMOUS,
    exported: 'des empreintes, qui ne disent rien de la personne',
  },
  {
    table: 'attendance.entry',
    title: 'Présences et absences',
    subjects: ofLearner,
    columns: {
      day: of('presence', 'Jour'),
      half: of('presence', 'Demi-journée', { words: HALF }),
      revision: of('presence', 'Version'),
      state: of('presence', 'État', { words: STATE_WORDS }),
      minutes: of('presence', 'Minutes'),
      origin: of('presence', 'Origine', {
        words: { sheet: 'feuille', workplace: 'relevé', correction: 'correction', import: 'import' },
      }),
    },
    notPersonal: ['seq', 'source_version', 'form', 'payload_hash', 'previous_hash', 'hash'],
    retention: 'file',
    erasure: PSEUDONYMOUS,
    exported: true,
  },
  {
    table: 'attendance.entry_payload',
    title: 'Motifs d’absence et précisions',
    subjects: ofLearner,
    columns: {
      salt: of('presence', 'Sel', { secret: true }),
      payload: of('presence', 'Motif'),
    },
    notPersonal: ['seq'],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  nobody('attendance.recording', 'Enregistrements', ['content_hash']),
  nobody('attendance.sheet', 'Feuilles d’émargement', ['day', 'half', 'version']),
  {
    table: 'attendance.frozen_place',
    title: 'Demi-journées prévues',
    subjects: ofLearner,
    columns: {
      day: of('presence', 'Jour'),
      half: of('presence', 'Demi-journée', { words: HALF }),
      place: of('presence', 'Lieu prévu', {
        words: {
          school: 'école',
          company: 'structure',
          closed: 'fermé',
          holiday: 'férié',
          leave: 'congé',
          mediation: 'médiation numérique',
          host_closed: 'structure fermée',
          none: 'rien',
        },
      }),
    },
    notPersonal: ['name', 'calendar_version'],
    retention: 'file',
    erasure: PSEUDONYMOUS,
    exported: true,
  },
  {
    table: 'attendance.workplace_log',
    title: 'Relevés de présence en entreprise',
    subjects: ofLearner,
    columns: {
      from_monday: of('presence', 'Quinzaine du'),
      version: of('presence', 'Version'),
      on_paper: of('presence', 'Sur papier'),
    },
    notPersonal: [],
    retention: 'file',
    erasure: PSEUDONYMOUS,
    exported: true,
  },
];
