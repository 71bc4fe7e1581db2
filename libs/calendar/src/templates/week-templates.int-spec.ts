import { aCohort } from '#cohorts/testing';
import { Bookings } from '#premises';
import { aRoom } from '#premises/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aRhythm } from '../testing.js';

describe('templates of weeks over HTTP', () => {
  let test: TestApp;
  let coordinator: Caller;
  let roomId: string;
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
    roomId = await aRoom(test.database);
  });
  afterAll(() => test.close());

  const aPromotion = async () => {
    const cohortId = await aCohort(test.database, { startsOn: '2026-09-07', endsOn: '2028-08-31' });
    await aRhythm(test.database, { cohortId, fromMonday: '2026-09-07' });
    return cohortId;
  };
  const half = (weekday: number, name: string, over: object = {}) => ({
    weekday,
    half: name,
    subject: 'PHP',
    blockCode: null,
    trainerId: null,
    roomId: null,
    note: null,
    ...over,
  });
  const aTemplate = async (cohortId: string, halves: object[], name = 'Semaine type') =>
    (await coordinator.post(`/api/cohorts/${cohortId}/week-templates`).send({ name, halves }).expect(201))
      .body.id;
  const preview = async (id: string, mondays: string[], overTaken = false) =>
    (await coordinator.post(`/api/week-templates/${id}/previews`).send({ mondays, overTaken }).expect(200))
      .body;
  const apply = (id: string, mondays: string[], overTaken = false) =>
    coordinator.post(`/api/week-templates/${id}/applications`).send({ mondays, overTaken });
  const subjects = async (cohortId: string, day: string) =>
    (await coordinator.get(`/api/cohorts/${cohortId}/sessions`).query({ day }).expect(200)).body.halfDays
      .filter((one: { session: unknown }) => one.session)
      .map(
        (one: { day: string; half: string; session: { subject: string } }) =>
          `${one.day} ${one.half} ${one.session.subject}`,
      );
  const brief = (placements: { day: string; half: string; outcome: string }[]) =>
    placements.map(({ day, half: name, outcome }) => `${day} ${name} ${outcome}`);

  it('keeps a named week, changes it, refuses a name twice and an empty week, and removes it', async () => {
    const cohortId = await aPromotion();
    const id = await aTemplate(cohortId, [half(1, 'morning'), half(1, 'afternoon')]);
    const named = (name: string, halves: object[]) =>
      coordinator.post(`/api/cohorts/${cohortId}/week-templates`).send({ name, halves });
    expect((await named('Semaine type', [half(2, 'morning')]).expect(409)).body.errors[0].field).toBe('name');
    expect((await named('Vide', []).expect(422)).body.errors[0].field).toBe('halves');
    expect(
      (await named('Rien', [half(1, 'morning', { subject: '' })]).expect(422)).body.errors[0].field,
    ).toBe('halves.0.subject');
    await coordinator
      .put(`/api/week-templates/${id}`)
      .send({ name: 'Autre semaine', halves: [half(5, 'afternoon', { roomId })] })
      .expect(204);
    const { body } = await coordinator.get(`/api/cohorts/${cohortId}/week-templates`).expect(200);
    expect(body).toMatchObject([
      { name: 'Autre semaine', halves: [{ weekday: 5, half: 'afternoon', roomId }] },
    ]);
    await coordinator.delete(`/api/week-templates/${id}`).expect(204);
    await coordinator.delete(`/api/week-templates/${id}`).expect(404);
    await aTemplate(cohortId, [half(1, 'morning')]);
  });

  it('says what will be placed and why not, then places just that, and takes it back', async () => {
    const cohortId = await aPromotion();
    const other = await aPromotion();
    await coordinator
      .post(`/api/cohorts/${other}/sessions`)
      .send({
        day: '2027-06-01',
        subject: 'SQL',
        blockCode: null,
        trainerId: null,
        note: null,
        half: 'morning',
        roomId,
      })
      .expect(201);
    await coordinator
      .post(`/api/cohorts/${cohortId}/sessions`)
      .send({
        day: '2027-05-31',
        half: 'morning',
        subject: 'Anglais',
        blockCode: null,
        trainerId: null,
        roomId: null,
        note: null,
      })
      .expect(201);
    const id = await aTemplate(cohortId, [
      half(1, 'morning'),
      half(1, 'afternoon', { roomId }),
      half(2, 'morning', { roomId }),
    ]);
    const mondays = ['2027-05-31', '2027-06-07'];
    const expected = [
      '2027-05-31 morning left',
      '2027-05-31 afternoon placed',
      '2027-06-01 morning refused',
      '2027-06-07 morning not_at_school',
      '2027-06-07 afternoon not_at_school',
      '2027-06-08 morning not_at_school',
    ];
    const foreseen = await preview(id, mondays);
    expect(brief(foreseen)).toEqual(expected);
    expect(foreseen[2].reasons[0]).toContain('SQL, Promotion');
    expect(await subjects(cohortId, '2027-05-31')).toEqual(['2027-05-31 morning Anglais']);

    const { body: done } = await apply(id, mondays).expect(201);
    expect(brief(done.placements)).toEqual(expected);
    expect(await subjects(cohortId, '2027-05-31')).toEqual([
      '2027-05-31 morning Anglais',
      '2027-05-31 afternoon PHP',
    ]);
    expect(
      (await coordinator.delete(`/api/template-applications/${done.id}`).expect(200)).body.sessions,
    ).toBe(1);
    expect(await subjects(cohortId, '2027-05-31')).toEqual(['2027-05-31 morning Anglais']);
    const held = await test.app.get(Bookings).between('2027-05-31', '2027-05-31');
    expect(held.filter((one) => one.roomId === roomId)).toEqual([]);
    await coordinator.delete(`/api/template-applications/${done.id}`).expect(409);
  });

  it('takes the place of sessions when asked, and gives it back', async () => {
    const cohortId = await aPromotion();
    const first = await aTemplate(cohortId, [half(1, 'morning', { roomId, subject: 'Anglais' })], 'Première');
    const second = await aTemplate(cohortId, [half(1, 'morning', { roomId })], 'Seconde');
    await apply(first, ['2027-06-14']).expect(201);
    expect((await apply(second, ['2027-06-14']).expect(422)).body.errors[0].code).toBe(
      'application.nothing_to_place',
    );
    const { body: done } = await apply(second, ['2027-06-14'], true).expect(201);
    expect(done.placements).toMatchObject([{ outcome: 'replaced', subject: 'PHP', before: 'Anglais' }]);
    expect(await subjects(cohortId, '2027-06-14')).toEqual(['2027-06-14 morning PHP']);
    await coordinator.delete(`/api/template-applications/${done.id}`).expect(200);
    expect(await subjects(cohortId, '2027-06-14')).toEqual(['2027-06-14 morning Anglais']);
  });

  it('refuses weeks that are past, no Monday, or no day at all', async () => {
    const cohortId = await aPromotion();
    const id = await aTemplate(cohortId, [half(1, 'morning')]);
    const codes = async (mondays: string[]) =>
      (await apply(id, mondays).expect(422)).body.errors.map(({ code }: { code: string }) => code);
    expect(await codes(['2027-05-10', '2027-06-02'])).toEqual([
      'application.past',
      'application.not_a_monday',
    ]);
    expect(await codes([])).toEqual(['application.no_week']);
    await apply(id, ['2027-99-99']).expect(422);
    await (await test.as('trainer')).get(`/api/cohorts/${cohortId}/week-templates`).expect(403);
  });

  it('lets two people apply at once without a half-day twice', async () => {
    const cohortId = await aPromotion();
    const id = await aTemplate(cohortId, [half(1, 'morning'), half(2, 'morning'), half(3, 'morning')]);
    const answers = await Promise.all([apply(id, ['2027-06-28']), apply(id, ['2027-06-28'])]);
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    expect(answers.every(({ status }) => [201, 409, 422].includes(status))).toBe(true);
    expect(await subjects(cohortId, '2027-06-28')).toHaveLength(3);
  });
});
