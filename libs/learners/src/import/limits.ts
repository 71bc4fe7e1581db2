/** What a file of applications may hold. A hostile file meets these before any parser opens it. */
export const IMPORT_LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  rows: 5_000,
  columns: 100,
  cellCharacters: 32_767,
  /** Uncompressed bytes of one part of a workbook, and of the parts read from it. */
  partBytes: 24 * 1024 * 1024,
  zipEntries: 1_000,
} as const;
