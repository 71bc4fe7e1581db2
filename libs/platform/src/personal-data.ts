import { nobody, of, type PersonalTable } from './personal-data/personal-table.js';

/** What the platform keeps of people. */
export const platformPersonalData: PersonalTable[] = [
  nobody('platform.school_calendar', 'Horloge de l’école', ['only_row', 'shift_ms']),
  nobody('platform.outbox_event', 'Événements à transmettre', ['name', 'payload', 'subscribers']),
  nobody('platform.handled_event', 'Événements traités', ['subscriber']),
  {
    table: 'platform.mail_message',
    title: 'Messages reçus de l’école',
    subjects: [],
    columns: {
      recipient: of('contact', 'Adresse du destinataire'),
      subject: of('message', 'Objet'),
      body: of('message', 'Texte'),
    },
    notPersonal: ['attempts', 'last_error'],
    retention: 'mail',
    erasure: { how: 'addressed' },
    exported: true,
  },
  {
    table: 'platform.audit_entry',
    title: 'Traces : qui a fait ou lu quoi, et quand',
    subjects: [],
    columns: { detail: of('connection', 'Précisions') },
    notPersonal: ['action', 'subject_kind'],
    retention: 'access_log',
    erasure: {
      how: 'expires',
      why: 'la trace ne contient que des identifiants et des codes ; elle prouve ce qui a été fait du dossier',
    },
    exported: true,
  },
  {
    table: 'platform.audit_change',
    title: 'Changements du dossier',
    subjects: [],
    columns: { before: of('identity', 'Avant'), after: of('identity', 'Après') },
    notPersonal: ['field', 'label'],
    retention: 'file',
    erasure: { how: 'audited' },
    exported: true,
  },
  {
    table: 'platform.stored_file',
    title: 'Fichiers',
    subjects: [],
    columns: {
      name: of('document', 'Nom du fichier'),
      sealed: of('document', 'Contenu', { sealed: 'bytes' }),
      sha256: of('document', 'Empreinte', { secret: true }),
    },
    notPersonal: ['media_type', 'byte_size'],
    retention: 'document',
    erasure: { how: 'expires', why: 'le contenu part avec la pièce qui nomme le fichier' },
    exported: 'présent avec chaque pièce',
  },
];
