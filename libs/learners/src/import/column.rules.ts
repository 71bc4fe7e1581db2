import type { Refusal } from '#platform';

/** What a column of the file can say. */
export type ApplicationColumn =
  | 'lastName'
  | 'firstName'
  | 'birthDate'
  | 'email'
  | 'phone'
  | 'level'
  | 'lastClass'
  | 'validatedHigherYear'
  | 'postcode'
  | 'town'
  | 'prescriberName'
  | 'prescriberKind'
  | 'wishedCohort'
  | 'representativeName'
  | 'representativeEmail'
  | 'representativePhone'
  | 'appliedOn';

interface ColumnWords {
  /** The heading of the model file, and the name used in messages. */
  title: string;
  required?: true;
  variants: string[];
}

/** In the order of the model file. */
export const APPLICATION_COLUMNS: Record<ApplicationColumn, ColumnWords> = {
  lastName: {
    title: 'Nom',
    required: true,
    variants: ['Nom de famille', 'Nom d’usage', 'Nom de naissance', 'Nom du candidat'],
  },
  firstName: {
    title: 'Prénom',
    required: true,
    variants: ['Prénoms', 'Prénom(s)', 'Prénom du candidat', 'Prénom usuel'],
  },
  birthDate: {
    title: 'Date de naissance',
    required: true,
    variants: ['Né(e) le', 'Né le', 'Née le', 'Naissance', 'Date naissance', 'DDN', 'Date de naiss.'],
  },
  email: {
    title: 'E-mail',
    variants: ['Courriel', 'Mail', 'Adresse e-mail', 'Adresse mail', 'Adresse électronique', 'Mél'],
  },
  phone: {
    title: 'Téléphone',
    variants: ['Portable', 'Tél.', 'Mobile', 'Téléphone portable', 'Numéro de téléphone', 'Tél. portable'],
  },
  level: {
    title: 'Niveau de diplôme',
    required: true,
    variants: [
      'Niveau',
      'Diplôme',
      'Niveau d’études',
      'Dernier diplôme',
      'Dernier diplôme obtenu',
      'Diplôme le plus élevé',
      'Niveau scolaire',
    ],
  },
  lastClass: {
    title: 'Dernière classe',
    variants: ['Dernière classe suivie', 'Dernière classe fréquentée', 'Classe'],
  },
  validatedHigherYear: {
    title: 'Année validée du supérieur',
    variants: [
      'Bac+1 validé',
      'Bac + 1',
      'Année du supérieur validée',
      'Une année validée du supérieur',
      '1re année du supérieur validée',
    ],
  },
  postcode: { title: 'Code postal', variants: ['CP'] },
  town: { title: 'Commune', variants: ['Ville', 'Commune de résidence', 'Ville de résidence', 'Localité'] },
  prescriberName: {
    title: 'Prescripteur',
    variants: ['Orienté par', 'Nom du prescripteur', 'Structure prescriptrice', 'Structure'],
  },
  prescriberKind: {
    title: 'Type de prescripteur',
    variants: ['Type prescripteur', 'Catégorie de prescripteur'],
  },
  wishedCohort: {
    title: 'Promotion souhaitée',
    variants: ['Promotion', 'Promo', 'Promo souhaitée', 'Session souhaitée'],
  },
  representativeName: {
    title: 'Représentant légal',
    variants: [
      'Représentant légal nom',
      'Nom du représentant légal',
      'Responsable légal',
      'Nom du responsable légal',
    ],
  },
  representativeEmail: {
    title: 'E-mail du représentant légal',
    variants: [
      'Représentant légal e-mail',
      'Courriel du représentant légal',
      'Représentant légal courriel',
      'Mail du représentant légal',
      'Mail du responsable légal',
      'Représentant légal mail',
    ],
  },
  representativePhone: {
    title: 'Téléphone du représentant légal',
    variants: [
      'Représentant légal téléphone',
      'Tél. du représentant légal',
      'Représentant légal tél.',
      'Téléphone du responsable légal',
      'Portable du représentant légal',
    ],
  },
  appliedOn: {
    title: 'Date de candidature',
    variants: ['Candidature le', 'Reçue le', 'Date de réception', 'Date de dépôt', 'Date candidature'],
  },
};

export const columnTitle = (column: ApplicationColumn) => APPLICATION_COLUMNS[column].title;
const COLUMNS = Object.keys(APPLICATION_COLUMNS) as ApplicationColumn[];

/** Accents, case, spaces and punctuation do not count; « + » and digits do (« Bac+1 »). */
export const plainHeading = (text: string) =>
  text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .normalize('NFD')
    .replace(/[^a-z0-9+]/g, '');

const BY_HEADING = new Map(
  COLUMNS.flatMap((column) => {
    const { title, variants } = APPLICATION_COLUMNS[column];
    return [title, ...variants].map((heading) => [plainHeading(heading), column] as const);
  }),
);

export interface RecognisedColumns {
  /** The file's heading for each column found. */
  headings: Partial<Record<ApplicationColumn, string>>;
  /** Headings nobody reads: said to the user, not refused. */
  ignored: string[];
  /** Missing columns and doubled ones; the file is refused when there is any. */
  refusals: (Refusal & { code: 'file-column-missing' | 'file-column-doubled' })[];
}

const quoted = (names: string[]) => names.map((name) => `«\u00a0${name}\u00a0»`).join(', ');

/** Which heading says what, in any order. */
export function recogniseColumns(headers: string[]): RecognisedColumns {
  const found = new Map<ApplicationColumn, string[]>();
  const ignored: string[] = [];
  for (const header of headers) {
    const column = BY_HEADING.get(plainHeading(header));
    if (column) found.set(column, [...(found.get(column) ?? []), header]);
    else ignored.push(header);
  }
  const refusals: RecognisedColumns['refusals'] = [];
  const missing = COLUMNS.filter((column) => APPLICATION_COLUMNS[column].required && !found.has(column)).map(
    columnTitle,
  );
  if (missing.length > 0) {
    refusals.push({
      code: 'file-column-missing',
      message:
        missing.length === 1
          ? `Il manque la colonne ${quoted(missing)}.`
          : `Il manque les colonnes ${quoted(missing)}.`,
      field: 'file',
    });
  }
  for (const headings of found.values()) {
    if (headings.length > 1) {
      refusals.push({
        code: 'file-column-doubled',
        message: `Deux colonnes disent la même chose\u00a0: ${quoted(headings)}. Gardez-en une seule.`,
        field: 'file',
      });
    }
  }
  const headings = Object.fromEntries([...found].map(([column, [first]]) => [column, first]));
  return { headings, ignored, refusals };
}
