import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { Closures } from './closures.service.js';

const draft = {
  name: 'Séminaire de l’équipe',
  firstDay: '2027-06-07',
  lastDay: '2027-06-08',
  applies: true,
  confirmed: true,
};

describe('closures over HTTP', () => {
  let test: TestApp;
  let director: Caller;
  const list = async (from: string, to: string) =>
    (await director.get('/api/closures').query({ from, to }).expect(200)).body;
  beforeAll(async () => {
    test = await startTestApp();
    director = await test.as('coordinator');
  });
  afterAll(() => test.close());

  it('starts with zone B, none applied, and says which dates are not sure', async () => {
    const { closures, publicHolidays } = await list('2027-06-01', '2027-11-30');
    expect(closures).toMatchObject([
      {
        name: 'Vacances d’été',
        firstDay: '2027-07-03',
        lastDay: '2027-08-31',
        applies: false,
        confirmed: false,
      },
      { name: 'Vacances de la Toussaint', firstDay: '2027-10-23', applies: false, confirmed: false },
    ]);
    expect(publicHolidays).toContainEqual({ day: '2027-07-14', name: 'Fête nationale' });
  });

  it('applies a school holiday when the school decides it, and takes that back', async () => {
    const { closures } = await list('2027-12-20', '2027-12-20');
    const { id, kind, ...noel } = closures[0];
    expect(kind).toBe('school_holiday');
    const closed = async () => (await test.app.get(Closures).closedDays('2027-12-20', '2027-12-20')).size;
    await director
      .put(`/api/closures/${id}`)
      .send({ ...noel, applies: true })
      .expect(200);
    expect(await closed()).toBe(1);
    await director.put(`/api/closures/${id}`).send(noel).expect(200);
    expect(await closed()).toBe(0);
  });

  it('creates, changes, removes and restores the school’s own closure', async () => {
    const { body: made } = await director.post('/api/closures').send(draft).expect(201);
    expect(made).toMatchObject({ ...draft, kind: 'own' });
    await director
      .put(`/api/closures/${made.id}`)
      .send({ ...draft, lastDay: '2027-06-07' })
      .expect(200);
    expect((await list('2027-06-08', '2027-06-08')).closures).toEqual([]);
    await director.delete(`/api/closures/${made.id}`).expect(204);
    await director.delete(`/api/closures/${made.id}`).expect(404);
    await director.post('/api/closures').send(draft).expect(201);
    const again = await director.post('/api/closures').send(draft).expect(409);
    expect(again.body.errors[0].field).toBe('name');
  });

  it('keeps a school holiday that somebody would remove', async () => {
    const { closures } = await list('2027-12-20', '2027-12-20');
    const { body } = await director.delete(`/api/closures/${closures[0].id}`).expect(422);
    expect(body.errors[0].code).toBe('closure.school_holiday_stays');
  });

  it('refuses a past day, dates the wrong way round and a missing name, each at its field', async () => {
    const refused = async (over: object) =>
      (
        await director
          .post('/api/closures')
          .send({ ...draft, ...over })
          .expect(422)
      ).body.errors[0];
    expect(await refused({ firstDay: '2027-05-17', lastDay: '2027-05-19' })).toMatchObject({
      code: 'closure.past',
      field: 'firstDay',
    });
    expect((await refused({ lastDay: '2027-06-01' })).field).toBe('lastDay');
    expect((await refused({ name: ' ' })).field).toBe('name');
    await director.get('/api/closures').query({ from: '2027-06-02', to: '2027-06-01' }).expect(422);
    await director.get('/api/closures').query({ from: '1900-01-01', to: '2100-01-01' }).expect(422);
  });

  it('is changed by direction and coordination only', async () => {
    const tutor = await test.as('tutor');
    await tutor.get('/api/closures').query({ from: '2027-06-01', to: '2027-06-30' }).expect(200);
    await tutor.post('/api/closures').send(draft).expect(403);
    const id = '019a0000-0000-7000-8000-000000000000';
    await tutor.put(`/api/closures/${id}`).send(draft).expect(403);
    await tutor.delete(`/api/closures/${id}`).expect(403);
    await director.put(`/api/closures/${id}`).send(draft).expect(404);
  });
});
