// Compiles apps and libs to dist/ with SWC, file by file. The web app is built by Vite into dist/web.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isSource = (name) => name.endsWith('.ts') && !/\.(spec|int-spec|e2e-spec|d)\.ts$/.test(name);

const isAsset = (name) => name.endsWith('.typ');

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (path !== join(root, 'apps', 'web')) yield* sources(path);
    } else if (isSource(entry.name) || isAsset(entry.name)) yield path;
  }
}

const started = Date.now();
let count = 0;
for (const folder of ['apps', 'libs']) {
  rmSync(join(root, 'dist', folder), { recursive: true, force: true });
  for (const source of sources(join(root, folder))) {
    const target = join(root, 'dist', relative(root, source)).replace(/\.ts$/, '.js');
    mkdirSync(dirname(target), { recursive: true });
    // Templates stand beside the code that reads them, in dist/ as in libs/.
    if (isAsset(source)) {
      copyFileSync(source, target);
      continue;
    }
    const { code, map } = transformFileSync(source, {
      cwd: root,
      sourceFileName: relative(dirname(target), source),
    });
    writeFileSync(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
    if (map) writeFileSync(`${target}.map`, map);
    count += 1;
  }
}
console.log(`${count} fichiers compilés en ${((Date.now() - started) / 1000).toFixed(1)} s`);
