import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { aHost, aTutor } from '#hosts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';

describe('the numbers of the clocks', () => {
  let test: TestApp;
  let director: Caller;
  let coordinator: Caller;

  beforeAll(async () => {
    test = await startTestApp();
    [director, coordinator] = [await test.as('director'), await test.as('coordinator')];
  });
  afterAll(() => test.close());

  const one = async (key: string) =>
    (await coordinator.get('/api/deadlines').expect(200)).body.find(
      (row: { key: string }) => row.key === key,
    );

  it('begin with those of the law, each with its article', async () => {
    expect(await one('deposit_days')).toMatchObject({
      value: 5,
      shown: '5\u00a0jours ouvrables',
      article: 'L6224-1',
      values: [],
    });
    expect(await one('medical_visit_months')).toMatchObject({ low: true, article: null });
  });

  it('are changed by the direction alone, from a date of effect on, and taken back', async () => {
    const body = { key: 'deposit_days', value: 8, effectiveFrom: '2027-05-01', source: 'Décret à venir' };
    await coordinator.post('/api/deadlines').send(body).expect(403);
    const { id } = (await director.post('/api/deadlines').send(body).expect(201)).body;
    await director.post('/api/deadlines').send(body).expect(409);
    expect(await one('deposit_days')).toMatchObject({
      value: 8,
      values: [{ id, inForce: true, withdrawable: true }],
    });

    const cohortId = await aCohort(test.database);
    const dueOf = async (startsOn: string) => {
      const { learnerId } = await anEnrolledLearner(test.database, { cohortId });
      const { contractId } = await aSignedContract(test.database, { learnerId, startsOn, stage: 'signed' });
      const { body: clocks } = await coordinator.get(`/api/clocks?contractId=${contractId}`).expect(200);
      return clocks.find(({ kind }: { kind: string }) => kind === 'deposit').dueOn;
    };
    // The contract begun before the date of effect keeps the law's five; 1 May and Whit Monday are no jours ouvrables.
    expect(await dueOf('2027-04-26')).toBe('2027-05-03');
    expect(await dueOf('2027-05-10')).toBe('2027-05-20');
    await director.delete(`/api/deadlines/${id}`).expect(204);
    await director.delete(`/api/deadlines/${id}`).expect(404);
    expect(await one('deposit_days')).toMatchObject({ value: 5, values: [] });
  });

  it('are refused when they are no such number', async () => {
    const send = (key: string, value: unknown) =>
      director
        .post('/api/deadlines')
        .send({ key, value, effectiveFrom: '2027-05-01', source: 'Essai' })
        .expect(422);
    expect((await send('deposit_days', -1)).body.errors).toMatchObject([{ field: 'value' }]);
    await send('deposit_days', 'cinq');
    await send('free_rupture_once', 1);
    await send('cnfpt_opens_on', '2027-02-30');
  });

  it('let the direction type the census of the year, which an employer’s word stops', async () => {
    const cohortId = await aCohort(test.database);
    const { learnerId } = await anEnrolledLearner(test.database, { cohortId });
    const { hostId, siteId } = await aHost(test.database, { kind: 'public_body' });
    const { tutorId } = await aTutor(test.database, { siteId });
    await aSignedContract(test.database, { learnerId, tutorId, startsOn: '2027-01-04' });
    const census = async () =>
      (await coordinator.get('/api/clocks').expect(200)).body.find(
        (row: { kind: string }) => row.kind === 'cnfpt_census',
      );
    expect(await census()).toBeUndefined();
    const type = (key: string, value: string) =>
      director
        .post('/api/deadlines')
        .send({ key, value, effectiveFrom: '2027-01-01', source: 'CNFPT, campagne 2027' })
        .expect(201);
    await type('cnfpt_opens_on', '2027-04-19');
    await type('cnfpt_closes_on', '2027-06-18');
    expect(await census()).toMatchObject({ state: 'running', hostId, dueOn: '2027-06-18', markable: true });
    const mark = { kind: 'cnfpt_census', subjectId: hostId, term: '2027', doneOn: '2027-05-10' };
    await coordinator
      .post('/api/clock-marks')
      .send({ ...mark, doneOn: '2027-06-01' })
      .expect(422);
    const { id } = (await coordinator.post('/api/clock-marks').send(mark).expect(201)).body;
    await coordinator.post('/api/clock-marks').send(mark).expect(409);
    expect(await census()).toMatchObject({ state: 'stopped', stoppedOn: '2027-05-10', markId: id });
    await coordinator.delete(`/api/clock-marks/${id}`).expect(204);
    expect(await census()).toMatchObject({ state: 'running', markId: null });
  });

  it('and the filings that it types', async () => {
    const body = { kind: 'bpf', dueOn: '2027-05-31', source: 'Ministère du travail, campagne 2027' };
    await coordinator.post('/api/filings').send(body).expect(403);
    const { id } = (await director.post('/api/filings').send(body).expect(201)).body;
    const filing = async () =>
      (await coordinator.get('/api/clocks').expect(200)).body.find(
        (row: { key: string }) => row.key === `yearly_filing:${id}`,
      );
    expect(await filing()).toMatchObject({
      state: 'running',
      daysLeft: 13,
      detail: 'Bilan pédagogique et financier',
    });
    await director.delete(`/api/filings/${id}`).expect(204);
    expect(await filing()).toBeUndefined();
  });
});
