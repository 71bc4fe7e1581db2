import { aCohort } from '#cohorts/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { anApplication } from '../testing.js';
import { ProtectedFiles } from './protected-files.service.js';

const nobody = '0190a000-0000-7000-8000-000000000000';

describe('protected statuses', () => {
  let test: TestApp;
  let coordinator: Caller;
  let cohortId: string;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2026-06-01');
    cohortId = await aCohort(test.database);
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  const write = (learnerId: string, body: object, as = coordinator) =>
    as.put(`/api/learners/${learnerId}/protected-statuses`).send(body);
  const read = (learnerId: string, body: object = { reason: 'support' }, as = coordinator) =>
    as.post(`/api/learners/${learnerId}/protected-readings`).send(body);

  it('lie sealed, open with a reason, and leave both acts in the log without their content', async () => {
    const { learnerId, applicationId } = await anApplication(test.database, { cohortId });
    await read(learnerId, {}).expect(422);
    expect((await read(learnerId).expect(200)).body).toMatchObject({ statuses: [], recordedOn: null });
    await write(learnerId, { statuses: ['rsa', 'rqth'], rqthOn: '2025-01-10', applicationId }).expect(204);
    const { body } = await read(learnerId, { reason: 'admission', applicationId }).expect(200);
    expect(body).toMatchObject({
      statuses: ['rsa', 'rqth'],
      rqthOn: '2025-01-10',
      recordedOn: '2026-06-01',
      recordedBy: 'Test coordinator',
    });
    const [row] = await test.database.query<{ sealed: Buffer }>(
      'SELECT sealed FROM learners.protected_status WHERE learner_id = $1',
      [learnerId],
    );
    expect(row!.sealed.toString('latin1')).not.toMatch(/rsa|rqth/);
    const log = await test.database.query<{ action: string; detail: object }>(
      `SELECT e.action, e.detail, c.before, c.after FROM platform.audit_entry e
       LEFT JOIN platform.audit_change c ON c.entry_id = e.id WHERE e.subject_id = $1 ORDER BY e.id`,
      [learnerId],
    );
    expect(log.map(({ action, detail }) => [action, detail])).toEqual([
      ['protected.read', { reason: 'support' }],
      ['protected.changed', { applicationId }],
      ['protected.read', { reason: 'admission', applicationId }],
    ]);
    expect(JSON.stringify(log)).not.toMatch(/rsa|rqth/);
    for (const path of [`applications/${applicationId}`, 'applications']) {
      const { text } = await coordinator.get(`/api/${path}`).expect(200);
      expect(text).not.toMatch(/rsa|rqth/i);
    }
  });

  it('take no word of judicial protection, and no date without its status', async () => {
    const { learnerId } = await anApplication(test.database, { cohortId });
    await write(learnerId, { statuses: ['pjj'] }).expect(422);
    const { body } = await write(learnerId, { statuses: ['rsa'], rqthOn: '2025-01-10' }).expect(422);
    expect(body.errors).toMatchObject([{ field: 'rqthOn' }]);
    await write(learnerId, { statuses: ['rsa'] }).expect(204);
    await write(learnerId, { statuses: [] }).expect(204);
    expect((await read(learnerId).expect(200)).body.statuses).toEqual([]);
  });

  it('are counted for figures, without a name', async () => {
    const ids = [];
    for (const statuses of [['rsa', 'qpv'], ['rsa'], []]) {
      const { learnerId } = await anApplication(test.database, { cohortId });
      await write(learnerId, { statuses }).expect(204);
      ids.push(learnerId);
    }
    const files = test.app.get(ProtectedFiles, { strict: false });
    expect(await files.counts(ids)).toEqual({ rsa: 2, qpv: 1 });
    expect(await files.counts(ids.slice(2))).toEqual({});
  });

  it('are no business of trainers, tutors, learners nor officers', async () => {
    const { learnerId } = await anApplication(test.database, { cohortId });
    for (const role of ['trainer', 'tutor', 'learner', 'department_officer'] as const) {
      const other = await test.as(role);
      await read(learnerId, { reason: 'support' }, other).expect(403);
      await write(learnerId, { statuses: [] }, other).expect(403);
    }
    await read(nobody).expect(404);
    await write(nobody, { statuses: [] }).expect(404);
  });
});
