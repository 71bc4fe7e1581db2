// nestjs-cls is CommonJS and requires Nest, which is ESM. Node can do that, Jest's own loader cannot on Node 20:
// so the specs read the three packages as one ESM file made here.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { esmExternalRequirePlugin } from 'rolldown/plugins';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const NAMES = {
  'nestjs-cls': ['ClsModule', 'ClsService'],
  '@nestjs-cls/transactional': ['ClsPluginTransactional', 'Transactional', 'TransactionHost'],
  '@nestjs-cls/transactional-adapter-typeorm': ['TransactionalAdapterTypeOrm'],
};

/** Gives the path of the ESM file, made when it is not there for these versions. */
export async function clsForJest() {
  const versions = Object.keys(NAMES).map((name) => require(`${name}/package.json`).version);
  const folder = join(root, 'node_modules', '.cache', 'tandem');
  const target = join(folder, `nestjs-cls-${versions.join('-')}.mjs`);
  if (existsSync(target)) return target;
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, `entry-${process.pid}.mjs`);
  writeFileSync(
    entry,
    Object.entries(NAMES)
      .map(([from, names]) => `export { ${names.join(', ')} } from '${from}';`)
      .join('\n'),
  );
  const external = [/^@nestjs\/(common|core)/, /^(typeorm|rxjs|reflect-metadata)/];
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    treeshake: false,
    plugins: [esmExternalRequirePlugin({ external })],
  });
  const draft = `${target}.${process.pid}`;
  await bundle.write({ file: draft, format: 'esm', keepNames: true });
  await bundle.close();
  renameSync(draft, target);
  return target;
}
