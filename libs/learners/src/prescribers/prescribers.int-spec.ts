import { aCohort } from '#cohorts/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';

describe('the prescribers', () => {
  let test: TestApp;
  let coordinator: Caller & { accountId: string };
  let cohortId: string;
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
    cohortId = await aCohort(test.database);
  });
  afterAll(() => test.close());

  let made = 0;
  const apply = async (prescriber: object, receivedOn = '2027-05-10') => {
    made += 1;
    const person = {
      firstName: 'Camille',
      lastName: `Exemple${'abcdefghijklmnop'[made]}`,
      birthDate: '2006-03-15',
    };
    const body = { ...person, cohortId, level: '4', higherEducationYears: 0, receivedOn, ...prescriber };
    return (await coordinator.post('/api/applications').send(body).expect(201)).body.id as string;
  };
  const readingsOf = async (id: string) => {
    const [row] = await test.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM platform.audit_entry WHERE action = 'prescription.read' AND subject_id = $1`,
      [id],
    );
    return row!.count;
  };

  it('are organisations with people, one an organisation', async () => {
    const body = { kind: 'mission-locale', name: 'Mission locale des Tilleuls', commune: 'Blois' };
    const { id } = (await coordinator.post('/api/prescribers').send(body).expect(201)).body;
    const same = { ...body, name: 'MISSION LOCALE DES TILLEULS' };
    await coordinator.post('/api/prescribers').send(same).expect(409);
    await coordinator
      .post('/api/prescribers')
      .send({ ...same, commune: 'Vendôme' })
      .expect(201);
    const { body: contact } = await coordinator
      .post(`/api/prescribers/${id}/contacts`)
      .send({ fullName: 'Anne Exemple', role: 'Conseillère', phone: '02 61 91 00 10' })
      .expect(201);
    await coordinator
      .put(`/api/prescriber-contacts/${contact.id}`)
      .send({ fullName: 'Anne Exemple', left: true })
      .expect(204);
    const { body: file } = await coordinator.get(`/api/prescribers/${id}`).expect(200);
    expect(file).toMatchObject({
      kindLabel: 'Mission locale',
      contacts: [{ fullName: 'Anne Exemple', leftOn: '2027-05-18' }],
    });
    const { body: refused } = await coordinator
      .post('/api/prescribers')
      .send({ kind: 'educational-structure', name: 'STEMO du Centre' })
      .expect(422);
    expect(refused.errors).toMatchObject([{ code: 'prescriber.protected', field: 'name' }]);
  });

  it('are linked to applications, chosen or recognised by their name, and each reading is logged', async () => {
    const { id: prescriberId } = (
      await coordinator
        .post('/api/prescribers')
        .send({ kind: 'school', name: 'Lycée des Érables' })
        .expect(201)
    ).body;
    const { id: prescriberContactId } = (
      await coordinator
        .post(`/api/prescribers/${prescriberId}/contacts`)
        .send({ fullName: 'Luc Exemple' })
        .expect(201)
    ).body;
    const chosen = await apply({ prescriberId, prescriberContactId });
    const { body } = await coordinator.get(`/api/applications/${chosen}/prescription`).expect(200);
    expect(body).toMatchObject({
      kind: 'school',
      name: 'Lycée des Érables',
      prescriberId,
      contact: { fullName: 'Luc Exemple' },
    });
    expect(await readingsOf(chosen)).toBe(1);
    const named = await apply({ prescriberKind: 'school', prescriberName: 'lycee des erables' });
    expect((await coordinator.get(`/api/applications/${named}/prescription`)).body).toMatchObject({
      prescriberId,
    });
    const free = await apply({ prescriberKind: 'school', prescriberName: 'Lycée des Bouleaux' });
    expect((await coordinator.get(`/api/applications/${free}/prescription`)).body).toMatchObject({
      prescriberId: null,
      name: 'Lycée des Bouleaux',
    });
    const other = await coordinator
      .post('/api/prescribers')
      .send({ kind: 'school', name: 'Collège des Aulnes' });
    const { body: refused } = await coordinator
      .put(`/api/applications/${free}`)
      .send({
        firstName: 'Camille',
        lastName: 'Exemple',
        birthDate: '2006-03-15',
        cohortId,
        level: '4',
        higherEducationYears: 0,
        prescriberId: other.body.id,
        prescriberContactId,
      })
      .expect(422);
    expect(refused.errors).toMatchObject([{ field: 'prescriberContactId' }]);
  });

  it('form a network counted by organisation, and by kind without anything about a few people', async () => {
    const { id: prescriberId } = (
      await coordinator
        .post('/api/prescribers')
        .send({ kind: 'association', name: 'Les Passerelles' })
        .expect(201)
    ).body;
    await apply({ prescriberId }, '2025-01-10');
    const last = await apply({ prescriberId }, '2025-01-20');
    await coordinator
      .post(`/api/applications/${last}/moves`)
      .send({ stage: 'refused', reason: 'unreachable' });
    const period = 'from=2025-01-01&to=2025-01-31';
    const { body } = await coordinator.get(`/api/referrals?${period}`).expect(200);
    expect(body[0]).toMatchObject({
      prescriberId,
      sent: 2,
      underWay: 1,
      refused: 1,
      admitted: 0,
      lastSentOn: '2025-01-20',
    });
    expect((await coordinator.get(`/api/referral-kinds?${period}`).expect(200)).body).toEqual([
      { kind: 'association', label: 'Association', sent: null, admitted: null, enrolled: null },
    ]);
  });

  it('are for those who read applications only', async () => {
    for (const role of ['trainer', 'tutor', 'learner', 'department_officer'] as const) {
      const caller = await test.as(role);
      await caller.get('/api/prescribers').expect(403);
      await caller.get('/api/referrals').expect(403);
      await caller.get('/api/referral-kinds').expect(403);
      await caller.post('/api/prescribers').send({}).expect(403);
    }
  });
});
