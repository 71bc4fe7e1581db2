import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aGroup, type Group } from '../testing.js';
import { LedgerVerification } from './verification.service.js';

describe('the ledger', () => {
  let test: TestApp;
  let trainer: Awaited<ReturnType<TestApp['as']>>;
  let group: Group;
  const verify = () => test.app.get(LedgerVerification).verifyChains(group.learnerIds);
  /** Somebody with the owner's rights, behind the application's back. */
  async function behindItsBack(...statements: string[]) {
    const owner = new pg.Client({ connectionString: test.databaseUrl });
    await owner.connect();
    try {
      await owner.query('ALTER TABLE attendance.entry DISABLE TRIGGER USER');
      for (const statement of statements) await owner.query(statement);
      await owner.query('ALTER TABLE attendance.entry ENABLE TRIGGER USER');
    } finally {
      await owner.end();
    }
  }

  beforeAll(async () => {
    test = await startTestApp();
    trainer = await test.as('trainer');
  });
  beforeEach(async () => {
    group = await aGroup(test.database);
    for (const half of ['morning', 'afternoon']) {
      const marks = group.learnerIds.map((learnerId) => ({ learnerId, state: 'sick', reason: 'Grippe' }));
      await trainer
        .put(`/api/cohorts/${group.cohortId}/sheets/2027-05-11/${half}`)
        .send({ version: 0, clientId: randomUUID(), marks })
        .expect(200);
    }
  });
  afterAll(() => test.close());

  it('verifies as it was written', async () => {
    expect(await verify()).toEqual({ learners: 3, entries: 6, erased: 0, faults: [] });
  });

  it('cannot be changed by the application', async () => {
    const [learnerId] = group.learnerIds;
    await expect(
      test.database.query("UPDATE attendance.entry SET state = 'present_school' WHERE learner_id = $1", [
        learnerId,
      ]),
    ).rejects.toThrow('permission denied');
    await expect(
      test.database.query('DELETE FROM attendance.entry WHERE learner_id = $1', [learnerId]),
    ).rejects.toThrow('permission denied');
  });

  it('cannot be changed by its owner either, while the trigger stands', async () => {
    const owner = new pg.Client({ connectionString: test.databaseUrl });
    await owner.connect();
    await expect(owner.query("UPDATE attendance.entry SET state = 'present_school'")).rejects.toThrow(
      'only added to',
    );
    await expect(owner.query('DELETE FROM attendance.entry')).rejects.toThrow('only added to');
    await expect(owner.query('TRUNCATE attendance.entry CASCADE')).rejects.toThrow('only added to');
    await owner.end();
  });

  it('names the row that was rewritten behind its back', async () => {
    const [, learnerId] = group.learnerIds;
    await behindItsBack(
      `UPDATE attendance.entry SET state = 'present_school', minutes = 210 WHERE learner_id = '${learnerId}' AND half = 'morning'`,
    );
    expect((await verify()).faults).toEqual([
      { kind: 'altered', learnerId, seq: 1, day: '2027-05-11', half: 'morning', revision: 1 },
    ]);
  });

  it('names a row that was removed, and an end that was cut', async () => {
    const [one, two] = group.learnerIds;
    await behindItsBack(
      `DELETE FROM attendance.entry_payload WHERE learner_id IN ('${one}', '${two}')`,
      `DELETE FROM attendance.entry WHERE learner_id = '${one}' AND seq = 1`,
      `DELETE FROM attendance.entry WHERE learner_id = '${two}' AND seq = 2`,
    );
    const { faults } = await verify();
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'missing', learnerId: one, seq: 1 }));
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'head_altered', learnerId: two, seq: 2 }));
  });

  it('still holds when a reason is erased, and says so', async () => {
    const [learnerId] = group.learnerIds;
    await test.database.query('DELETE FROM attendance.entry_payload WHERE learner_id = $1 AND seq = 1', [
      learnerId,
    ]);
    expect(await verify()).toMatchObject({ erased: 1, faults: [] });
    const { body } = await trainer
      .get(`/api/learners/${learnerId}/half-days/2027-05-11/morning/history`)
      .expect(200);
    expect(body).toMatchObject([{ state: 'sick', reason: null, reasonErased: true }]);
  });

  it('keeps the chain whole when several people write at once', async () => {
    const save = (half: string, version: number, state: string) =>
      trainer.put(`/api/cohorts/${group.cohortId}/sheets/2027-05-12/${half}`).send({
        version,
        clientId: randomUUID(),
        marks: group.learnerIds.map((learnerId) => ({ learnerId, state })),
      });
    await Promise.all(
      ['morning', 'afternoon'].flatMap((half) =>
        ['present', 'sick', 'leave'].map((state) => save(half, 0, state)),
      ),
    );
    expect(await verify()).toMatchObject({ entries: 12, faults: [] });
  });
});
