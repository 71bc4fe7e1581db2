import { Temporal } from 'temporal-polyfill';
import { of, type PersonalTable } from '#platform';
import { ROLE_LABELS } from './permissions/permissions.js';

/** Whose account a row is: those of a person are found through it. */
const ofAccount: PersonalTable['subjects'] = [{ kind: 'account', id: 't.account_id' }];

/** `[2026-09-01,2027-07-01)`: the last day is the one before the bound. */
function periodInWords(kept: string): string {
  const [from, until] = kept.replace(/[[\]()]/g, '').split(',');
  const words = (day: Temporal.PlainDate) => day.toString().split('-').reverse().join('/');
  const first = from ? `du ${words(Temporal.PlainDate.from(from))}` : 'depuis toujours';
  return until
    ? `${first} au ${words(Temporal.PlainDate.from(until).subtract({ days: 1 }))}`
    : `${first}, sans fin`;
}

/** What identity keeps of people: accounts, and how they come in. */
export const identityPersonalData: PersonalTable[] = [
  {
    table: 'identity.account',
    title: 'Compte',
    subjects: [{ kind: 'account', id: 't.id' }],
    root: { kind: 'account', name: 't.display_name', address: 't.email' },
    auditedAs: ['account'],
    columns: {
      email: of('contact', 'Adresse électronique'),
      display_name: of('identity', 'Nom affiché', { blank: "'Compte effacé'" }),
      password_hash: of('connection', 'Mot de passe (haché)', { secret: true }),
      second_factor_secret: of('connection', 'Second facteur', { sealed: 'text', secret: true }),
    },
    notPersonal: [],
    retention: 'account',
    erasure: { how: 'blanked' },
    exported: true,
  },
  {
    table: 'identity.account_role',
    title: 'Rôles du compte',
    subjects: ofAccount,
    columns: { role: of('identity', 'Rôle', { words: ROLE_LABELS }) },
    notPersonal: [],
    retention: 'account',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'identity.session',
    title: 'Connexions ouvertes',
    subjects: ofAccount,
    columns: {
      token_hash: of('connection', 'Jeton (haché)', { secret: true }),
      device: of('connection', 'Appareil'),
    },
    notPersonal: [],
    retention: 'session',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'identity.personal_link',
    title: 'Liens personnels envoyés',
    subjects: ofAccount,
    columns: {
      token_hash: of('connection', 'Jeton (haché)', { secret: true }),
      kind: of('connection', 'Sorte de lien', {
        words: { invitation: 'Invitation', password_reset: 'Nouveau mot de passe', access: 'Accès' },
      }),
    },
    notPersonal: [],
    retention: 'session',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'identity.sign_in_failure',
    title: 'Mots de passe refusés',
    subjects: [],
    columns: { key: of('connection', 'Adresse ou compte (haché)', { secret: true }) },
    notPersonal: ['failures'],
    retention: 'session',
    erasure: { how: 'expires', why: 'une empreinte, effacée après un jour' },
    exported: 'une empreinte que rien ne relie à une personne',
  },
  {
    table: 'identity.recovery_code',
    title: 'Codes de secours',
    subjects: ofAccount,
    columns: { code_hash: of('connection', 'Code (haché)', { secret: true }) },
    notPersonal: [],
    retention: 'account',
    erasure: { how: 'deleted' },
    exported: 'des empreintes seulement',
  },
  {
    table: 'identity.access_grant',
    title: 'Qui peut voir le dossier',
    subjects: [
      { kind: 'account', id: 't.actor_id' },
      { kind: 'learner', id: 't.learner_id' },
    ],
    columns: {
      ground: of('connection', 'À quel titre', {
        words: {
          self: 'La personne elle-même',
          tutor: 'Maître d’apprentissage',
          representative: 'Représentant légal',
        },
      }),
      period: of('connection', 'Période', { read: periodInWords }),
    },
    notPersonal: [],
    retention: 'file',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'identity.one_time_code',
    title: 'Codes remis sur papier',
    subjects: ofAccount,
    columns: { code_hash: of('connection', 'Code (haché)', { secret: true }) },
    notPersonal: [],
    retention: 'session',
    erasure: { how: 'deleted' },
    exported: true,
  },
  {
    table: 'identity.address_confirmation',
    title: 'Adresses données et à confirmer',
    subjects: ofAccount,
    columns: {
      token_hash: of('connection', 'Jeton (haché)', { secret: true }),
      email: of('contact', 'Adresse électronique'),
    },
    notPersonal: [],
    retention: 'session',
    erasure: { how: 'deleted' },
    exported: true,
  },
];
