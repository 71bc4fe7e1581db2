import { aCohort } from '#cohorts/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aRhythm } from '../testing.js';

const NOBODY = '019a0000-0000-7000-8000-000000000000';

describe('rhythms and half-days over HTTP', () => {
  let test: TestApp;
  let director: Caller;
  beforeAll(async () => {
    test = await startTestApp();
    director = await test.as('director');
  });
  afterAll(() => test.close());

  const aPromotion = async () => {
    const cohortId = await aCohort(test.database, { startsOn: '2026-09-07', endsOn: '2028-08-31' });
    await aRhythm(test.database, { cohortId, fromMonday: '2026-09-07' });
    return cohortId;
  };
  const week = async (cohortId: string, from: string, to: string) =>
    (await director.get(`/api/cohorts/${cohortId}/calendar`).query({ from, to }).expect(200)).body;

  it('changes the rhythm from a Monday on, as its consequences said, and takes that back', async () => {
    const cohortId = await aPromotion();
    const rhythm = { fromMonday: '2027-05-24', schoolWeeks: 1, companyWeeks: 3 };
    const { body: foreseen } = await director
      .get(`/api/cohorts/${cohortId}/rhythm-consequences`)
      .query(rhythm)
      .expect(200);
    const { hours: before } = await week(cohortId, '2027-05-24', '2027-05-28');
    expect(foreseen.before).toEqual(before);
    expect(foreseen.changes).toMatchObject({ firstDay: '2027-05-24' });
    await director.put(`/api/cohorts/${cohortId}/rhythms`).send(rhythm).expect(204);
    const { hours: after } = await week(cohortId, '2027-05-24', '2027-05-28');
    expect(after).toEqual(foreseen.after);
    expect(after.schoolMinutes).toBeLessThan(before.schoolMinutes);
    await director.delete(`/api/cohorts/${cohortId}/rhythms/2027-05-24`).expect(204);
    expect((await week(cohortId, '2027-05-24', '2027-05-28')).hours).toEqual(before);
    await director.delete(`/api/cohorts/${cohortId}/rhythms/2027-05-24`).expect(404);
  });

  it('refuses to change the past, at the Monday’s field', async () => {
    const cohortId = await aPromotion();
    await test.database.query(`UPDATE calendar.rhythm SET decided_at = now() - interval '1 year'`);
    const past = { fromMonday: '2027-05-10', schoolWeeks: 1, companyWeeks: 3 };
    for (const answer of [
      await director.put(`/api/cohorts/${cohortId}/rhythms`).send(past),
      await director.get(`/api/cohorts/${cohortId}/rhythm-consequences`).query(past),
      await director.delete(`/api/cohorts/${cohortId}/rhythms/2026-09-07`),
    ]) {
      expect(answer.status).toBe(422);
      expect(answer.body.errors[0]).toMatchObject({ code: 'rhythm.past', field: 'fromMonday' });
      expect(answer.body.errors[0].message).toContain('lundi 24 mai 2027');
    }
    expect((await director.get(`/api/cohorts/${cohortId}/rhythms`).expect(200)).body).toEqual([
      { fromMonday: '2026-09-07', schoolWeeks: 1, companyWeeks: 1 },
    ]);
  });

  it('decides a half-day apart, and gives it back by a new revision that leaves both traces', async () => {
    const cohortId = await aPromotion();
    const address = `/api/cohorts/${cohortId}/calendar/2027-05-27/afternoon`;
    const decision = { place: 'closed', reason: 'Portes ouvertes', seenRevision: 0 };
    expect((await director.put(address).send(decision).expect(200)).body.revision).toBe(1);
    const { halfDays } = await week(cohortId, '2027-05-27', '2027-05-27');
    expect(halfDays).toMatchObject([
      { half: 'morning', place: 'company', decided: false, revision: 0 },
      {
        half: 'afternoon',
        place: 'closed',
        name: 'Portes ouvertes',
        otherwise: 'company',
        decided: true,
        revision: 1,
      },
    ]);
    await director.put(address).send({ place: null, reason: null, seenRevision: 1 }).expect(200);
    expect((await week(cohortId, '2027-05-27', '2027-05-27')).halfDays[1]).toMatchObject({
      place: 'company',
      decided: false,
      revision: 2,
    });
    const kept = await test.database.query('SELECT 1 FROM calendar.day_override WHERE cohort_id = $1', [
      cohortId,
    ]);
    expect(kept).toHaveLength(2);
  });

  it('tells the second of two people who change the same half-day', async () => {
    const cohortId = await aPromotion();
    const address = `/api/cohorts/${cohortId}/calendar/2027-05-27/morning`;
    const decision = { place: 'school', reason: 'Rattrapage', seenRevision: 0 };
    const answers = await Promise.all([
      director.put(address).send(decision),
      director.put(address).send(decision),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('refuses a past half-day, a public holiday, a missing reason and a half that does not exist', async () => {
    const cohortId = await aPromotion();
    const refused = async (day: string, over: object = {}) =>
      (
        await director
          .put(`/api/cohorts/${cohortId}/calendar/${day}/morning`)
          .send({ place: 'school', reason: 'Rattrapage', seenRevision: 0, ...over })
          .expect(422)
      ).body.errors[0];
    expect((await refused('2027-05-17')).code).toBe('half_day.past');
    expect((await refused('2027-07-14')).message).toContain('Fête nationale');
    expect(await refused('2027-05-27', { reason: ' ' })).toMatchObject({ field: 'reason' });
    expect(await refused('2027-05-27', { place: 'moon' })).toMatchObject({ field: 'place' });
    await director
      .put(`/api/cohorts/${cohortId}/calendar/2027-05-27/evening`)
      .send({ place: 'school', reason: 'x', seenRevision: 0 })
      .expect(422);
  });

  it('draws every promotion, folded', async () => {
    const cohortId = await aPromotion();
    const { body } = await director.get('/api/cohort-calendars').expect(200);
    const mine = body.find((one: { cohort: { id: string } }) => one.cohort.id === cohortId);
    expect(mine.runs[0]).toMatchObject({ place: 'school', firstDay: '2026-09-07', lastDay: '2026-09-11' });
    expect(mine.hours.reachesFloor).toBe(true);
  });

  it('is read by the school’s staff, changed by direction and coordination, and missing for a promotion nobody knows', async () => {
    const cohortId = await aPromotion();
    const [trainer, tutor] = [await test.as('trainer'), await test.as('tutor')];
    await trainer.get(`/api/cohorts/${cohortId}/calendar`).expect(200);
    for (const address of [
      `/api/cohorts/${cohortId}/calendar`,
      `/api/cohorts/${cohortId}/rhythms`,
      '/api/cohort-calendars',
    ]) {
      await tutor.get(address).expect(403);
    }
    const rhythm = { fromMonday: '2027-05-24', schoolWeeks: 1, companyWeeks: 1 };
    await trainer.put(`/api/cohorts/${cohortId}/rhythms`).send(rhythm).expect(403);
    await trainer.get(`/api/cohorts/${cohortId}/rhythm-consequences`).query(rhythm).expect(403);
    await trainer.delete(`/api/cohorts/${cohortId}/rhythms/2027-05-24`).expect(403);
    await trainer
      .put(`/api/cohorts/${cohortId}/calendar/2027-05-27/morning`)
      .send({ place: 'school', reason: 'x', seenRevision: 0 })
      .expect(403);
    await director.get(`/api/cohorts/${NOBODY}/calendar`).expect(404);
    await director.get(`/api/cohorts/${NOBODY}/rhythms`).expect(404);
    await director.put(`/api/cohorts/${NOBODY}/rhythms`).send(rhythm).expect(404);
  });
});
