import type { CompanyDirectory, DirectoryEntry } from './company-directory.js';

/** No directory is set: forms are filled by hand. */
export class NoDirectory implements CompanyDirectory {
  readonly enabled = false;

  async search(): Promise<DirectoryEntry[]> {
    return [];
  }
}
