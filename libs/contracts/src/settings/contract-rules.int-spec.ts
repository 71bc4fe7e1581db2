import { aCohort } from '#cohorts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';

describe('the rules and the SMIC of the school', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  const check = async (given: object) => {
    const coordinator = await test.as('coordinator');
    const { learnerId } = await anEnrolledLearner(test.database, { cohortId: await aCohort(test.database) });
    return (
      await coordinator
        .post('/api/contract-checks')
        .send({
          learnerId,
          kind: 'apprenticeship',
          startsOn: '2026-09-14',
          endsOn: '2028-08-31',
          grossMonthlyPayCents: 200_000,
          ...given,
        })
        .expect(200)
    ).body;
  };

  it('begin with the published SMIC and are extended by a director, for the contracts’ pay at once', async () => {
    const director = await test.as('director');
    const before = (await director.get('/api/contract-rules').expect(200)).body;
    expect(before.smic.map(({ from, hourlyCents }: Record<string, unknown>) => [from, hourlyCents])).toEqual([
      ['2024-01-01', 1165],
      ['2024-11-01', 1188],
      ['2026-01-01', 1202],
      ['2026-06-01', 1231],
    ]);
    const row = { from: '2027-01-01', hourlyCents: 1250, source: 'Décret de fin d’année' };
    await director.post('/api/smic-rates').send(row).expect(204);
    expect((await director.post('/api/smic-rates').send(row).expect(409)).body.errors[0].field).toBe('from');
    const { pay } = await check({});
    expect(pay.find(({ from }: { from: string }) => from === '2027-01-01')).toMatchObject({
      assumed: false,
      reasons: ['smic'],
      smicHourlyCents: 1250,
    });
    await director.delete('/api/smic-rates/2026-06-01').expect(404);
    await director.delete('/api/smic-rates/2027-01-01').expect(204);
    expect((await check({})).pay[1]).toMatchObject({ from: '2027-01-01', assumed: true });
  });

  it('move from a day on: a contract keeps the bounds of its first day', async () => {
    const director = await test.as('director');
    const asked = { key: 'monthsMin', value: 24, effectiveFrom: '2026-09-14', source: 'Essai' };
    const { id } = (await director.post('/api/contract-rules').send(asked).expect(201)).body;
    const codes = async (startsOn: string) =>
      (await check({ startsOn })).refusals.map(({ code }: { code: string }) => code);
    expect(await codes('2026-09-14')).toEqual(['contract.too_short']);
    expect(await codes('2026-09-13')).toEqual([]);
    await director.post('/api/contract-rules').send(asked).expect(409);
    const wild = await director
      .post('/api/contract-rules')
      .send({ ...asked, value: 99 })
      .expect(422);
    expect(wild.body.errors[0]).toMatchObject({ code: 'rule.out_of_bounds', field: 'value' });
    await director.delete(`/api/contract-rules/${id}`).expect(204);
    expect(await codes('2026-09-14')).toEqual([]);
  });

  it('are read by the coordination, which changes none', async () => {
    const coordinator = await test.as('coordinator');
    const { rules } = (await coordinator.get('/api/contract-rules').expect(200)).body;
    expect(rules.find(({ key }: { key: string }) => key === 'internshipHourlyCents').value).toBe(0);
    await coordinator.post('/api/smic-rates').send({}).expect(403);
    await (await test.as('tutor')).get('/api/contract-rules').expect(403);
  });
});
