import { of, type PersonalTable } from '#platform';

/** The secret address of a person's own calendar is an access to it. */
export const feedPersonalData: PersonalTable[] = [
  {
    table: 'calendar.feed',
    title: 'Adresses de calendrier',
    subjects: [{ kind: 'account', id: 't.account_id' }],
    columns: {
      kind: of('connection', 'Calendrier', {
        words: {
          learner: 'Mon calendrier d’alternance',
          tutor: 'Mes apprentis à l’école',
          trainer: 'Mes séances à l’école',
          cohort: 'Promotion',
          room: 'Salle',
        },
      }),
      secret_hash: of('connection', 'Adresse secrète (hachée)', { secret: true }),
      secret: of('connection', 'Adresse secrète', { sealed: 'text', secret: true }),
    },
    notPersonal: ['stamp', 'etag'],
    retention: 'account',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'calendar.feed_event',
    title: 'Événements envoyés aux téléphones',
    subjects: [{ kind: 'account', id: '(SELECT f.account_id FROM calendar.feed f WHERE f.id = t.feed_id)' }],
    columns: {
      begins: of('presence', 'Début'),
      ends: of('presence', 'Fin'),
    },
    notPersonal: ['uid', 'sequence', 'fingerprint', 'whole_days'],
    retention: 'account',
    erasure: { how: 'deleted' },
    exported: 'se lit en entier dans le calendrier lui-même, à son adresse',
  },
];
