import { Ledger, type NewEntry } from '#attendance';
import { aRhythm } from '#calendar/testing';
import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { anAgreement } from '#partnership/testing';
import { DatasetCollector } from '#reporting';
import { type Caller, startTestApp, type TestApp } from '../../../test/support/app.js';

/** What a termination changes, all of it read from facts: nothing is written beside it. */
describe('a contract broken, then another', () => {
  let test: TestApp;
  let coordinator: Caller & { accountId: string };
  let learnerId: string;
  let contractId: string;
  let secondId: string;

  const status = async () =>
    (await coordinator.get(`/api/learner-statuses?learnerId=${learnerId}`).expect(200)).body[0];
  const clocks = async (query = `learnerId=${learnerId}`) =>
    (await coordinator.get(`/api/clocks?${query}`).expect(200)).body as {
      kind: string;
      contractId: string | null;
      state: string;
      dueOn: string | null;
      stoppedOn: string | null;
      company: { confirmed: number; atMost: number } | null;
    }[];
  const clock = async (kind: string, of?: string) =>
    (await clocks()).find((one) => one.kind === kind && (!of || one.contractId === of));
  const placesOf = async (from: string, to: string) => {
    const { body } = await coordinator
      .get(`/api/learners/${learnerId}/half-days?from=${from}&to=${to}`)
      .expect(200);
    return new Set((body.halfDays ?? body).map((half: { place: string }) => half.place));
  };
  const figures = async () =>
    (await test.app.get(DatasetCollector).collect({ from: '2026-09-01', to: '2027-05-18' })).ruptures;

  beforeAll(async () => {
    test = await startTestApp();
    const { database } = test;
    await anAgreement(database);
    const cohortId = await aCohort(database);
    await aRhythm(database, { cohortId });
    ({ learnerId } = await anEnrolledLearner(database, { cohortId }));
    ({ contractId } = await aSignedContract(database, {
      learnerId,
      startsOn: '2027-03-01',
      endsOn: '2028-08-31',
    }));
    coordinator = await test.as('coordinator');
    // Two weeks in the company, ten days of which nine were signed.
    const days = ['2027-03-08', '2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12'].concat([
      '2027-03-22',
      '2027-03-23',
      '2027-03-24',
      '2027-03-25',
    ]);
    const entries = days.flatMap((day) =>
      (['morning', 'afternoon'] as const).map(
        (half): NewEntry => ({
          learnerId,
          day,
          half,
          revision: 1,
          state: 'present_company',
          origin: 'import',
          sourceId: null,
          sourceVersion: null,
        }),
      ),
    );
    await test.app.get(Ledger, { strict: false }).append(coordinator.accountId, entries);
  });
  afterAll(() => test.close());

  it('runs: an apprentice whose days in the company are counted on the ledger', async () => {
    expect(await status()).toMatchObject({ status: 'APPRENTI', since: '2027-03-01' });
    expect(await clock('free_rupture')).toMatchObject({ state: 'running', company: { confirmed: 9 } });
    expect(await clock('after_rupture')).toBeUndefined();
    expect(await placesOf('2027-05-17', '2027-05-28')).toContain('company');
    expect(await figures()).toMatchObject({ contractsBroken: 0 });
  });

  it('is broken: a rupturant with six months, expected at school only, counted in the report', async () => {
    await coordinator
      .post(`/api/contracts/${contractId}/termination`)
      .send({ on: '2027-05-14', initiator: 'learner', mode: 'free', reason: 'Métier qui ne convient pas' })
      .expect(204);
    expect(await status()).toMatchObject({ status: 'RUPTURANT', since: '2027-05-15', until: '2027-11-11' });
    expect(await clock('after_rupture')).toMatchObject({ state: 'running', dueOn: '2027-11-14' });
    expect(await clock('free_rupture')).toMatchObject({ state: 'stopped', stoppedOn: '2027-05-14' });
    const places = await placesOf('2027-05-17', '2027-05-28');
    expect(places).toContain('school');
    expect(places).not.toContain('company');
    expect(await figures()).toMatchObject({ contractsBroken: 1, stillInTraining: 1, hiredAgain: 0 });
  });

  it('another begins: an apprentice again, the clock stopped, the 45 days not started again', async () => {
    ({ contractId: secondId } = await aSignedContract(test.database, {
      learnerId,
      startsOn: '2027-05-17',
      endsOn: '2028-08-31',
    }));
    expect(await status()).toMatchObject({ status: 'APPRENTI', since: '2027-05-17' });
    expect(await clock('after_rupture')).toMatchObject({ state: 'stopped', stoppedOn: '2027-05-17' });
    expect(await clock('free_rupture', secondId)).toMatchObject({
      state: 'running',
      company: { confirmed: 9 },
    });
    expect(await placesOf('2027-05-17', '2027-05-28')).toContain('company');
    expect(await figures()).toMatchObject({ contractsBroken: 1, hiredAgain: 1 });
  });

  it('counts from the second contract alone when the setting says so', async () => {
    const director = await test.as('director');
    const body = {
      key: 'free_rupture_once',
      value: false,
      effectiveFrom: '2027-01-01',
      source: 'Choix de l’école',
    };
    const { id } = (await director.post('/api/deadlines').send(body).expect(201)).body;
    expect(await clock('free_rupture', secondId)).toMatchObject({ company: { confirmed: 0 } });
    await director.delete(`/api/deadlines/${id}`).expect(204);
    expect(await clock('free_rupture', secondId)).toMatchObject({ company: { confirmed: 9 } });
  });

  it('is shown to the learner and the tutor concerned, and to nobody else', async () => {
    const tutor = await test.as('tutor');
    expect((await tutor.get('/api/clocks').expect(200)).body).toEqual([]);
    await tutor.get(`/api/clocks?learnerId=${learnerId}`).expect(404);
    await tutor.get(`/api/clocks?contractId=${contractId}`).expect(404);
    await tutor.get('/api/learner-statuses').expect(403);
    const trainer = await test.as('trainer');
    await trainer.get('/api/clocks').expect(403);
    const [own] = await test.database.query<{ accountId: string }>(
      `SELECT t.account_id AS "accountId" FROM contracts.contract c JOIN hosts.tutor t ON t.id = c.tutor_id WHERE c.id = $1`,
      [secondId],
    );
    await test.database.query('UPDATE identity.session SET account_id = $2 WHERE account_id = $1', [
      (tutor as Caller & { accountId: string }).accountId,
      own!.accountId,
    ]);
    const seen = (await tutor.get('/api/clocks').expect(200)).body as { contractId: string }[];
    expect(new Set(seen.map((one) => one.contractId))).toEqual(new Set([secondId]));
  });
});
