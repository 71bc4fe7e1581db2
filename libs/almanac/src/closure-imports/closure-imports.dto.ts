import { Choice, Day, Parts, Text, Whole } from '#platform';

export class ClosureImportBody {
  /** Of the bytes that were previewed: the file that is written is the one that was read. */
  @Text({
    label: 'empreinte du fichier',
    pattern: /^[0-9a-f]{64}$/,
    patternSays: 'relisez le fichier avant de l’importer.',
  })
  sha256: string;
}

export class ImportedClosureView {
  @Text() name: string;
  @Day({ nullable: true }) firstDay: string | null;
  @Day({ nullable: true }) lastDay: string | null;
  @Choice(['new', 'existing', 'refused'], { name: 'ImportedClosureStatus' }) status: string;
  /** Why it is not written; null for a new one. */
  @Text({ nullable: true }) reason: string | null;
}

export class ClosureImportPreviewView {
  @Text() sha256: string;
  @Parts(() => ImportedClosureView) rows: ImportedClosureView[];
}

export class ClosureImportResult {
  @Whole() added: number;
}
