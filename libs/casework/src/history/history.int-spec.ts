import { randomUUID } from 'node:crypto';
import { Audit } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';

describe('the history of a file', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('says who changed what and when, newest first, page by page', async () => {
    const director = await test.as('director');
    const subjectId = randomUUID();
    const record = (action: string, changes: Parameters<Audit['record']>[0]['changes'] = []) =>
      test.app
        .get(Audit)
        .record({ action, subjectKind: 'contract', subjectId, actorId: director.accountId, changes });
    await record('contract.drafted');
    await record('contract.redrafted', [{ field: 'pay', label: 'Salaire', before: '900', after: '950' }]);
    await test.app
      .get(Audit)
      .record({ action: 'contract.signed', subjectKind: 'contract', subjectId: randomUUID() });
    const at = `/api/history/contract/${subjectId}`;
    const first = (await director.get(`${at}?limit=1`).expect(200)).body;
    expect(first.items).toMatchObject([
      {
        what: 'Projet de contrat corrigé',
        by: 'Test director',
        changes: [{ label: 'Salaire', before: '900', after: '950' }],
      },
    ]);
    const second = (await director.get(`${at}?limit=1&after=${first.next}`).expect(200)).body;
    expect(second).toMatchObject({ items: [{ what: 'Contrat préparé', changes: [] }], next: null });
  });

  it('follows a person through their applications, and is on the school’s calendar', async () => {
    test.today('2027-05-18');
    const coordinator = await test.as('coordinator');
    await coordinator.get(`/api/history/learner/${randomUUID()}`).expect(200, { items: [], next: null });
    await coordinator.get(`/api/history/secret/${randomUUID()}`).expect(422);
    await coordinator.get('/api/history/learner/nothing').expect(422);
  });

  it('is read by those who manage files only', async () => {
    for (const role of ['trainer', 'tutor', 'learner', 'department_officer'] as const) {
      await (await test.as(role)).get(`/api/history/learner/${randomUUID()}`).expect(403);
    }
  });
});
