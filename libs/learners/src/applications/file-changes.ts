import { formatLongDay } from '#almanac';
import { type Change, changesBetween } from '#platform';
import { levelInWords } from '../eligibility/level-codes.rules.js';
import { sexLabels } from '../people/identity.rules.js';
import type { ApplicationRow } from './applications.queries.js';

const labels = {
  lastName: 'Nom',
  firstName: 'Prénom',
  birthDate: 'Date de naissance',
  sex: 'Sexe',
  email: 'Adresse e-mail',
  phone: 'Téléphone',
  street: 'Rue',
  postcode: 'Code postal',
  city: 'Ville',
  communeInsee: 'Code INSEE de la commune',
  birthPostcode: 'Code postal de naissance',
  birthCommuneInsee: 'Commune de naissance, code INSEE',
  ine: 'INE',
  level: 'Niveau',
  lastClass: 'Dernière classe',
  lastSchool: 'Dernier établissement',
  leftSchoolYear: 'Dernière année scolaire',
  receivedOn: 'Candidature reçue le',
  cohort: 'Promotion',
  representatives: 'Représentants légaux',
} as const;

type Read = Record<keyof typeof labels, string | null>;

const readable = (row: ApplicationRow): Read => ({
  ...row,
  birthDate: formatLongDay(row.birthDate),
  receivedOn: formatLongDay(row.receivedOn),
  sex: row.sex && sexLabels[row.sex],
  level: levelInWords(row.level, row.higherEducationYears),
  cohort: row.cohortName,
  representatives: row.representatives
    .map(({ fullName, email, phone, receivesMessages }) =>
      [fullName, email, phone, receivesMessages ? null : 'sans message'].filter(Boolean).join(', '),
    )
    .join('\u00a0; '),
});

/** What a correction changed in a file, as its history tells it. */
export const changesOfFile = (before: ApplicationRow, after: ApplicationRow): Change[] =>
  changesBetween(readable(before), readable(after), labels);
