import { aCohort } from '#cohorts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { sheetOf } from '../../../../test/support/workbook.js';

describe('the list of learners', () => {
  let test: TestApp;
  let coordinator: Awaited<ReturnType<TestApp['as']>>;
  let cohortId: string;
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
    cohortId = await aCohort(test.database);
    for (const lastName of ['Élodie', 'Zidi', 'Aubry', 'Costa', '=2+3']) {
      await anEnrolledLearner(test.database, { cohortId, lastName, firstName: 'Noé' });
    }
  });
  afterAll(() => test.close());

  const names = (items: { lastName: string }[]) => items.map(({ lastName }) => lastName);

  it('comes page by page, each once, and ends', async () => {
    const first = (await coordinator.get('/api/learners?limit=3').expect(200)).body;
    const second = (await coordinator.get(`/api/learners?limit=3&after=${first.next}`).expect(200)).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 2, null]);
    expect(new Set([...names(first.items), ...names(second.items)]).size).toBe(5);
  });

  it('is filtered without accents or capitals, in either order of names', async () => {
    const found = async (search: string) =>
      names((await coordinator.get('/api/learners').query({ search }).expect(200)).body.items);
    expect(await found('elodie')).toEqual(['Élodie']);
    expect(await found('noe zid')).toEqual(['Zidi']);
    expect(await found('%')).toEqual([]);
    await coordinator.get('/api/learners?situation=unknown').expect(422);
    await coordinator.get('/api/learners?after=nothing').expect(422);
  });

  it('is taken away as a workbook of the columns and lines chosen, which is kept', async () => {
    const { body } = await coordinator.get('/api/learners?search=2').expect(200);
    const asked = coordinator
      .post('/api/learner-workbooks')
      .send({ columns: ['firstName', 'lastName', 'entryOn'], wanted: { ids: [body.items[0].id] } })
      .expect('content-disposition', /apprenants-/);
    const sheet = await sheetOf(asked);
    expect(sheet.getRow(1).values).toEqual([undefined, 'Nom', 'Prénom', 'Entrée']);
    expect([sheet.rowCount, sheet.getCell('A2').value]).toEqual([2, "'=2+3"]);
    const [entry] = await test.database.query<{ detail: { rows: number } }>(
      "SELECT detail FROM platform.audit_entry WHERE action = 'list.exported' AND actor_id = $1",
      [coordinator.accountId],
    );
    expect(entry!.detail.rows).toBe(1);
  });

  it('is taken away by nobody else', async () => {
    const asked = { columns: ['lastName'], wanted: {} };
    for (const role of ['trainer', 'tutor', 'learner', 'department_officer'] as const) {
      await (await test.as(role)).post('/api/learner-workbooks').send(asked).expect(403);
    }
    await coordinator
      .post('/api/learner-workbooks')
      .send({ columns: ['password'], wanted: {} })
      .expect(422);
  });
});
