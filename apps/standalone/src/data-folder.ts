import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canEnter, postgresUser } from './postgres-user.js';
import { StartRefused, systemCode } from './refusal.js';

const MEGABYTE = 1_000_000;
/** A new cluster with the demo, and its write-ahead log. */
const NEEDED_AT_FIRST = 200 * MEGABYTE;
/** What a start itself writes. */
const NEEDED_AFTERWARDS = 40 * MEGABYTE;

/** Where the installation really lives, and a sentence when that is not where it was asked for. */
export interface Home {
  home: string;
  notice?: string;
}

/**
 * Makes the data folder ready. For root it must be one that the database's account can enter: when a folder
 * above forbids it, everything goes to /var/lib/tandem/<hash of the folder's path>.
 */
export function settleIn(asked: string, needsPostgres: boolean): Home {
  const created = makeFolder(asked);
  const runAs = needsPostgres ? postgresUser(join(asked, 'pg')) : {};
  if (canEnter(asked, runAs)) {
    checkRoom(asked, needsPostgres);
    return { home: asked };
  }
  if (created) rmdirSync(asked);
  const home = join('/var/lib/tandem', createHash('sha256').update(asked).digest('hex').slice(0, 12));
  makeFolder(dirname(home));
  makeFolder(home);
  checkRoom(home, needsPostgres);
  const notice = `Le compte de PostgreSQL ne peut pas entrer dans ${dirname(asked)} : les données sont dans ${home}.`;
  return { home, notice };
}

/** Returns true when the folder was not there. A strict umask must not shut the database out. */
function makeFolder(folder: string): boolean {
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o755 }) === undefined) return false;
    chmodSync(folder, 0o755);
    return true;
  } catch (error) {
    throw folderRefused(folder, error);
  }
}

function checkRoom(folder: string, needsPostgres: boolean): void {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    writeFileSync(probe, Buffer.alloc(4096));
  } catch (error) {
    throw folderRefused(folder, error);
  } finally {
    rmSync(probe, { force: true });
  }
  if (!needsPostgres) return;
  const needed = existsSync(join(folder, 'pg')) ? NEEDED_AFTERWARDS : NEEDED_AT_FIRST;
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= needed) return;
  const [left, wanted] = [bavail * bsize, needed].map((bytes) => Math.floor(bytes / MEGABYTE));
  throw new StartRefused(`Le disque est plein : il reste ${left} Mo dans ${folder}, il en faut ${wanted}.`);
}

function folderRefused(folder: string, error: unknown): unknown {
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartRefused(`Le disque est plein : rien ne peut plus être écrit dans ${folder}.`);
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new StartRefused(
        `Le dossier ${folder} est en lecture seule pour ce compte : choisissez-en un autre avec TANDEM_DATA.`,
      );
    // What Node says of a folder to make on a read-only disk, too.
    case 'ENOENT':
      return new StartRefused(
        `Le dossier ${folder} ne peut pas être créé : choisissez-en un autre avec TANDEM_DATA.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartRefused(`${folder} n’est pas un dossier : choisissez-en un autre avec TANDEM_DATA.`);
    default:
      return error;
  }
}
