// The house's rules of import, generated from the order of its rooms.
import { cruise } from 'dependency-cruiser';

/** A room looks only to its left. */
export const ORDER = [
  'platform',
  'identity',
  'partnership',
  'almanac',
  'premises',
  'cohorts',
  'learners',
  'hosts',
  'contracts',
  'calendar',
  'attendance',
  'training',
  'employability',
  'casework',
  'reporting',
];

const SPEC = '\\.(spec|int-spec|e2e-spec)\\.ts$';
const TYPE_ONLY = { dependencyTypesNot: ['type-only'] };

const looksLeft = ORDER.slice(0, -1).map((room, index) => ({
  name: `${room}-looks-left`,
  severity: 'error',
  comment: `${room} may call only the rooms before it`,
  from: { path: `^libs/${room}/`, pathNot: SPEC },
  to: { path: `^libs/(${ORDER.slice(index + 1).join('|')})/` },
}));

export const rules = [
  ...looksLeft,
  {
    name: 'by-the-door',
    severity: 'error',
    comment: 'another room is entered by its index.ts, or by its apart.ts from what runs in a process apart',
    from: { path: '^libs/([^/]+)/', pathNot: SPEC },
    to: { path: '^libs/([^/]+)/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/(index|testing|apart)\\.ts$'] },
  },
  {
    name: 'apps-by-the-door',
    severity: 'error',
    comment: 'an application enters a room by its index.ts',
    from: { path: '^apps/', pathNot: SPEC },
    to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
  },
  {
    name: 'rooms-know-no-app',
    severity: 'error',
    comment: 'a room does not know which process runs it',
    from: { path: '^libs/', pathNot: SPEC },
    to: { path: '^(apps|test)/' },
  },
  {
    name: 'web-stands-alone',
    severity: 'error',
    comment: 'the web app talks to the API over HTTP only',
    from: { path: '^apps/web/' },
    to: { path: '^(libs|apps/(api|worker|standalone)|apps/house)' },
  },
  {
    name: 'rules-are-pure',
    severity: 'error',
    comment: 'a rule knows neither Nest nor a database nor a file',
    from: { path: '\\.rules\\.ts$' },
    to: {
      path: [
        '\\.(service|controller|module|entity|jobs|queries|dto)\\.ts$',
        'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|express|nodemailer)/',
        '^(node:)?(fs|net|http|https|child_process|worker_threads)$',
      ],
      ...TYPE_ONLY,
    },
  },
  {
    name: 'testing-from-specs',
    severity: 'error',
    comment: 'factories are for specs',
    from: { path: '^(libs|apps)/', pathNot: `${SPEC}|/testing\\.ts$` },
    to: { path: '/testing\\.ts$' },
  },
  {
    name: 'no-cycle',
    severity: 'error',
    comment: 'no cycle',
    from: {},
    to: { circular: true, viaOnly: TYPE_ONLY },
  },
  {
    name: 'resolvable',
    severity: 'error',
    comment: 'every import leads somewhere',
    from: { pathNot: '^apps/web/' },
    to: { couldNotResolve: true },
  },
];

/** Every broken rule of a tree, as `{ rule, from, to }`. */
export async function violations(root, folders) {
  const result = await cruise(
    folders,
    {
      baseDir: root,
      ruleSet: { forbidden: rules },
      validate: true,
      exclude: { path: '(^|/)(dist|\\.data)/' },
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      outputType: 'json',
      combinedDependencies: true,
    },
    {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  );
  const { summary } = JSON.parse(result.output);
  return {
    cruised: summary.totalCruised,
    broken: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
