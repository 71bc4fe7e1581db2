// A few packages are CommonJS and require Nest, which is ESM. Node can do that, Jest's own loader cannot on Node 20:
// so the specs read them as one ESM file made here.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { esmExternalRequirePlugin } from 'rolldown/plugins';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const NAMES = {
  'nestjs-cls': ['ClsModule', 'ClsService'],
  '@nestjs-cls/transactional': ['ClsPluginTransactional', 'Transactional', 'TransactionHost'],
  '@nestjs-cls/transactional-adapter-typeorm': ['TransactionalAdapterTypeOrm'],
  '@nestjs/throttler': ['ThrottlerGuard', 'ThrottlerModule'],
};
const versionOf = (name) =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

/** What Jest maps, and the ESM file it maps it to, made when it is not there for these versions. */
export async function commonJsForJest() {
  const folder = join(root, 'node_modules', '.cache', 'tandem');
  const target = join(folder, `commonjs-${Object.keys(NAMES).map(versionOf).join('-')}.mjs`);
  const mapped = { [`^(${Object.keys(NAMES).join('|')})$`]: target };
  if (existsSync(target)) return mapped;
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, `entry-${process.pid}.mjs`);
  const lines = Object.entries(NAMES).map(
    ([from, names]) => `export { ${names.join(', ')} } from '${from}';`,
  );
  writeFileSync(entry, lines.join('\n'));
  const external = [/^@nestjs\/(common|core)/, /^(typeorm|rxjs|reflect-metadata)/];
  const plugins = [esmExternalRequirePlugin({ external })];
  const bundle = await rolldown({ input: entry, platform: 'node', treeshake: false, plugins });
  const draft = `${target}.${process.pid}`;
  await bundle.write({ file: draft, format: 'esm', keepNames: true });
  await bundle.close();
  renameSync(draft, target);
  return mapped;
}
