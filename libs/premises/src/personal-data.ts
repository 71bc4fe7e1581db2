import { nobody, of, type PersonalTable } from '#platform';

/** Rooms and bookings are nobody's; the hall's manager may be one person. */
export const premisesPersonalData: PersonalTable[] = [
  nobody('premises.room', 'Salles', [
    'name',
    'kind',
    'seats',
    'square_metres',
    'equipment',
    'open_from',
    'open_until',
  ]),
  {
    table: 'premises.hall_manager',
    title: 'Gestionnaire de la grande salle',
    subjects: [{ kind: 'hall_manager', id: 't.id' }],
    root: { kind: 'hall_manager', name: 't.office', address: 't.email' },
    columns: {
      office: of('identity', 'Service'),
      email: of('contact', 'Adresse électronique'),
    },
    notPersonal: [],
    retention: 'school',
    erasure: { how: 'deleted' },
    exported: true,
  },
  nobody('premises.booking', 'Réservations de salles', [
    'day',
    'half',
    'begins',
    'ends',
    'purpose',
    'source',
    'status',
  ]),
];
