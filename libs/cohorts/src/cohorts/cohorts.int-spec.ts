import { anAgreement } from '#partnership/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aCertification } from '../testing.js';

const nobody = '0190a000-0000-7000-8000-000000000000';

describe('the promotions', () => {
  let test: TestApp;
  let certificationId: string;
  const promotion = (number: number, startsOn: string, endsOn: string, more: object = {}) => ({
    number,
    name: `Promotion ${number}`,
    certificationId,
    startsOn,
    endsOn,
    capacityMin: 15,
    capacityMax: 20,
    schoolHours: 1200,
    halfDayMinutes: 210,
    ...more,
  });

  beforeAll(async () => {
    test = await startTestApp();
    test.today('2027-05-18');
    await anAgreement(test.database);
    certificationId = await aCertification(test.database);
  });
  afterAll(() => test.close());

  it('are created by a coordinator, and say that the fourth leaves after the agreement, and why', async () => {
    const coordinator = await test.as('coordinator');
    for (const [number, start, end] of [
      [1, '2024-10-07', '2026-10-02'],
      [2, '2025-09-01', '2027-08-31'],
      [3, '2026-09-07', '2028-08-31'],
    ] as const) {
      await coordinator
        .post('/api/cohorts')
        .send(promotion(number, start, end))
        .expect(201);
    }
    const draft = promotion(4, '2027-09-06', '2029-08-31');
    const { body: seen } = await coordinator.post('/api/cohort-drafts').send(draft).expect(200);
    const codes = seen.warnings.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['cohort.exit_after_agreement', 'certification.jury_after_registration']);
    expect(seen.warnings[0].message).toContain('3 promotions seulement sur 4 sortent à temps');
    expect((await coordinator.get('/api/cohorts').expect(200)).body).toHaveLength(3);
    const { body: made } = await coordinator.post('/api/cohorts').send(draft).expect(201);
    const { body: calendar } = await coordinator.get('/api/intake-calendar').expect(200);
    expect(calendar).toMatchObject({ agreement: { endsOn: '2028-12-31' }, warnings: seen.warnings });
    const sooner = { ...promotion(4, '2026-02-02', '2028-01-31'), cohortId: made.id };
    expect((await coordinator.post('/api/cohort-drafts').send(sooner).expect(200)).body.warnings).toEqual([]);
    await coordinator.delete(`/api/cohorts/${made.id}`).expect(204);
    await coordinator.get(`/api/cohorts/${made.id}`).expect(404);
  });

  it('are changed, each error at its field', async () => {
    const director = await test.as('director');
    const [first] = (await director.get('/api/cohorts').expect(200)).body;
    const changed = promotion(1, '2024-10-07', '2026-09-30', { capacityMax: 22 });
    const { body } = await director.put(`/api/cohorts/${first.id}`).send(changed).expect(200);
    expect(body).toMatchObject({ endsOn: '2026-09-30', capacityMax: 22, certification: { level: 5 } });
    const { body: calendar } = await director.get('/api/intake-calendar').expect(200);
    expect(calendar.warnings.map(({ code }: { code: string }) => code)).toContain(
      'cohort.capacity_outside_agreement',
    );
    const backwards = await director
      .put(`/api/cohorts/${first.id}`)
      .send({ ...changed, endsOn: '2024-01-01', capacityMax: 2 })
      .expect(422);
    expect(backwards.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'endsOn',
      'capacityMax',
    ]);
    const taken = await director
      .put(`/api/cohorts/${first.id}`)
      .send({ ...changed, number: 2 })
      .expect(409);
    expect(taken.body.errors[0].field).toBe('number');
    const unknown = await director
      .post('/api/cohorts')
      .send(promotion(9, '2026-02-02', '2028-01-31', { certificationId: nobody }))
      .expect(422);
    expect(unknown.body.errors[0].field).toBe('certificationId');
    await director.put(`/api/cohorts/${nobody}`).send(changed).expect(404);
  });

  it('prepare a certification that is added once', async () => {
    const director = await test.as('director');
    const { body: choices } = await director.get('/api/certifications').expect(200);
    expect(choices).toMatchObject({
      certifications: [{ id: certificationId }],
      proposed: { rncpCode: 'RNCP37674' },
    });
    const taken = await director.post('/api/certifications').send(choices.proposed).expect(409);
    expect(taken.body.errors[0].field).toBe('rncpCode');
    await director
      .post('/api/certifications')
      .send({ ...choices.proposed, rncpCode: '40000', title: 'Autre titre' })
      .expect(201);
  });

  it('are read by a trainer who changes nothing, and by no learner', async () => {
    const trainer = await test.as('trainer');
    await trainer.get('/api/cohorts').expect(200);
    await trainer.get('/api/intake-calendar').expect(200);
    const body = promotion(8, '2026-02-02', '2028-01-31');
    await trainer.post('/api/cohorts').send(body).expect(403);
    await trainer.post('/api/cohort-drafts').send(body).expect(403);
    await trainer.put(`/api/cohorts/${nobody}`).send(body).expect(403);
    await trainer.delete(`/api/cohorts/${nobody}`).expect(403);
    await trainer.post('/api/certifications').send({}).expect(403);
    const learner = await test.as('learner');
    for (const path of ['cohorts', `cohorts/${nobody}`, 'intake-calendar', 'certifications'])
      await learner.get(`/api/${path}`).expect(403);
  });
});
