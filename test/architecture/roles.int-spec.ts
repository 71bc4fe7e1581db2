import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { aTutor } from '#hosts/testing';
import { ROLES, type Role } from '#identity';
import { anEnrolledLearner } from '#learners/testing';
import { type Caller, startTestApp, type TestApp } from '../support/app.js';

type Method = 'get' | 'post' | 'put' | 'delete' | 'patch';
interface Operation {
  method: Method;
  path: string;
}

const OF_ANYBODY =
  /^\/api\/(session|second-factor|invitations\/|password-resets|first-director|access-links|demo-|my-data)/;
const NOBODY = '00000000-0000-7000-8000-000000000000';

const OWN_FILES = [
  'get /api/clocks',
  'get /api/to-do',
  'get /api/weekly-message',
  'put /api/weekly-message',
  'get /api/closures',
  'get /api/contracts',
  'get /api/contracts/{id}',
  'get /api/contracts/{id}/documents/{documentId}',
  'get /api/exit-reasons',
  'get /api/learners',
  'get /api/learners/{id}',
  'get /api/learners/{id}/attendance',
  'get /api/learners/{id}/half-days',
  'get /api/learners/{id}/half-days/{day}/{half}/history',
  'get /api/learners/{id}/leaves',
  'get /api/learners/{id}/wall-calendar',
  'get /api/my-calendar',
  'get /api/my-feeds',
  'post /api/my-feeds',
  'delete /api/my-feeds/{kind}',
];

/** All that those who are no staff, and trainers, may ask: anything else is refused, whatever the ids. */
const REACHED: [Role, string[]][] = [
  ['learner', OWN_FILES],
  ['tutor', [...OWN_FILES, 'get /api/fortnights', 'put /api/fortnights/{contractId}/{fromMonday}']],
  [
    'department_officer',
    [
      'get /api/agreement',
      'get /api/agreement/commitments',
      'get /api/commitments',
      'get /api/reports',
      'get /api/reports/{id}',
      'get /api/reports/{id}/files/{format}',
    ],
  ],
];

/** All that a trainer may change. */
const CHANGED_BY_TRAINERS = [
  'delete /api/my-feeds/{kind}',
  'post /api/learners/{id}/half-days/{day}/{half}/corrections',
  'post /api/my-feeds',
  'put /api/cohorts/{id}/sheets/{day}/{half}',
  'put /api/interviews/{id}/assessment',
  'put /api/weekly-message',
];

/** All that only the direction does. */
const KEPT_BY_DIRECTORS = [
  'delete /api/processing-activities/{id}',
  'get /api/breaches',
  'get /api/readings',
  'get /api/readings/readers',
  'get /api/sealed-columns',
  'post /api/breaches',
  'post /api/document-demands',
  'post /api/breaches/{id}/closure',
  'post /api/people/{learnerId}/erasure',
  'post /api/processing-activities',
  'put /api/breaches/{id}',
  'put /api/processing-activities/{id}',
  'delete /api/retention-holds/{id}',
  'delete /api/retention-terms/{id}',
  'get /api/archived-learners',
  'get /api/retention-runs/announced',
  'get /api/retention-runs/done',
  'post /api/archived-learners/{id}/openings',
  'post /api/retention-holds',
  'post /api/retention-terms',
  'delete /api/agreement/terms/{id}',
  'delete /api/contract-rules/{id}',
  'delete /api/smic-rates/{day}',
  'delete /api/users/{id}/deactivation',
  'delete /api/deadlines/{id}',
  'delete /api/filings/{id}',
  'get /api/users',
  'post /api/agreement',
  'post /api/agreement/terms',
  'post /api/contract-rules',
  'post /api/smic-rates',
  'put /api/school',
  'post /api/applications/{id}/waivers',
  'post /api/deadlines',
  'get /api/national-exports/{id}/files/{number}',
  'post /api/filings',
  'post /api/national-exports',
  'post /api/invitations',
  'post /api/users/{id}/deactivation',
];

describe('what a role may ask', () => {
  let test: TestApp;
  let operations: Operation[];
  let callers: Map<Role, Caller>;
  let mine: { learnerId: string; contractId: string };
  let theirs: { learnerId: string; contractId: string; enrolmentId: string };

  beforeAll(async () => {
    test = await startTestApp({ TANDEM_REQUESTS_PER_MINUTE: '100000' });
    const document = (await test.visitor().get('/api/openapi.json').expect(200)).body as {
      paths: Record<string, Record<Method, unknown>>;
    };
    operations = Object.entries(document.paths)
      .filter(([path]) => !OF_ANYBODY.test(path))
      .flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => ({ method: method as Method, path })),
      );
    const db = test.database;
    const cohortId = await aCohort(db);
    const callersOf = await Promise.all(ROLES.map(async (role) => [role, await test.as(role)] as const));
    callers = new Map(callersOf);
    const accountOf = (role: Role) => callersOf.find(([one]) => one === role)![1].accountId;
    const { learnerId } = await anEnrolledLearner(db, { cohortId, accountId: accountOf('learner') });
    const { tutorId } = await aTutor(db, { accountId: accountOf('tutor') });
    mine = { learnerId, contractId: (await aSignedContract(db, { learnerId, tutorId })).contractId };
    const other = await anEnrolledLearner(db, { cohortId });
    const { contractId } = await aSignedContract(db, { learnerId: other.learnerId });
    theirs = { ...other, contractId };
  }, 60_000);
  afterAll(() => test.close());

  const filled = (path: string, id: string) =>
    path
      .replace('{day}', '2027-05-18')
      .replace('{half}', 'morning')
      .replace('{fromMonday}', '2027-05-17')
      .replace('{format}', 'pdf')
      .replace(/\{\w+\}/g, id);

  /** Every operation that does not answer 403 to that role; whoever is let in gets no fault for an empty request. */
  async function reachedBy(role: Role): Promise<string[]> {
    const caller = callers.get(role)!;
    const reached: string[] = [];
    for (const { method, path } of operations) {
      const asked = caller[method](filled(path, NOBODY));
      const { status } = await (method === 'get' || method === 'delete' ? asked : asked.send({}));
      expect({ method, path, fault: status === 401 || status >= 500 }).toEqual({
        method,
        path,
        fault: false,
      });
      if (status !== 403) reached.push(`${method} ${path}`);
    }
    return reached.sort();
  }

  it.each(REACHED)('%s: nothing but this', async (role, reached) => {
    expect(await reachedBy(role)).toEqual([...reached].sort());
  });

  it('trainer: reads, and changes nothing but presence', async () => {
    const reached = await reachedBy('trainer');
    expect(reached.filter((name) => !name.startsWith('get '))).toEqual(CHANGED_BY_TRAINERS);
    expect(reached.filter((name) => /application|contract|follow-up|report|user/.test(name))).toEqual([]);
  });

  it('coordinator: all but what the direction keeps', async () => {
    const kept = (await reachedBy('director')).length - (await reachedBy('coordinator')).length;
    expect(kept).toBe(KEPT_BY_DIRECTORS.length);
    const reached = await reachedBy('coordinator');
    expect(KEPT_BY_DIRECTORS.filter((name) => reached.includes(name))).toEqual([]);
  }, 120_000);

  describe.each(['learner', 'tutor'] as const)('%s', (role) => {
    const files = (learnerId: string, contractId: string) => [
      `/api/learners/${learnerId}`,
      `/api/learners/${learnerId}/attendance?from=2027-05-03&to=2027-05-28`,
      `/api/learners/${learnerId}/half-days?from=2027-05-03&to=2027-05-28`,
      `/api/learners/${learnerId}/half-days/2027-05-18/morning/history`,
      `/api/my-calendar?learnerId=${learnerId}`,
      `/api/contracts/${contractId}`,
    ];
    const answers = (urls: string[]) =>
      Promise.all(urls.map(async (url) => (await callers.get(role)!.get(url)).status));

    it('reads the file of their own learner', async () => {
      const urls = files(mine.learnerId, mine.contractId);
      expect(await answers(urls)).toEqual(urls.map(() => 200));
    });

    it('is told that the file of another does not exist', async () => {
      const urls = files(theirs.learnerId, theirs.contractId);
      expect(await answers(urls)).toEqual(urls.map(() => 404));
    });

    it('finds nobody else in a list', async () => {
      const caller = callers.get(role)!;
      expect((await caller.get('/api/learners').expect(200)).text).not.toContain(theirs.learnerId);
      expect((await caller.get('/api/contracts').expect(200)).text).not.toContain(theirs.contractId);
      const asked = await caller.get(`/api/contracts?learnerId=${theirs.learnerId}`).expect(200);
      expect(asked.body).toEqual([]);
    });
  });

  it('a tutor signs no fortnight of another', async () => {
    const tutor = callers.get('tutor')!;
    await tutor
      .put(`/api/fortnights/${theirs.contractId}/2027-05-10`)
      .send({ version: 0, clientId: NOBODY, exceptions: [] })
      .expect(404);
    const entries = await test.database.query('SELECT 1 FROM attendance.entry WHERE learner_id = $1', [
      theirs.learnerId,
    ]);
    expect(entries).toEqual([]);
  });
});
