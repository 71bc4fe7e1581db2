import { commonJsForJest } from './scripts/commonjs-for-jest.mjs';

/** Unit specs need nothing; integration specs share one embedded PostgreSQL per run. */
export default async () => {
  const base = {
    extensionsToTreatAsEsm: ['.ts'],
    moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
    testEnvironment: 'node',
    testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
    moduleNameMapper: {
      ...(await commonJsForJest()),
      '^(\\.{1,2}/.*)\\.js$': '$1',
    },
    transform: { '^.+\\.ts$': ['@swc/jest'] },
    modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/\\.data'],
  };
  // Journeys need a build and a browser: `npm run test:e2e` asks for them.
  const journeys = {
    ...base,
    displayName: 'journeys',
    testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
    globalSetup: '<rootDir>/test/journeys/start-tandem.ts',
    globalTeardown: '<rootDir>/test/journeys/stop-tandem.ts',
    setupFilesAfterEnv: ['<rootDir>/test/journeys/after-env.ts'],
  };
  if (process.env.TANDEM_E2E) return { maxWorkers: 1, projects: [journeys] };
  return {
    maxWorkers: 2,
    // A specification's modules are never freed: a worker that keeps hundreds of them spends its time collecting garbage.
    workerIdleMemoryLimit: '1500MB',
    projects: [
      { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'] },
      {
        ...base,
        displayName: 'integration',
        testMatch: ['<rootDir>/{apps,libs,test}/**/*.int-spec.ts'],
        globalSetup: '<rootDir>/test/support/global-setup.ts',
        globalTeardown: '<rootDir>/test/support/global-teardown.ts',
        setupFilesAfterEnv: ['<rootDir>/test/support/after-env.ts'],
      },
    ],
  };
};
