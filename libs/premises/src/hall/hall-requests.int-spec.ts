import pg from 'pg';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aHall } from '../testing.js';
import { HallSweeps } from './hall-sweeps.service.js';
import { fieldOf } from './manager-answers.rules.js';

const MANAGER = 'accueil@tiers-lieu.example';

describe('asking for the hall', () => {
  let test: TestApp;
  let coordinator: Caller & { accountId: string };
  let roomId: string;
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
    roomId = await aHall(test.database, { name: 'Grande salle', email: MANAGER });
  });
  beforeEach(() => test.today('2027-05-18'));
  afterAll(() => test.close());

  const draft = (over: object = {}) => ({
    roomId,
    purpose: 'Forum des métiers',
    expectedPeople: 80,
    firstDay: '2027-06-01',
    half: 'afternoon',
    weekdays: [],
    wishes: [],
    ...over,
  });
  const ask = async (over: object = {}): Promise<string> =>
    (await coordinator.post('/api/hall-requests').send(draft(over)).expect(201)).body.id;
  const one = async (id: string) => (await coordinator.get(`/api/hall-requests/${id}`).expect(200)).body;
  const messagesTo = (address: string) =>
    test.database.query<{ subject: string; body: string }>(
      'SELECT subject, body FROM platform.mail_message WHERE recipient = $1 ORDER BY id',
      [address],
    );
  const lastLink = async () => /\/grande-salle\/[\w-]+/.exec((await messagesTo(MANAGER)).at(-1)!.body)![0];
  const answer = async (occurrenceId: string, given: Record<string, string>) =>
    test
      .visitor()
      .post(`${await lastLink()}/reponses`)
      .type('form')
      .send(
        Object.fromEntries(
          Object.entries(given).map(([part, text]) => [fieldOf(part as 'motif', occurrenceId), text]),
        ),
      )
      .expect(303);
  const addressOf = async (accountId: string) =>
    (
      await test.database.query<{ email: string }>('SELECT email FROM identity.account WHERE id = $1', [
        accountId,
      ])
    )[0]!.email;
  const asOwner = async (sql: string) => {
    const owner = new pg.Client(test.databaseUrl);
    await owner.connect();
    await owner.query(sql).finally(() => owner.end());
  };
  const sweep = () => test.app.get(HallSweeps).sweep();

  it('sends the manager one message for a recurrence that skips closures, and shows the days beforehand', async () => {
    const before = (await messagesTo(MANAGER)).length;
    const dates = { firstDay: '2027-05-20', lastDay: '2027-07-15', weekdays: 'wednesday', half: 'morning' };
    const { body } = await coordinator.get('/api/hall-dates').query(dates).expect(200);
    expect(body.days).toHaveLength(7);
    expect(body.skipped).toEqual([{ day: '2027-07-14', why: 'Fête nationale' }]);
    const id = await ask({
      ...dates,
      weekdays: ['wednesday'],
      wishes: [{ weekday: 'thursday', half: 'morning' }],
    });
    const request = await one(id);
    expect(request.occurrences.map(({ day }: { day: string }) => day)).toEqual(body.days);
    expect(request).toMatchObject({
      askedByName: 'Test coordinator',
      wishes: ['le jeudi de la même semaine, matin'],
    });
    const sent = (await messagesTo(MANAGER)).slice(before);
    expect(sent).toHaveLength(1);
    expect(sent[0]!.subject).toContain('7 dates');
  });

  it('refuses at once what cannot be', async () => {
    const fieldsOf = async (over: object) =>
      (await coordinator.post('/api/hall-requests').send(draft(over)).expect(422)).body.errors.map(
        ({ code, field }: { code: string; field: string }) => `${code} ${field}`,
      );
    expect(await fieldsOf({ firstDay: '2027-05-17' })).toEqual(['hall.past firstDay']);
    expect(await fieldsOf({ firstDay: '2027-07-14' })).toEqual(['hall.closed firstDay']);
    expect(await fieldsOf({ expectedPeople: 500 })).toEqual(['hall.too_many_people expectedPeople']);
    expect(await fieldsOf({ firstDay: '2029-01-01' })).toEqual(['hall.too_far firstDay']);
    const daily = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
    expect(await fieldsOf({ lastDay: '2027-09-30', weekdays: daily })).toEqual(['hall.too_many lastDay']);
    expect(await fieldsOf({ half: undefined })).toEqual(['hall.no_hours half']);
    expect(await fieldsOf({ wishes: [{ half: 'morning' }] })).toEqual(['hall.wish_day wishes.0.day']);
    expect((await fieldsOf({ begins: '25:00', half: undefined }))[0]).toContain('begins');
    expect((await fieldsOf({ weekdays: ['sunday'] }))[0]).toContain('weekdays');
    await (await test.as('trainer')).post('/api/hall-requests').send(draft()).expect(403);
  });

  it('holds the hall once granted, gives it back, and takes that back within the hour', async () => {
    const id = await ask();
    const occurrenceId = (await one(id)).occurrences[0].id;
    await coordinator.delete(`/api/hall-occurrences/${occurrenceId}/withdrawal`).expect(404);
    await answer(occurrenceId, { reponse: 'accorder' });
    const held = () =>
      test.database.query(`SELECT 1 FROM premises.booking WHERE reference = $1 AND status = 'held'`, [
        occurrenceId,
      ]);
    expect(await held()).toHaveLength(1);
    expect((await messagesTo(await addressOf(coordinator.accountId))).at(-1)!.body).toContain('accordée');
    await coordinator.post(`/api/hall-occurrences/${occurrenceId}/withdrawal`).expect(204);
    expect(await held()).toHaveLength(0);
    await coordinator.delete(`/api/hall-occurrences/${occurrenceId}/withdrawal`).expect(204);
    expect((await one(id)).occurrences[0].status).toBe('accepted');
    await coordinator.post(`/api/hall-requests/${id}/withdrawal`).expect(204);
    expect(await held()).toHaveLength(0);
    await asOwner(`UPDATE premises.hall_move SET moved_at = moved_at - interval '2 hours'`);
    const late = await coordinator.delete(`/api/hall-occurrences/${occurrenceId}/withdrawal`).expect(422);
    expect(late.body.errors[0].code).toBe('hall.undo_too_late');
    const before = (await messagesTo(MANAGER)).length;
    await sweep();
    const told = (await messagesTo(MANAGER)).slice(before);
    expect(told.map(({ body }) => body.includes('n’en a plus besoin'))).toEqual([true]);
    await sweep();
    expect((await messagesTo(MANAGER)).length).toBe(before + 1);
  });

  it('takes the date proposed, unless somebody has it by now', async () => {
    const id = await ask({ firstDay: '2027-06-08', wishes: [{ day: '2027-06-10', half: 'morning' }] });
    const occurrenceId = (await one(id)).occurrences[0].id;
    await answer(occurrenceId, { reponse: 'proposer', souhait: '0' });
    expect((await one(id)).occurrences[0]).toMatchObject({
      status: 'alternative_proposed',
      alternative: { day: '2027-06-10', half: 'morning' },
    });
    const other = await ask({ firstDay: '2027-06-10', half: 'morning', purpose: 'Réunion des familles' });
    const otherId = (await one(other)).occurrences[0].id;
    await answer(otherId, { reponse: 'accorder' });
    const taken = await coordinator.post(`/api/hall-occurrences/${occurrenceId}/acceptance`).expect(409);
    expect(taken.body.errors[0].message).toContain('Réunion des familles');
    await coordinator.post(`/api/hall-occurrences/${otherId}/withdrawal`).expect(204);
    await coordinator.post(`/api/hall-occurrences/${occurrenceId}/acceptance`).expect(204);
    const [row] = await test.database.query<{ day: string }>(
      `SELECT day::text AS day FROM premises.booking WHERE reference = $1 AND status = 'held'`,
      [occurrenceId],
    );
    expect(row!.day).toBe('2027-06-10');
    await coordinator.post(`/api/hall-occurrences/${occurrenceId}/acceptance`).expect(422);
  });

  it('reminds after three and seven working days, tells the coordination after ten, and lets past dates expire', async () => {
    const lead = await test.as('coordinator');
    const id = await ask({ firstDay: '2027-06-30', purpose: 'Conseil de perfectionnement' });
    const about = (messages: { subject: string; body: string }[]) =>
      messages
        .filter(({ body }) => body.includes('Conseil de perfectionnement'))
        .map(({ subject }) => subject);
    const reminded = async (day: string) => {
      test.today(day);
      await sweep();
      await sweep();
      return about(await messagesTo(MANAGER)).filter((subject) => subject.startsWith('Rappel')).length;
    };
    expect(await reminded('2027-05-20')).toBe(0);
    expect(await reminded('2027-05-21')).toBe(1);
    expect(await reminded('2027-05-26')).toBe(2);
    const address = await addressOf(lead.accountId);
    expect(about(await messagesTo(address))).toEqual([]);
    expect(await reminded('2027-05-31')).toBe(2);
    expect(about(await messagesTo(address))).toEqual(['Grande salle : sans réponse du gestionnaire']);
    expect(await one(id)).toMatchObject({ unansweredOn: '2027-05-31' });
    await reminded('2027-07-01');
    expect((await one(id)).occurrences[0].status).toBe('expired');
    expect(about(await messagesTo(address))).toHaveLength(1);
  });

  it('is listed the newest first, page by page', async () => {
    const first = (await coordinator.get('/api/hall-requests?limit=2').expect(200)).body;
    expect(first.requests).toHaveLength(2);
    const rest = (await coordinator.get(`/api/hall-requests?limit=2&after=${first.next}`).expect(200)).body;
    expect(rest.requests[0].id < first.requests[1].id).toBe(true);
  });
});
