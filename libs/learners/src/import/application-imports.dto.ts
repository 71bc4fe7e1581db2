import { Choice, Day, Flag, Id, Part, Parts, RefusalView, Text, Texts, Whole } from '#platform';

export class ImportPreviewBody {
  @Id({ label: 'promotion' }) cohortId: string;
}

export class ImportBody extends ImportPreviewBody {
  /** Of the bytes that were previewed: the file that is written is the one that was read. */
  @Text({
    label: 'empreinte du fichier',
    pattern: /^[0-9a-f]{64}$/,
    patternSays: 'relisez le fichier avant de l’importer.',
  })
  sha256: string;
}

/** The file a row's person may already have, under a name or a birthday written otherwise. */
export class ImportLookAlike {
  @Text() name: string;
  @Day() birthDate: string;
  @Flag() almostSure: boolean;
  @Texts() reasons: string[];
}

export class ImportRow {
  @Whole() line: number;
  @Text() label: string;
  @Choice(['new', 'duplicate-in-file', 'already-known', 'error'], { name: 'ImportRowStatus' }) status: string;
  @Parts(() => RefusalView) errors: RefusalView[];
  @Id({ nullable: true }) cohortId: string | null;
  @Text({ nullable: true }) levelLabel: string | null;
  @Day({ nullable: true }) birthDate: string | null;
  /** Criteria of the programme a good row does not meet: it is imported all the same, and judged there. */
  @Parts(() => RefusalView) eligibility: RefusalView[];
  /** For a good row: it is imported all the same, and laid beside that file among the duplicates to examine. */
  @Part(() => ImportLookAlike, { nullable: true }) looksLike: ImportLookAlike | null;
}

export class EarlierImport {
  @Day() importedOn: string;
  @Text() importedBy: string;
  @Whole() importedCount: number;
  @Text() fileName: string;
}

export class ImportPreview {
  @Text() sha256: string;
  @Text() fileName: string;
  @Parts(() => ImportRow) rows: ImportRow[];
  @Texts() ignoredHeaders: string[];
  @Whole() importable: number;
  /** The same file, when it was imported before. */
  @Part(() => EarlierImport, { nullable: true }) earlier: EarlierImport | null;
}

export class ImportResult {
  @Id() importId: string;
  @Whole() imported: number;
  /** The rows that were not written, with why. */
  @Parts(() => ImportRow) leftOut: ImportRow[];
  @Flag() again: boolean;
}
