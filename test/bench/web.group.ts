import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { against, type Group } from './figure.js';
import { projectFolder } from './project.js';

const LIMIT_KB = 250;
/** What the router loads for /connexion, besides the entry. */
const SIGN_IN = ['src/features/session/entrance.tsx', 'src/features/session/sign-in-page.tsx'];

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
}

/** Every file a browser needs before the page shows: the chunk, what it imports at once, and their styles. */
function filesOf(manifest: Record<string, Chunk>, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The web build has no ${key}`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const style of chunk.css ?? []) seen.add(style);
  for (const imported of chunk.imports ?? []) filesOf(manifest, imported, seen);
  return seen;
}

export const web: Group = {
  name: 'web',
  async measure(_, say) {
    const folder = join(projectFolder, 'dist', 'web');
    const manifest: Record<string, Chunk> = JSON.parse(
      readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'),
    );
    const entry = Object.keys(manifest).find((key) => manifest[key]!.isEntry);
    if (!entry) throw new Error('The web build has no entry');
    const files = filesOf(manifest, entry);
    for (const page of SIGN_IN) filesOf(manifest, page, files);
    files.add('index.html');
    for (const path of pageFiles(folder)) files.add(path);
    let bytes = 0;
    for (const file of files) {
      const size = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
      say(`${(size / 1000).toFixed(1).padStart(7)} kB ${file}`);
      bytes += size;
    }
    return [against('web.first_load_gzip_kb', bytes / 1000, 'kB', LIMIT_KB)];
  },
};

/** Scripts and styles that index.html names besides the entry. */
function pageFiles(folder: string): string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path!);
  return named.filter((path) => existsSync(join(folder, path)));
}
