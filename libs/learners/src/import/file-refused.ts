import type { Refusal } from '#platform';

export type FileRefusalCode =
  | 'file-empty'
  | 'file-too-big'
  | 'file-not-a-spreadsheet'
  | 'file-old-excel'
  | 'file-open-document'
  | 'file-unreadable'
  | 'file-expands-too-much'
  | 'file-too-many-rows'
  | 'file-without-row'
  | 'file-column-missing'
  | 'file-column-doubled';

/** The whole file is refused, before any row is looked at. `message` is the French sentence to show. */
export class FileRefused extends Error {
  constructor(
    readonly code: FileRefusalCode,
    message: string,
  ) {
    super(message);
    this.name = 'FileRefused';
  }

  /** The same, as the platform's problem documents list it. */
  get refusal(): Refusal {
    return { code: this.code, message: this.message, field: 'file' };
  }
}

export function notASpreadsheet() {
  return new FileRefused(
    'file-not-a-spreadsheet',
    'Ce fichier n’est pas un tableau. Choisissez un fichier CSV ou Excel (.xlsx).',
  );
}

export function tooManyRows() {
  return new FileRefused(
    'file-too-many-rows',
    'Ce fichier a plus de 5 000 lignes. Répartissez les candidatures en plusieurs fichiers.',
  );
}

export function doubledColumn(names: string) {
  return new FileRefused(
    'file-column-doubled',
    `Deux colonnes disent la même chose\u00a0: ${names}. Gardez-en une seule.`,
  );
}
