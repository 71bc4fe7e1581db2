import { startTestApp, type TestApp } from '../../../../test/support/app.js';

const school = {
  name: 'École d’essai',
  uai: '041 0001d',
  siret: '732 829 320 00074',
  declarationNumber: null,
  address: '1 rue des Essais',
  postcode: '41000',
  city: 'Blois',
};

describe('the school’s identity', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('is typed by a director, checked number by number, and read by the coordination', async () => {
    const director = await test.as('director');
    expect((await director.get('/api/school').expect(200)).body).toEqual({ school: null });
    const wrong = await director
      .put('/api/school')
      .send({ ...school, uai: '0410001E', siret: '1' })
      .expect(422);
    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual(['uai', 'siret']);
    await director.put('/api/school').send(school).expect(204);
    await director
      .put('/api/school')
      .send({ ...school, city: 'Vendôme' })
      .expect(204);
    const coordinator = await test.as('coordinator');
    expect((await coordinator.get('/api/school').expect(200)).body.school).toEqual({
      ...school,
      uai: '0410001D',
      siret: '73282932000074',
      city: 'Vendôme',
    });
    await coordinator.put('/api/school').send(school).expect(403);
    await (await test.as('tutor')).get('/api/school').expect(403);
  });
});
