import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { Bookings } from '../bookings/bookings.service.js';
import { aHall } from '../testing.js';
import { fieldOf } from './manager-answers.rules.js';

describe('the hall manager’s page', () => {
  let test: TestApp;
  let coordinator: Caller;
  let roomId: string;
  let hall: { name: string; manager: { office: string; email: string } };
  beforeEach(async () => {
    hall = {
      name: `Salle ${Math.random()}`,
      manager: { office: 'Accueil', email: `a${Math.random()}@lieu.example` },
    };
    roomId = await aHall(test.database, { name: hall.name, ...hall.manager });
  });
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  const linksTo = async (address: string) =>
    (
      await test.database.query<{ body: string }>(
        'SELECT body FROM platform.mail_message WHERE recipient = $1 ORDER BY id',
        [address],
      )
    ).map(({ body }) => /\/grande-salle\/[\w-]+/.exec(body)![0]);
  const ask = async (over: object = {}) => {
    const body = {
      roomId,
      purpose: 'Portes <ouvertes>',
      expectedPeople: 60,
      firstDay: '2027-06-01',
      lastDay: '2027-06-15',
      weekdays: ['tuesday'],
      half: 'afternoon',
      wishes: [],
      ...over,
    };
    const { id } = (await coordinator.post('/api/hall-requests').send(body).expect(201)).body;
    return { id, link: (await linksTo(hall.manager.email)).at(-1)! };
  };
  const occurrences = async (
    id: string,
  ): Promise<{ id: string; day: string; status: string; reason: string }[]> =>
    (await coordinator.get(`/api/hall-requests/${id}`).expect(200)).body.occurrences;
  const statuses = async (id: string) => (await occurrences(id)).map(({ status }) => status);
  const post = (address: string, form: Record<string, string> = {}) =>
    test.visitor().post(address).type('form').send(form);

  it('shows the request without script nor address told, and changes nothing when it is opened', async () => {
    const { id, link } = await ask();
    const { text, headers } = await test.visitor().get(link).expect(200);
    expect(text).toContain('Portes &lt;ouvertes&gt;');
    expect(text).not.toContain('<script');
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
    await test.visitor().get(link).expect(200);
    expect(await statuses(id)).toEqual(['asked', 'asked', 'asked']);
  });

  it('grants and refuses date by date, or all at once', async () => {
    const { id, link } = await ask();
    const [first, second] = await occurrences(id);
    await post(`${link}/reponses`, {
      [fieldOf('reponse', first!.id)]: 'accorder',
      [fieldOf('reponse', second!.id)]: 'refuser',
      [fieldOf('motif', second!.id)]: 'other',
      [fieldOf('precision', second!.id)]: 'Conseil communautaire',
    }).expect(303);
    expect(await statuses(id)).toEqual(['accepted', 'refused', 'asked']);
    expect((await test.visitor().get(`${link}?fait=oui`)).text).toContain('Conseil communautaire');
    expect((await post(`${link}/toutes`, { 'reponse-a-tout': 'refuser' }).expect(422)).text).toContain(
      '#motif-a-tout',
    );
    await post(`${link}/toutes`, { 'reponse-a-tout': 'accorder' }).expect(303);
    await post(`${link}/reponses`, { [fieldOf('reponse', second!.id)]: 'accorder' }).expect(303);
    expect(await statuses(id)).toEqual(['accepted', 'accepted', 'accepted']);
    await post(`${link}/toutes`, { 'reponse-a-tout': 'accorder' }).expect(422);
  });

  it('keeps what was typed when something is wrong, and writes nothing of it', async () => {
    const { id, link } = await ask();
    const [first, second] = await occurrences(id);
    const { text } = await post(`${link}/reponses`, {
      [fieldOf('reponse', first!.id)]: 'accorder',
      [fieldOf('reponse', second!.id)]: 'proposer',
      [fieldOf('jour', second!.id)]: '32/13/2027',
    }).expect(422);
    expect(text).toContain(`href="#${fieldOf('jour', second!.id)}"`);
    expect(text).toContain('value="32/13/2027"');
    expect(await statuses(id)).toEqual(['asked', 'asked', 'asked']);
  });

  it('says who has the hall already, and keeps the other answers', async () => {
    const { id, link } = await ask();
    await test.app.get(Bookings).reserve(null, {
      roomId,
      day: '2027-06-08',
      half: undefined,
      begins: '16:00',
      ends: '19:00',
      purpose: 'Assemblée générale',
      source: 'hall_request',
      reference: id,
    });
    const { text } = await post(`${link}/toutes`, { 'reponse-a-tout': 'accorder' }).expect(409);
    expect(text).toContain('Assemblée générale');
    expect(text).toContain('Vos autres réponses sont enregistrées');
    expect(await statuses(id)).toEqual(['accepted', 'asked', 'accepted']);
  });

  it('gives one hall to one of two requests answered at the same moment', async () => {
    const one = await ask({ lastDay: undefined, weekdays: [] });
    const two = await ask({ lastDay: undefined, weekdays: [] });
    const answers = await Promise.all(
      [one, two].map(async ({ id, link }) =>
        post(`${link}/reponses`, { [fieldOf('reponse', (await occurrences(id))[0]!.id)]: 'accorder' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect([...(await statuses(one.id)), ...(await statuses(two.id))].sort()).toEqual(['accepted', 'asked']);
  });

  it('opens nothing to a guessed link, and sends a fresh one to the registered address alone', async () => {
    const { id, link } = await ask();
    const guessed = `${link.slice(0, -4)}AAAA`;
    expect((await test.visitor().get(guessed).expect(404)).text).not.toContain('Portes');
    await post(`${guessed}/toutes`, { 'reponse-a-tout': 'accorder' }).expect(404);
    await post(`${guessed}/renouvellement`).expect(404);
    await test.database.query(
      `UPDATE premises.hall_key SET expires_at = now(), created_at = now() - interval '31 days' WHERE request_id = $1`,
      [id],
    );
    expect((await test.visitor().get(link).expect(410)).text).not.toContain('Portes');
    await post(`${link}/toutes`, { 'reponse-a-tout': 'accorder' }).expect(410);
    await post(`${link}/renouvellement`, { email: 'pirate@example.org' }).expect(200);
    await post(`${link}/renouvellement`).expect(200);
    expect(await linksTo('pirate@example.org')).toEqual([]);
    const links = await linksTo(hall.manager.email);
    expect(links).toHaveLength(2);
    await test.visitor().get(links[1]!).expect(200);
    await test.visitor().get(link).expect(410);
  });

  it('closes when another address answers for the hall, which is asked again', async () => {
    const { link } = await ask();
    const { id: _, ...room } = (await coordinator.get('/api/rooms').expect(200)).body.find(
      (one: { id: string }) => one.id === roomId,
    );
    const email = `nouveau.${Math.random()}@lieu.example`;
    await coordinator
      .put(`/api/rooms/${roomId}`)
      .send({ ...room, openUntil: undefined, manager: { office: 'Accueil', email } })
      .expect(204);
    await test.visitor().get(link).expect(410);
    const [fresh] = await linksTo(email);
    await test.visitor().get(fresh!).expect(200);
  });
});
