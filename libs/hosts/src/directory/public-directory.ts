import { type CompanyDirectory, type DirectoryEntry, DirectoryUnavailable } from './company-directory.js';
import { entriesOf } from './directory-answer.rules.js';

const TIMEOUT_MS = 2_000;
const LARGEST_ANSWER = 512 * 1024;

/**
 * The State's open directory, « Recherche d'entreprises », or any server that answers like it. One question, no second
 * try: whoever types can ask again. Redirections are not followed.
 */
export class PublicDirectory implements CompanyDirectory {
  readonly enabled = true;

  constructor(private readonly address: string) {}

  async search(query: string): Promise<DirectoryEntry[]> {
    const url = new URL('search', this.address.endsWith('/') ? this.address : `${this.address}/`);
    url.searchParams.set('q', query);
    url.searchParams.set('per_page', '10');
    const entries = entriesOf(await this.#ask(url));
    if (!entries) throw new DirectoryUnavailable('answer without results');
    return entries;
  }

  async #ask(url: URL): Promise<unknown> {
    try {
      const response = await fetch(url, {
        headers: { accept: 'application/json', 'user-agent': 'Tandem (gestion de promotions en alternance)' },
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) {
        await response.body?.cancel();
        throw new DirectoryUnavailable(`status ${response.status}`);
      }
      return JSON.parse(await textOf(response));
    } catch (failure) {
      if (failure instanceof DirectoryUnavailable) throw failure;
      throw new DirectoryUnavailable(failure instanceof Error ? failure.name : 'unknown');
    }
  }
}

/** The body as it comes, given up as soon as it is larger than any honest answer. */
async function textOf(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > LARGEST_ANSWER) throw new DirectoryUnavailable('answer too large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
