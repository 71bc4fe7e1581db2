import { aCohort } from '#cohorts/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aRhythm, aVersion } from '../testing.js';

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
  const week = async (cohortId: string, from: string, to: string, plan = 'published') =>
    (await director.get(`/api/cohorts/${cohortId}/calendar`).query({ from, to, plan }).expect(200)).body;

  const change = async (cohortId: string, rhythm: object) =>
    (await director.put(`/api/cohorts/${cohortId}/rhythms`).send(rhythm).expect(200)).body.revision as number;
  const publish = (cohortId: string, seenRevision: number, note: string | null = null) =>
    director.post(`/api/cohorts/${cohortId}/calendar-versions`).send({ seenRevision, note });
  const everyDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
  const oneInFour = { fromMonday: '2027-05-24', schoolWeeks: 1, companyWeeks: 3, schoolDays: everyDay };

  it('changes the rhythm in the draft, as its consequences said, and takes that back', async () => {
    const cohortId = await aPromotion();
    const { body: foreseen } = await director
      .post(`/api/cohorts/${cohortId}/rhythm-consequences`)
      .send(oneInFour)
      .expect(200);
    const { hours: before } = await week(cohortId, '2027-05-24', '2027-05-28');
    expect(foreseen.before).toEqual(before);
    expect(foreseen.changes).toMatchObject({ firstDay: '2027-05-24' });
    await change(cohortId, oneInFour);
    expect((await week(cohortId, '2027-05-24', '2027-05-28', 'draft')).hours).toEqual(foreseen.after);
    expect((await week(cohortId, '2027-05-24', '2027-05-28')).hours).toEqual(before);
    await director.delete(`/api/cohorts/${cohortId}/rhythms/2027-05-24`).expect(200);
    expect((await week(cohortId, '2027-05-24', '2027-05-28', 'draft')).hours).toEqual(before);
    await director.delete(`/api/cohorts/${cohortId}/rhythms/2027-05-24`).expect(404);
  });

  it('divides the week by days, and opens and closes the training at school', async () => {
    const cohortId = await aCohort(test.database, { startsOn: '2026-09-07', endsOn: '2028-06-30' });
    await change(cohortId, {
      fromMonday: '2026-09-07',
      schoolWeeks: 1,
      companyWeeks: 0,
      schoolDays: ['monday', 'tuesday'],
    });
    const frame = { integrationWeeks: 1, certificationWeeks: 1 };
    await director.put(`/api/cohorts/${cohortId}/calendar-frame`).send(frame).expect(200);
    const mornings = async (from: string, to: string) =>
      (await week(cohortId, from, to, 'draft')).halfDays
        .filter(({ half }: { half: string }) => half === 'morning')
        .map(({ place }: { place: string }) => place[0])
        .join('');
    expect(await mornings('2026-09-07', '2026-09-18')).toBe('sssssssccc');
    expect(await mornings('2028-06-19', '2028-06-30')).toBe('sscccsssss');
    const { body } = await director.get(`/api/cohorts/${cohortId}/rhythms`).expect(200);
    expect(body).toMatchObject({ frame, rhythms: [{ schoolDays: ['monday', 'tuesday'] }] });
    const tooLong = { integrationWeeks: 52, certificationWeeks: 52 };
    const refused = await director.put(`/api/cohorts/${cohortId}/calendar-frame`).send(tooLong);
    expect([refused.status, refused.body.errors?.[0].field]).toEqual([422, 'integrationWeeks']);
  });

  it('refuses to change the past, at the Monday’s field', async () => {
    const cohortId = await aPromotion();
    const past = { ...oneInFour, fromMonday: '2027-05-10' };
    for (const answer of [
      await director.put(`/api/cohorts/${cohortId}/rhythms`).send(past),
      await director.post(`/api/cohorts/${cohortId}/rhythm-consequences`).send(past),
      await director.delete(`/api/cohorts/${cohortId}/rhythms/2026-09-07`),
    ]) {
      expect(answer.status).toBe(422);
      expect(answer.body.errors[0]).toMatchObject({ code: 'rhythm.past', field: 'fromMonday' });
      expect(answer.body.errors[0].message).toContain('lundi 24 mai 2027');
    }
  });

  it('publishes the draft as the next version: what is expected follows, and the past stays', async () => {
    const cohortId = await aPromotion();
    const revision = await change(cohortId, oneInFour);
    expect((await publish(cohortId, revision + 1)).status).toBe(409);
    const { body } = await publish(cohortId, revision, 'Moins d’école en juin').expect(201);
    expect(body).toMatchObject({ number: 2, changes: { firstDay: '2027-05-24' } });
    const { standing, halfDays } = await week(cohortId, '2027-05-24', '2027-05-24');
    expect(standing).toMatchObject({ version: 2, draftOpen: false });
    expect(halfDays[0]).toMatchObject({ place: 'school' });
    const { body: versions } = await director.get(`/api/cohorts/${cohortId}/calendar-versions`).expect(200);
    expect(
      versions.map(({ number, effectiveFrom, note }: Record<string, unknown>) => [
        number,
        effectiveFrom,
        note,
      ]),
    ).toEqual([
      [2, '2027-05-18', 'Moins d’école en juin'],
      [1, '2026-09-07', null],
    ]);
    const again = await publish(cohortId, standing.revision);
    expect(again.body.errors[0].code).toBe('calendar_version.nothing_to_publish');
    await expect(
      aVersion(test.database, cohortId, (plan) => ({
        ...plan,
        weeks: plan.weeks.map((one) => ({ ...one, places: 'S'.repeat(10) })),
      })),
    ).resolves.toBe(3);
    await expect(
      test.database.query(
        `WITH v AS (INSERT INTO calendar.version (cohort_id, number, effective_from, origin, rhythms, integration_weeks,
           certification_weeks) VALUES ($1, 4, '2027-05-18', 'hand', '[]', 0, 0))
         SELECT 1`,
        [cohortId],
      ),
    ).resolves.toBeDefined();
    await expect(
      test.database.query(
        `INSERT INTO calendar.version_week VALUES ($1, 4, '2027-05-10', 'CCCCCCCCCC', false)`,
        [cohortId],
      ),
    ).rejects.toThrow('already made known');
  });

  it('lets one of two people publish, and the other lose nothing', async () => {
    const cohortId = await aPromotion();
    const revision = await change(cohortId, oneInFour);
    const answers = await Promise.all([publish(cohortId, revision), publish(cohortId, revision)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('places weeks by hand, not in the past, and gives the draft up', async () => {
    const cohortId = await aPromotion();
    const place = (monday: string, seenRevision: number) =>
      director
        .put(`/api/cohorts/${cohortId}/calendar-draft/weeks`)
        .send({ weeks: [{ monday, places: 'SSCCCCCCSS', locked: true }], seenRevision });
    const { body } = await place('2027-05-24', 0).expect(200);
    expect((await week(cohortId, '2027-05-28', '2027-05-28', 'draft')).halfDays[0].place).toBe('school');
    expect((await week(cohortId, '2027-05-28', '2027-05-28')).halfDays[0].place).toBe('company');
    expect((await place('2027-05-10', body.revision)).body.errors[0].code).toBe('week.past');
    expect((await place('2027-05-25', body.revision)).body.errors[0].code).toBe('week.not_a_monday');
    expect((await place('2027-05-31', 0)).status).toBe(409);
    await director
      .delete(`/api/cohorts/${cohortId}/calendar-draft`)
      .query({ seenRevision: body.revision })
      .expect(200);
    expect((await week(cohortId, '2027-05-28', '2027-05-28', 'draft')).halfDays[0].place).toBe('company');
  });

  it('decides a half-day apart in the draft, and gives it back to its week', async () => {
    const cohortId = await aPromotion();
    const address = `/api/cohorts/${cohortId}/calendar-draft/half-days/2027-05-27/afternoon`;
    const decision = { place: 'closed', reason: 'Portes ouvertes', seenRevision: 0 };
    const { body } = await director.put(address).send(decision).expect(200);
    const { halfDays } = await week(cohortId, '2027-05-27', '2027-05-27', 'draft');
    expect(halfDays).toMatchObject([
      { half: 'morning', place: 'company', decided: false },
      { half: 'afternoon', place: 'closed', name: 'Portes ouvertes', otherwise: 'company', decided: true },
    ]);
    await director.put(address).send({ place: null, reason: null, seenRevision: body.revision }).expect(200);
    expect((await week(cohortId, '2027-05-27', '2027-05-27', 'draft')).halfDays[1]).toMatchObject({
      place: 'company',
      decided: false,
    });
  });

  it('tells the second of two people who change the same half-day', async () => {
    const cohortId = await aPromotion();
    const address = `/api/cohorts/${cohortId}/calendar-draft/half-days/2027-05-27/morning`;
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
          .put(`/api/cohorts/${cohortId}/calendar-draft/half-days/${day}/morning`)
          .send({ place: 'school', reason: 'Rattrapage', seenRevision: 0, ...over })
          .expect(422)
      ).body.errors[0];
    expect((await refused('2027-05-17')).code).toBe('half_day.past');
    expect((await refused('2027-07-14')).message).toContain('Fête nationale');
    expect(await refused('2027-05-27', { reason: ' ' })).toMatchObject({ field: 'reason' });
    expect(await refused('2027-05-27', { place: 'moon' })).toMatchObject({ field: 'place' });
    await director
      .put(`/api/cohorts/${cohortId}/calendar-draft/half-days/2027-05-27/evening`)
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
    const rhythm = { ...oneInFour, companyWeeks: 1 };
    await trainer.put(`/api/cohorts/${cohortId}/rhythms`).send(rhythm).expect(403);
    await trainer.post(`/api/cohorts/${cohortId}/rhythm-consequences`).send(rhythm).expect(403);
    await trainer
      .post(`/api/cohorts/${cohortId}/calendar-versions`)
      .send({ seenRevision: 0, note: null })
      .expect(403);
    await trainer.delete(`/api/cohorts/${cohortId}/rhythms/2027-05-24`).expect(403);
    await trainer
      .put(`/api/cohorts/${cohortId}/calendar-draft/half-days/2027-05-27/morning`)
      .send({ place: 'school', reason: 'x', seenRevision: 0 })
      .expect(403);
    await director.get(`/api/cohorts/${NOBODY}/calendar`).expect(404);
    await director.get(`/api/cohorts/${NOBODY}/rhythms`).expect(404);
    await director.put(`/api/cohorts/${NOBODY}/rhythms`).send(rhythm).expect(404);
  });
});
