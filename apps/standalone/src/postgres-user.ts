import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from './refusal.js';

/** Whom the database's processes run as: nothing for an ordinary user, another account for root. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

const ACCOUNT = 'postgres';

function accountInPasswd(): RunAs | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${ACCOUNT}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Debian and Red Hat have useradd, Alpine's BusyBox only adduser. */
function createAccount(): void {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', ACCOUNT]],
    ['adduser', ['-S', '-D', '-H', ACCOUNT]],
  ];
  attempts.some(([command, args]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0);
}

/**
 * PostgreSQL refuses to run as root: root lends it the owner of an existing cluster, otherwise the
 * `postgres` account, created when it is missing.
 */
export function postgresUser(cluster: string): RunAs {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(join(cluster, 'PG_VERSION'), { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const known = accountInPasswd();
  if (known) return known;
  createAccount();
  const created = accountInPasswd();
  if (created) return created;
  throw new StartRefused(
    `PostgreSQL refuse de tourner sous root et le compte « ${ACCOUNT} » n’a pas pu être créé : créez-le, ou lancez Tandem avec un compte ordinaire.`,
  );
}

/** Whether that account can enter the folder. */
export function canEnter(folder: string, runAs: RunAs): boolean {
  if (runAs.uid === undefined) return true;
  const options = { ...runAs, cwd: '/', stdio: 'ignore' as const };
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], options).status === 0;
}
