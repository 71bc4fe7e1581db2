import { aCohort } from '#cohorts/testing';
import { anApplication } from '#learners/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { sheetOf } from '../../../../test/support/workbook.js';

describe('the applications as a workbook', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('holds what the filters show, or the lines chosen among it', async () => {
    const cohortId = await aCohort(test.database);
    const ids: string[] = [];
    for (const lastName of ['Aubry', 'Costa', 'Zidi']) {
      ids.push((await anApplication(test.database, { cohortId, lastName })).applicationId);
    }
    const coordinator = await test.as('coordinator');
    const linesOf = async (wanted: object) => {
      const sheet = await sheetOf(
        coordinator.post('/api/application-workbooks').send({ columns: ['lastName', 'stage'], wanted }),
      );
      const names = sheet.getColumn(1).values.slice(2);
      return [...names].sort();
    };
    expect(await linesOf({ cohortId })).toEqual(['Aubry', 'Costa', 'Zidi']);
    expect(await linesOf({ search: 'cos' })).toEqual(['Costa']);
    expect(await linesOf({ ids: ids.slice(1) })).toEqual(['Costa', 'Zidi']);
    await (await test.as('trainer')).post('/api/application-workbooks').send({}).expect(403);
  });
});
