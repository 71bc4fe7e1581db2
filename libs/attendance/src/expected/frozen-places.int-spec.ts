import { anOverride } from '#calendar/testing';
import { Dispatcher } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aGroup } from '../testing.js';
import { FrozenPlaces } from './frozen-places.service.js';

describe('expected places', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2027-05-15');
  });
  afterAll(() => test.close());

  it('are frozen by the sweep for what has begun, with what said so, and never change after', async () => {
    const { cohortId, learnerIds, contractId } = await aGroup(test.database, { learners: 2 });
    const dispatcher = test.app.get(Dispatcher);
    dispatcher.discover();
    await dispatcher.run('freeze-places', {});
    const frozen = () =>
      test.database.query<{ day: string }>(
        `SELECT day::text, half, place, cohort_id AS "cohortId", contract_id AS "contractId", calendar_version AS version, name
         FROM attendance.frozen_place WHERE learner_id = $1 ORDER BY day, half DESC`,
        [learnerIds[0]],
      );
    const before = await frozen();
    // Saturday 1 May to Saturday 15 May: ten working days.
    expect(before).toHaveLength(20);
    expect(before[0]).toEqual({
      day: '2027-05-03',
      half: 'morning',
      place: 'company',
      cohortId,
      contractId,
      version: 1,
      name: null,
    });
    expect(before).toContainEqual(
      expect.objectContaining({ day: '2027-05-06', place: 'holiday', name: expect.any(String) }),
    );
    await anOverride(test.database, { cohortId, day: '2027-05-11', half: 'morning', place: 'closed' });
    await dispatcher.run('freeze-places', {});
    expect(await frozen()).toEqual(before);
    await test.database.query(
      `INSERT INTO calendar.draft (cohort_id, revision, based_on, plan, origin) VALUES ($1, 1, 2, $2, 'hand')`,
      [
        cohortId,
        JSON.stringify({
          frame: { integrationWeeks: 0, certificationWeeks: 0 },
          rhythms: [],
          weeks: [],
          decided: [],
        }),
      ],
    );
    test.today('2027-05-18');
    await dispatcher.run('freeze-places', {});
    const [, ...later] = (await frozen()).slice(before.length);
    // A draft without any week changed nothing; what begins now is said by the newest version.
    expect(later.at(-1)).toMatchObject({ day: '2027-05-18', place: 'company', version: 2 });
  });

  it('come from the calendar for what has not begun', async () => {
    const { cohortId, learnerIds } = await aGroup(test.database, { learners: 1 });
    const places = test.app.get(FrozenPlaces);
    await anOverride(test.database, { cohortId, day: '2027-05-26', half: 'morning', place: 'company' });
    const day = await places.of(learnerIds, '2027-05-26', '2027-05-26');
    expect(day).toMatchObject([
      { half: 'morning', place: 'company', begun: false },
      { half: 'afternoon', place: 'school', begun: false },
    ]);
  });
});
