// Checks the imports of the whole tree, and first that the guard bites: a planted violation of each rule must be found.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ORDER, rules, violations } from './boundaries.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const planted = {
  'by-the-door': { 'libs/hosts/src/a.ts': "import '../../cohorts/src/inner.js';" },
  'apps-by-the-door': { 'apps/api/src/a.ts': "import '../../../libs/cohorts/src/inner.js';" },
  'rooms-know-no-app': {
    'libs/hosts/src/a.ts': "import '../../../apps/api/src/main.js';",
    'apps/api/src/main.ts': 'export {};',
  },
  'web-stands-alone': { 'apps/web/src/a.ts': "import '../../../libs/cohorts/src/index.js';" },
  'rules-are-pure': {
    'libs/hosts/src/a.rules.ts': "import { readFileSync } from 'node:fs'; readFileSync('x');",
  },
  'testing-from-specs': {
    'libs/hosts/src/a.ts': "import './testing.js';",
    'libs/hosts/src/testing.ts': 'export {};',
  },
  'no-cycle': { 'libs/hosts/src/a.ts': "import './b.js';", 'libs/hosts/src/b.ts': "import './a.js';" },
  resolvable: { 'libs/hosts/src/a.ts': "import './nowhere.js';" },
  ...Object.fromEntries(
    ORDER.slice(0, -1).map((room) => [
      `${room}-looks-left`,
      { [`libs/${room}/src/a.ts`]: "import '#reporting';" },
    ]),
  ),
};

async function found(files) {
  const tree = mkdtempSync(join(tmpdir(), 'tandem-planted-'));
  try {
    const all = {
      'libs/cohorts/src/index.ts': 'export {};',
      'libs/cohorts/src/inner.ts': 'export {};',
      'libs/reporting/src/index.ts': 'export {};',
      'package.json': JSON.stringify({ type: 'module', imports: { '#*': './libs/*/src/index.ts' } }),
      ...files,
    };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    return (
      await violations(tree, [
        'libs',
        ...(Object.keys(files).some((f) => f.startsWith('apps/')) ? ['apps'] : []),
      ])
    ).broken;
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

const silent = [];
for (const { name } of rules) {
  const broken = planted[name] ? await found(planted[name]) : [];
  if (!broken.some(({ rule }) => rule === name)) silent.push(name);
}
if (silent.length > 0) {
  console.error(`These rules did not notice their planted violation: ${silent.join(', ')}`);
  process.exit(1);
}

const { broken, cruised } = await violations(root, ['apps', 'libs', 'test']);
for (const { rule, from, to } of broken) console.error(`${rule}: ${from} -> ${to}`);
if (broken.length > 0) process.exit(1);
console.log(`${rules.length} rules, each seen to bite; ${cruised} files and packages hold to them`);
