import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { sheetOf } from '../../../../test/support/workbook.js';

describe('the contracts as a workbook', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('holds the columns and the lines chosen, for those who may take a list away', async () => {
    const cohortId = await aCohort(test.database);
    for (const lastName of ['Aubry', 'Costa']) {
      const { learnerId } = await anEnrolledLearner(test.database, { cohortId, lastName });
      await aSignedContract(test.database, { learnerId });
    }
    const coordinator = await test.as('coordinator');
    const { body: lines } = await coordinator.get('/api/contracts').expect(200);
    const chosen = (lines as { id: string; lastName: string }[]).find(
      ({ lastName }) => lastName === 'Costa',
    )!;
    const sheet = await sheetOf(
      coordinator
        .post('/api/contract-workbooks')
        .send({ columns: ['lastName', 'state', 'startsOn'], wanted: { ids: [chosen.id] } }),
    );
    expect(sheet.getRow(1).values).toEqual([undefined, 'Nom', 'Début', 'État']);
    expect([sheet.rowCount, sheet.getCell('A2').value]).toEqual([2, 'Costa']);
    for (const role of ['trainer', 'tutor', 'learner'] as const) {
      await (await test.as(role)).post('/api/contract-workbooks').send({}).expect(403);
    }
  });
});
