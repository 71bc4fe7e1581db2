import { Inject, Injectable } from '@nestjs/common';
import { Database, LOGGER, type Logger } from '#platform';
import { CompanyDirectory, type DirectoryEntry, DirectoryUnavailable } from './company-directory.js';

export interface DirectorySearchResult {
  /** Off: no directory is set. Unavailable: it did not answer; the form is filled by hand. */
  state: 'off' | 'answered' | 'unavailable';
  entries: DirectoryEntry[];
}

/** Asks the directory, and remembers its answers for a week. */
@Injectable()
export class DirectorySearch {
  constructor(
    private readonly database: Database,
    private readonly directory: CompanyDirectory,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async find(typed: string): Promise<DirectorySearchResult> {
    if (!this.directory.enabled) return { state: 'off', entries: [] };
    const query = typed.trim().replace(/\s+/g, ' ').toLowerCase();
    const digits = query.replace(/\D/g, '');
    // A number typed with spaces is a number.
    const asked = /^[\d\s.-]+$/.test(query) && digits.length >= 9 ? digits : query;
    const [known] = await this.database.query<{ found: DirectoryEntry[] }>(
      'SELECT found FROM hosts.directory_answer WHERE query = $1 AND expires_at > now()',
      [asked],
    );
    if (known) return { state: 'answered', entries: known.found };
    try {
      const entries = await this.directory.search(asked);
      await this.#remember(asked, entries);
      return { state: 'answered', entries };
    } catch (failure) {
      if (!(failure instanceof DirectoryUnavailable)) throw failure;
      this.logger.warn({ why: failure.message }, 'company directory unavailable');
      return { state: 'unavailable', entries: [] };
    }
  }

  async #remember(query: string, entries: DirectoryEntry[]): Promise<void> {
    await this.database.query('DELETE FROM hosts.directory_answer WHERE expires_at <= now()');
    await this.database.query(
      `INSERT INTO hosts.directory_answer (query, found, expires_at) VALUES ($1, $2, now() + interval '7 days')
       ON CONFLICT (query) DO UPDATE SET found = excluded.found, expires_at = excluded.expires_at`,
      [query, JSON.stringify(entries)],
    );
  }
}
