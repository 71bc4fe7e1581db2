// No container engine runs here: what docker/ says is held against the code instead.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string; target: string };
  environment?: Record<string, string>;
  command?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  volumes?: string[];
}

const composeText = read('docker/compose.yaml');
const compose: { services: Record<string, Service>; volumes: Record<string, unknown> } = parse(composeText, {
  merge: true,
});
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build);

/** One stage of the Dockerfile: its name, what it stands on and its instructions. */
interface Stage {
  name: string;
  from: string;
  lines: string[];
}

const stages = readStages(read('docker/Dockerfile'));

function readStages(text: string): Stage[] {
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n');
  const found: Stage[] = [];
  for (const line of lines.filter((each) => /^[A-Z]/.test(each))) {
    const [, from, name] = /^FROM (\S+) AS (\S+)$/.exec(line) ?? [];
    if (from && name) found.push({ name, from, lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  return found;
}

const stage = (name: string): Stage => {
  const found = stages.find((each) => each.name === name);
  if (!found) throw new Error(`The Dockerfile has no stage ${name}`);
  return found;
};

/** The instructions of a stage after those of the stages it stands on. */
function inherited(name: string): string[] {
  const { from, lines } = stage(name);
  return stages.some((each) => each.name === from) ? [...inherited(from), ...lines] : lines;
}

/** dist/apps/x.js comes from apps/x.ts: scripts/build.mjs mirrors apps and libs. */
const sourceOf = (compiled: string) => compiled.replace(/^dist\//, '').replace(/\.js$/, '.ts');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name) && !/spec\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every variable that the API, the worker, the migrations and the platform read. */
function variablesRead(): Set<string> {
  const files = ['apps/api/src', 'apps/worker/src', 'libs/platform/src'].flatMap(sources);
  const text = files.map((path) => readFileSync(path, 'utf8')).join('\n');
  const direct = text.matchAll(/\benv\.([A-Z][A-Z0-9_]+)/g);
  const required = text.matchAll(/\benv,\s*'([A-Z][A-Z0-9_]+)'/g);
  const destructured = [...text.matchAll(/\{([^{}]*)\} = process\.env/g)].flatMap(([, names]) => [
    ...names!.matchAll(/\b([A-Z][A-Z0-9_]+)\b/g),
  ]);
  return new Set([...direct, ...required, ...destructured].map(([, name]) => name!));
}

/** Paths of the controllers that carry no /api prefix in the API's description: health and metrics. */
const healthPaths = [
  ...read('libs/platform/src/health/health.controller.ts').matchAll(/@Get\('([^']+)'\)/g),
].map(([, path]) => `/${path}`);

describe('the compose file', () => {
  it('builds targets that the Dockerfile has, from files that are there', () => {
    expect(ours.map(([name]) => name).sort()).toEqual(['api', 'migrate', 'worker']);
    for (const [, { build }] of ours) {
      const context = join(root, 'docker', build!.context);
      expect(existsSync(join(context, build!.dockerfile))).toBe(true);
      expect(stages.map(({ name }) => name)).toContain(build!.target);
    }
  });

  it('sets only variables that the code reads', () => {
    const known = variablesRead();
    for (const name of ['DATABASE_URL', 'REDIS_URL', 'APPLICATION_DATABASE_URL', 'PORT'])
      expect(known).toContain(name);
    for (const [service, { environment }] of ours) {
      const strange = Object.keys(environment ?? {}).filter((name) => !known.has(name));
      expect({ service, strange }).toEqual({ service, strange: [] });
    }
  });

  it('explains every variable it asks for in .env.example, and asks for every one explained', () => {
    const asked = new Set([...composeText.matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map(([, name]) => name!));
    const explained = [...read('docker/.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name!);
    expect([...asked].sort()).toEqual([...explained].sort());
  });

  it('gives no secret a default and refuses to start without one', () => {
    const secrets = [...composeText.matchAll(/(?<!\$)\$\{([A-Z_]*(?:PASSWORD|KEY)[A-Z_]*)([^}]*)\}/g)];
    expect(secrets.length).toBeGreaterThan(5);
    for (const [, name, rest] of secrets)
      expect(`${name}${rest}`).toMatch(/^[A-Z_]+:\?|^TANDEM_DATA_KEY_PREVIOUS:-$/);
    expect(composeText).not.toMatch(/password:\s*['"]?[a-z]/i);
    for (const [, name, value] of read('docker/.env.example').matchAll(/^([A-Z_]*(?:PASSWORD|KEY))=(.*)$/gm))
      expect({ name, value }).toEqual({ name, value: '' });
  });

  it('keeps the owner’s password from what faces the network', () => {
    for (const name of ['api', 'worker'])
      expect(JSON.stringify(compose.services[name]!.environment)).not.toContain('OWNER');
  });

  it('runs PostgreSQL 18 and Redis, and checks everything that stays up', () => {
    expect(compose.services.postgres?.image).toBe('postgres:18');
    expect(compose.services.redis?.image).toMatch(/^redis:/);
    for (const [name, { healthcheck, build }] of services) {
      if (name === 'migrate') continue;
      const inImage = build && inherited(build.target).some((line) => line.startsWith('HEALTHCHECK'));
      expect({ name, checked: Boolean(healthcheck || inImage) }).toEqual({ name, checked: true });
    }
  });

  it('waits for services that exist and can be waited for', () => {
    for (const [, { depends_on: needed }] of services) {
      for (const [name, { condition }] of Object.entries(needed ?? {})) {
        expect(Object.keys(compose.services)).toContain(name);
        if (condition === 'service_completed_successfully') expect(name).toBe('migrate');
        else expect(condition).toBe('service_healthy');
      }
    }
    for (const name of ['api', 'worker'])
      expect(Object.keys(compose.services[name]!.depends_on!).sort()).toEqual(['migrate', 'redis']);
  });

  it('declares the volumes it mounts', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map((each) => each.split(':')[0]!));
    expect(mounted.sort()).toEqual(Object.keys(compose.volumes).sort());
  });
});

describe('the Dockerfile', () => {
  it('copies only what is there, or what an earlier stage makes', () => {
    const ignore = read('docker/Dockerfile.dockerignore').split('\n');
    for (const { name, lines } of stages) {
      for (const line of lines.filter((each) => each.startsWith('COPY '))) {
        const [, from, paths] = /^COPY (?:--from=(\S+) )?(.+)$/.exec(line)!;
        const copied = paths!.split(' ').slice(0, -1);
        if (from) {
          const earlier = stages.slice(
            0,
            stages.findIndex((each) => each.name === name),
          );
          expect(earlier.map((each) => each.name)).toContain(from);
          continue;
        }
        for (const path of copied) {
          expect({ path, there: existsSync(join(root, path)) }).toEqual({ path, there: true });
          expect(ignore).toContain(`!${path}`);
        }
      }
    }
  });

  it('starts and checks files that the build makes', () => {
    for (const name of ['api', 'worker', 'migrate']) {
      const lines = inherited(name);
      const started = lines.filter((line) => line.startsWith('CMD'));
      expect(started).toHaveLength(1);
      const compiled = lines.flatMap((line) =>
        [...line.matchAll(/"(dist\/[^"]+\.js)"/g)].map(([, path]) => path!),
      );
      expect(compiled.length).toBeGreaterThan(0);
      for (const path of compiled)
        expect({ path, source: existsSync(join(root, sourceOf(path))) }).toEqual({ path, source: true });
    }
  });

  it('asks the API for its health where it answers', () => {
    const check = inherited('api').find((line) => line.startsWith('HEALTHCHECK'));
    const [, path] = /'(\/health\/[a-z]+)'/.exec(check ?? '') ?? [];
    expect(healthPaths).toContain(path);
  });

  it('runs as a user who is not root', () => {
    for (const name of ['api', 'worker', 'migrate'])
      expect(inherited(name).filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
  });

  it('carries the packages of production, the screens and the templates', () => {
    expect(stage('production').lines.join('\n')).toMatch(/npm ci --omit=dev/);
    expect(stage('base').lines).toContain('COPY --from=production /tandem/node_modules ./node_modules');
    expect(stage('base').lines).toContain('COPY --from=build /tandem/dist ./dist');
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(stage('build').lines).toContain('RUN npm run build');
    expect(scripts.build).toMatch(/node scripts\/build\.mjs && vite build apps\/web/);
    expect(read('scripts/build.mjs')).toMatch(/endsWith\('\.typ'\)/);
    expect(read('apps/web/vite.config.ts')).toMatch(/outDir: '..\/..\/dist\/web'/);
  });
});
