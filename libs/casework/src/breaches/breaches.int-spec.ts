import { startTestApp, type TestApp } from '../../../../test/support/app.js';

describe('breaches of personal data', () => {
  let test: TestApp;
  let director: Awaited<ReturnType<TestApp['as']>>;
  const breach = {
    title: 'Liste envoyée à un mauvais destinataire',
    knownAt: '2027-05-17T09:00',
    facts: 'Un courriel avec une liste de présence est parti à une autre structure.',
    nature: 'confidentiality',
    peopleCount: 4,
    people: 'Quatre apprenants de la promotion 3',
    effects: 'Noms et absences lus par un tiers connu.',
    measures: 'Suppression demandée et confirmée par écrit.',
    risk: 'some',
  };
  beforeAll(async () => {
    test = await startTestApp();
    director = await test.as('director');
  });
  afterAll(() => test.close());

  it('run a clock of 72 hours from the moment they are known, on the school’s clock', async () => {
    const { id } = (await director.post('/api/breaches').send(breach).expect(201)).body;
    const read = async () => (await director.get('/api/breaches').expect(200)).body[0];
    expect(await read()).toMatchObject({ clock: 'running', dueAt: '2027-05-20T09:00', hoursLeft: 42 });
    test.today('2027-05-21');
    expect(await read()).toMatchObject({ clock: 'late' });
    const late = { ...breach, authorityToldAt: '2027-05-21T10:00' };
    const { body } = await director.put(`/api/breaches/${id}`).send(late).expect(422);
    expect(body.errors).toMatchObject([{ code: 'late_without_reason', source: 'RGPD, art. 33' }]);
    await director.post(`/api/breaches/${id}/closure`).expect(422);
    await director
      .put(`/api/breaches/${id}`)
      .send({ ...late, authorityNotToldWhy: 'Le nombre de personnes n’était pas connu.' })
      .expect(204);
    expect(await read()).toMatchObject({ clock: 'told_late', authorityToldAt: '2027-05-21T10:00' });
    await director.post(`/api/breaches/${id}/closure`).expect(204);
    expect(await read()).toMatchObject({ closedOn: '2027-05-21' });
    await director.put(`/api/breaches/${id}`).send(breach).expect(404);
  });

  it('are the direction’s own, and refuse a moment that is none', async () => {
    const coordinator = await test.as('coordinator');
    await coordinator.get('/api/breaches').expect(403);
    await director
      .post('/api/breaches')
      .send({ ...breach, knownAt: '2027-02-31T09:00' })
      .expect(422);
    await director
      .post('/api/breaches')
      .send({ ...breach, knownAt: '2030-01-01T09:00' })
      .expect(422);
  });
});
