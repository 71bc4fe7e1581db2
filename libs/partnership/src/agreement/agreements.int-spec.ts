import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { Agreements } from './agreements.service.js';
import { proposedTerms } from './terms.js';

const { endsOn: _, ...terms } = proposedTerms;
const agreement = {
  name: 'Convention de partenariat 2024-2028',
  department: 'Loir-et-Cher',
  startsOn: '2024-09-01',
  endsOn: '2028-12-31',
  signedOn: '2024-07-08',
  source: 'Délibération du 8 juillet 2024',
  terms,
};

describe('the agreement', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2027-05-18');
  });
  afterAll(() => test.close());

  it('is proposed with the terms of the call for projects as long as there is none', async () => {
    const director = await test.as('director');
    const { body } = await director.get('/api/agreement').expect(200);
    expect(body.agreement).toBeNull();
    expect(body.proposed).toMatchObject({ cohortCount: 4, sizeMin: 15, sizeMax: 20, ageMin: 16, ageMax: 28 });
    await expect(test.app.get(Agreements).inForce('2027-05-18')).rejects.toThrow(
      'Aucune convention n’est enregistrée',
    );
    // A page that waits for the agreement exists: it says what it waits for.
    for (const page of ['commitments', 'insertion-rates']) {
      const answer = await director.get(`/api/${page}`).expect(409);
      expect(answer.body).toMatchObject({ code: 'agreement.missing' });
    }
  });

  it('is recorded once, by the director only, when its dates and terms hold together', async () => {
    const director = await test.as('director');
    const coordinator = await test.as('coordinator');
    await coordinator.post('/api/agreement').send(agreement).expect(403);
    const refused = await director
      .post('/api/agreement')
      .send({ ...agreement, endsOn: '2024-01-01', terms: { ...terms, sizeMin: 21 } })
      .expect(422);
    expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'endsOn',
      'terms.sizeMax',
    ]);
    await director.post('/api/agreement').send(agreement).expect(201);
    const again = await director.post('/api/agreement').send(agreement).expect(409);
    expect(again.body.code).toBe('agreement.already_there');
  });

  it('keeps every value of a term with its date of effect and source', async () => {
    const director = await test.as('director');
    const change = { key: 'sizeMax', value: 22, effectiveFrom: '2027-09-01', source: 'Avenant n° 1' };
    const { body: made } = await director.post('/api/agreement/terms').send(change).expect(201);
    const { body } = await director.get('/api/agreement').expect(200);
    const sizeMax = body.terms.find(({ key }: { key: string }) => key === 'sizeMax');
    expect(sizeMax.values).toMatchObject([
      { value: 22, effectiveFrom: '2027-09-01', source: 'Avenant n° 1', inForce: false, withdrawable: true },
      { value: 20, shown: '20\u00a0apprenants', inForce: true, withdrawable: false },
    ]);
    const on = async (day: string) => (await test.app.get(Agreements).inForce(day)).sizeMax;
    expect([await on('2020-01-01'), await on('2027-08-31'), await on('2027-09-01')]).toEqual([20, 20, 22]);
    const twice = await director.post('/api/agreement/terms').send(change).expect(409);
    expect(twice.body.errors[0].field).toBe('effectiveFrom');
    await director.delete(`/api/agreement/terms/${sizeMax.values[1].id}`).expect(404);
    await director.delete(`/api/agreement/terms/${made.id}`).expect(204);
    expect(await on('2027-09-01')).toBe(20);
  });

  it.each([
    ['sizeMax', 14],
    ['sizeMax', 20.5],
    ['levels', ['4', 'bac+9']],
    ['levels', []],
    ['endsOn', '2024-01-01'],
    ['waiverAllowed', 'oui'],
  ])('refuses %s = %j', async (key, value) => {
    const director = await test.as('director');
    const { body } = await director
      .post('/api/agreement/terms')
      .send({ key, value, effectiveFrom: '2027-09-01', source: 'Essai' })
      .expect(422);
    expect(body.errors).toMatchObject([{ field: 'value' }]);
  });

  it('moves its own last day by an amendment', async () => {
    const director = await test.as('director');
    await director
      .post('/api/agreement/terms')
      .send({ key: 'endsOn', value: '2029-09-30', effectiveFrom: '2028-01-01', source: 'Avenant n° 2' })
      .expect(201);
    const end = async (day: string) => (await test.app.get(Agreements).inForce(day)).agreement.endsOn;
    expect(await end('2028-01-01')).toBe('2029-09-30');
    expect(await end('2027-12-31')).toBe('2028-12-31');
  });

  it('is read by the department’s officer, who changes nothing, and by no tutor', async () => {
    const officer = await test.as('department_officer');
    await officer.get('/api/agreement').expect(200);
    expect((await officer.get('/api/agreement/commitments').expect(200)).body).toHaveLength(24);
    const change = { key: 'sizeMax', value: 30, effectiveFrom: '2027-09-01', source: 'Essai' };
    await officer.post('/api/agreement/terms').send(change).expect(403);
    await officer.delete('/api/agreement/terms/0190a000-0000-7000-8000-000000000000').expect(403);
    await (await test.as('tutor')).get('/api/agreement').expect(403);
  });
});
