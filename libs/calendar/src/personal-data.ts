import { halfLabels } from '#almanac';
import { nobody, of, type PersonalTable } from '#platform';
import { feedPersonalData } from './feeds/feed-personal-data.js';
import { leaveKinds } from './leave/leave.js';

const absenceReasonLabels = { sick: 'Maladie', leave: 'Congé', training: 'Formation', other: 'Autre' };

const trainersWork = 'l’école garde ce qui a été enseigné et par quel compte, dont le nom est effacé';

/** A promotion's calendar is nobody's; what a trainer teaches, when they were away, a learner's leave and their mediation are theirs. */
export const calendarPersonalData: PersonalTable[] = [
  nobody('calendar.version', 'Versions du calendrier', [
    'number',
    'effective_from',
    'origin',
    'note',
    'rhythms',
    'integration_weeks',
    'certification_weeks',
  ]),
  nobody('calendar.version_week', 'Semaines publiées', ['number', 'monday', 'places', 'locked']),
  nobody('calendar.version_half', 'Demi-journées décidées', ['number', 'day', 'half', 'place', 'reason']),
  nobody('calendar.planning', 'Calendriers demandés au planificateur', [
    'asked',
    'problem',
    'status',
    'run',
    'progress',
    'proposals',
    'conflict',
    'failure',
    'adoption',
  ]),
  nobody('calendar.draft', 'Brouillons du calendrier', [
    'revision',
    'based_on',
    'plan',
    'origin',
    'previous',
  ]),
  nobody('calendar.week_template', 'Modèles de semaine', ['name']),
  nobody('calendar.template_application', 'Modèles de semaine appliqués', ['mondays', 'over_taken']),
  {
    table: 'calendar.template_half',
    title: 'Demi-journées d’un modèle de semaine',
    subjects: [{ kind: 'account', id: 't.trainer_id' }],
    columns: {
      subject: of('work', 'Matière', { kept: trainersWork }),
      note: of('work', 'Note', { kept: trainersWork }),
    },
    notPersonal: ['weekday', 'half', 'block_code'],
    retention: 'school',
    erasure: { how: 'kept', why: trainersWork },
    exported: true,
  },
  {
    table: 'calendar.session',
    title: 'Séances',
    subjects: [{ kind: 'account', id: 't.trainer_id' }],
    columns: {
      day: of('work', 'Jour', { kept: trainersWork }),
      half: of('work', 'Demi-journée', { words: halfLabels, kept: trainersWork }),
      subject: of('work', 'Matière', { kept: trainersWork }),
      note: of('work', 'Note', { kept: trainersWork }),
    },
    notPersonal: ['block_code', 'revision'],
    retention: 'school',
    erasure: { how: 'kept', why: trainersWork },
    exported: true,
  },
  {
    table: 'calendar.trainer_absence',
    title: 'Absences d’un formateur',
    subjects: [{ kind: 'account', id: 't.trainer_id' }],
    columns: {
      first_day: of('presence', 'Premier jour'),
      first_half: of('presence', 'Première demi-journée', { words: halfLabels }),
      last_day: of('presence', 'Dernier jour'),
      last_half: of('presence', 'Dernière demi-journée', { words: halfLabels }),
      reason: of('health', 'Motif', { words: absenceReasonLabels }),
    },
    notPersonal: [],
    retention: 'account',
    erasure: { how: 'deleted' },
    exported: true,
  },
  nobody('calendar.replacement', 'Remplacements décidés', []),
  {
    table: 'calendar.replaced_session',
    title: 'Séances remplacées',
    subjects: [
      { kind: 'account', id: 't.trainer_before' },
      { kind: 'account', id: 't.trainer_after' },
    ],
    columns: {},
    notPersonal: [],
    retention: 'account',
    erasure: { how: 'deleted' },
    exported: 'dit seulement quelles séances ont changé de formateur',
  },
  {
    table: 'calendar.leave',
    title: 'Congés accordés',
    subjects: [{ kind: 'learner', id: 't.learner_id' }],
    columns: {
      kind: of('presence', 'Genre', { words: leaveKinds }),
      first_day: of('presence', 'Premier jour'),
      first_half: of('presence', 'À partir de', { words: halfLabels }),
      last_day: of('presence', 'Dernier jour'),
      last_half: of('presence', 'Jusqu’à', { words: halfLabels }),
      note: of('presence', 'Précision'),
      school_reason: of('presence', 'Raison, pour les jours d’école'),
      decided_on: of('presence', 'Accordé le'),
      withdrawn_at: of('presence', 'Retiré le'),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  nobody('calendar.mediation_action', 'Actions de médiation numérique', [
    'title',
    'day',
    'place',
    'organiser',
  ]),
  nobody('calendar.mediation_half', 'Demi-journées des actions de médiation', ['day', 'half']),
  {
    table: 'calendar.mediation_participant',
    title: 'Actions de médiation numérique',
    subjects: [{ kind: 'learner', id: 't.learner_id' }],
    columns: {
      day: of('presence', 'Jour'),
      half: of('presence', 'Demi-journée', { words: halfLabels }),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  ...feedPersonalData,
];
