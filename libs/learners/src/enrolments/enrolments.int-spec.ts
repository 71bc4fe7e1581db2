import { aCohort } from '#cohorts/testing';
import { Agreements } from '#partnership';
import { anAgreement } from '#partnership/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { anEnrolledLearner } from '../testing.js';
import { Enrolments } from './enrolments.service.js';

describe('the enrolments of a promotion', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('are those that last on a day, when a day is asked', async () => {
    const cohortId = await aCohort(test.database);
    const stays = await anEnrolledLearner(test.database, { cohortId });
    const leaves = await anEnrolledLearner(test.database, { cohortId, exitOn: '2027-01-29' });
    const on = async (day?: string) =>
      (await test.app.get(Enrolments).ofCohort(cohortId, { on: day })).map(({ id }) => id);
    expect(await on()).toEqual([stays.enrolmentId, leaves.enrolmentId]);
    expect(await on('2027-01-29')).toHaveLength(2);
    expect(await on('2027-01-30')).toEqual([stays.enrolmentId]);
    expect(await on('2026-09-06')).toEqual([]);
  });

  it('know the terms of the agreement', async () => {
    await anAgreement(test.database, { sizeMax: 18 });
    expect(await test.app.get(Agreements).inForce('2027-05-18')).toMatchObject({
      sizeMax: 18,
      agreement: { endsOn: '2028-12-31' },
    });
  });
});
