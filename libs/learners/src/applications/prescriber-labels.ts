import type { PrescriberKind } from '../import/prescriber.rules.js';

/** Who sends people, as the screen says it. Judicial youth protection is never told apart. */
export const prescriberLabels: Readonly<Record<PrescriberKind, string>> = {
  'mission-locale': 'Mission locale',
  'france-travail': 'France Travail',
  ase: 'Aide sociale à l’enfance',
  department: 'Département',
  'educational-structure': 'Structure éducative',
  association: 'Association',
  school: 'Lycée, CFA ou université',
  employer: 'Entreprise',
  self: 'Candidature spontanée',
  other: 'Autre',
};
