// Run after any change of package-lock.json. A registry mirror may lack the optional packages of other systems
// (the macOS binary of a formatter, say); npm then leaves them out of the lock file and `npm ci` refuses it everywhere.
// This writes them in, with the version their parent names exactly and the system their name tells.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'arm'];

function entryOf(name, version, dev) {
  const os = SYSTEMS.find((system) => name.includes(`-${system}`));
  const cpu = PROCESSORS.find((processor) => new RegExp(`-${processor}(?![0-9])`).test(name));
  if (!os || !cpu || !/^\d+\.\d+\.\d+/.test(version))
    throw new Error(`No system in the name of ${name}@${version}`);
  const libc = name.includes('musl') ? ['musl'] : /linux-.*-gnu/.test(name) ? ['glibc'] : undefined;
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev: true } : {}),
    ...(libc ? { libc } : {}),
    optional: true,
    os: [os],
  };
}

let added = 0;
for (const parent of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (lock.packages[place]) continue;
    lock.packages[place] = entryOf(name, version, parent.dev);
    added += 1;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional packages of other systems written into the lock file`);
