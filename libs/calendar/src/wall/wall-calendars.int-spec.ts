import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aRhythm } from '../testing.js';

describe('a year on one page', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());
  const school2026 = { kind: 'school', year: 2026 };
  const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

  it('prints a promotion’s, tagged, under its name and years, over three calendar years too', async () => {
    const trainer = await test.as('trainer');
    const cohortId = await aCohort(test.database, {
      startsOn: '2026-09-07',
      endsOn: '2028-08-31',
      name: 'Promotion de développement web et web mobile du Val de Loire, deuxième intake de l’année',
    });
    const path = `/api/cohorts/${cohortId}/wall-calendar`;
    const { body: refused } = await trainer.get(path).query(school2026).expect(422);
    expect(refused.code).toBe('wall_calendar.empty');
    await aRhythm(test.database, { cohortId, fromMonday: '2026-09-07' });
    const { body, headers } = await trainer.get(path).query(school2026).expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect(decodeURIComponent(headers['content-disposition']!)).toContain('Année scolaire 2026-2027');
    expect(body.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pages(body)).toBe(1);
    for (const year of [2026, 2027, 2028]) await trainer.get(path).query({ kind: 'civil', year }).expect(200);
    await trainer.get(path).query({ kind: 'civil', year: 2030 }).expect(422);
  }, 60_000);

  it('prints a learner’s for them and their tutor, and for nobody else who is no staff', async () => {
    const learner = await test.as('learner');
    const cohortId = await aCohort(test.database, { startsOn: '2026-09-07', endsOn: '2028-08-31' });
    await aRhythm(test.database, { cohortId, fromMonday: '2026-09-07' });
    const { learnerId } = await anEnrolledLearner(test.database, { cohortId, accountId: learner.accountId });
    await aSignedContract(test.database, { learnerId, startsOn: '2026-09-14', endsOn: '2028-08-31' });
    const path = `/api/learners/${learnerId}/wall-calendar`;
    const { headers } = await learner.get(path).query(school2026).expect(200);
    expect(decodeURIComponent(headers['content-disposition']!)).toMatch(/Calendrier de Camille E\. chez/);
    await (await test.as('learner')).get(path).query(school2026).expect(404);
    await (await test.as('department_officer')).get(path).query(school2026).expect(403);
  }, 60_000);
});
