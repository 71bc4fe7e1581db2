import { randomUUID } from 'node:crypto';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { Bookings } from '../bookings/bookings.service.js';

const draft = {
  name: 'Atelier Indre',
  kind: 'dedicated',
  seats: 18,
  squareMetres: 60,
  equipment: ['Écran', 'Écran', ' Prises au sol '],
  openFrom: '2024-09-02',
};
const hall = {
  ...draft,
  name: 'Grande salle',
  kind: 'hall',
  seats: 120,
  squareMetres: 240,
  manager: { office: 'Accueil du tiers-lieu', email: 'Accueil@tiers-lieu.example' },
};

describe('rooms over HTTP', () => {
  let test: TestApp;
  let coordinator: Caller & { accountId: string };
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  it('adds a room, changes it with dates of effect, and shows a hall’s manager to who manages rooms', async () => {
    const { body: made } = await coordinator.post('/api/rooms').send(draft).expect(201);
    await coordinator.post('/api/rooms').send(hall).expect(201);
    await coordinator
      .put(`/api/rooms/${made.id}`)
      .send({ ...draft, openUntil: '2028-12-31' })
      .expect(204);
    const { body } = await coordinator.get('/api/rooms').expect(200);
    expect(body).toMatchObject([
      {
        name: 'Atelier Indre',
        equipment: ['Écran', 'Prises au sol'],
        openUntil: '2028-12-31',
        manager: null,
      },
      { name: 'Grande salle', manager: { email: 'accueil@tiers-lieu.example' } },
    ]);
    const trainer = await test.as('trainer');
    expect((await trainer.get('/api/rooms').expect(200)).body[1].manager).toBeNull();
    await trainer.post('/api/rooms').send(draft).expect(403);
  });

  it('keeps a room that something is booked in: neither removed nor closed over it', async () => {
    const room = { ...draft, name: 'Atelier Cher' };
    const { id } = (await coordinator.post('/api/rooms').send(room).expect(201)).body;
    await test.app.get(Bookings).reserve(
      { id: coordinator.accountId },
      {
        roomId: id,
        day: '2027-06-15',
        half: 'morning',
        purpose: 'Jury blanc',
        source: 'event',
        reference: randomUUID(),
      },
    );
    const gone = await coordinator.delete(`/api/rooms/${id}`).expect(409);
    expect(gone.body.errors[0].message).toContain('indiquez plutôt son dernier jour');
    const closed = await coordinator
      .put(`/api/rooms/${id}`)
      .send({ ...room, openUntil: '2027-06-14' })
      .expect(422);
    expect(closed.body.errors[0]).toMatchObject({ code: 'room.held_after', field: 'openUntil' });
    await coordinator
      .put(`/api/rooms/${id}`)
      .send({ ...room, openUntil: '2027-06-15' })
      .expect(204);
  });

  it('removes a room made by mistake, and refuses what cannot be, each at its field', async () => {
    const { id } = (
      await coordinator
        .post('/api/rooms')
        .send({ ...draft, name: 'Erreur' })
        .expect(201)
    ).body;
    await coordinator.delete(`/api/rooms/${id}`).expect(204);
    await coordinator.delete(`/api/rooms/${id}`).expect(404);
    const refused = async (over: object, status = 422) =>
      (
        await coordinator
          .post('/api/rooms')
          .send({ ...draft, name: 'Autre', ...over })
          .expect(status)
      ).body.errors[0].field;
    expect(await refused({ name: 'Atelier Indre' }, 409)).toBe('name');
    expect(await refused({ seats: 0 })).toBe('seats');
    expect(await refused({ openUntil: '2024-01-01' })).toBe('openUntil');
    expect(await refused({ kind: 'hall' })).toBe('manager.email');
    expect(await refused({ manager: hall.manager })).toBe('kind');
  });
});
