import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { aRoom } from '#premises/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { statementsOf } from '../../../../test/support/statements.js';
import { aRhythm } from '../testing.js';

const SCHOOL = 'SSSSSSSSSS';

describe('a calendar changed by hand, and made known', () => {
  let test: TestApp;
  let coordinator: Caller;
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  /** One week at school, one in company; 24 May 2027 is in company. */
  const aPromotion = async () => {
    const cohortId = await aCohort(test.database, { startsOn: '2026-09-07', endsOn: '2028-08-31' });
    await aRhythm(test.database, { cohortId, fromMonday: '2026-09-07' });
    return cohortId;
  };
  const place = async (cohortId: string, monday: string, places: string | null, seenRevision: number) =>
    (
      await coordinator
        .put(`/api/cohorts/${cohortId}/calendar-draft/weeks`)
        .send({ weeks: [{ monday, places, locked: false }], seenRevision })
        .expect(200)
    ).body.revision as number;
  const publish = (cohortId: string, seenRevision: number, note: string | null = null) =>
    coordinator.post(`/api/cohorts/${cohortId}/calendar-versions`).send({ seenRevision, note }).expect(201);
  const mails = () =>
    test.database.query<{ recipient: string; body: string }>(
      'SELECT recipient, body FROM platform.mail_message ORDER BY recipient',
    );

  it('writes one message to each person whose days change, with the days and the note, and to nobody else', async () => {
    const cohortId = await aPromotion();
    const one = await anEnrolledLearner(test.database, {
      cohortId,
      firstName: 'Alix',
      email: 'alix@example.org',
    });
    const two = await anEnrolledLearner(test.database, { cohortId, email: null });
    await anEnrolledLearner(test.database, { cohortId, email: 'partie@example.org', exitOn: '2027-05-20' });
    const elsewhere = await aPromotion();
    await anEnrolledLearner(test.database, { cohortId: elsewhere, email: 'ailleurs@example.org' });
    const { tutorId, siteId } = await aSignedContract(test.database, { learnerId: one.learnerId });
    await aSignedContract(test.database, { learnerId: two.learnerId, tutorId, siteId });
    const revision = await place(cohortId, '2027-05-24', SCHOOL, 0);
    const { body: pending } = await coordinator
      .get(`/api/cohorts/${cohortId}/calendar-draft/changes`)
      .expect(200);
    expect(pending).toMatchObject({
      days: 5,
      told: { learners: 1, learnersWithoutEmail: 1, tutors: 1 },
      weeks: [{ monday: '2027-05-24', before: 'Structure', after: 'École', halfDays: 10 }],
    });
    await test.drain();
    expect(await mails()).toEqual([]);
    await publish(cohortId, revision, 'Le projet commence.');
    await test.drain();
    const written = await mails();
    expect(written).toHaveLength(2);
    const toLearner = written.find(({ recipient }) => recipient === 'alix@example.org')!;
    expect(toLearner.body).toContain(
      'du lundi 24 mai 2027 au vendredi 28 mai 2027\u00a0: en structure → à l’école',
    );
    expect(toLearner.body).toContain('Le projet commence.');
    expect(toLearner.body).toContain('/mon-calendrier');
    const toTutor = written.find(({ recipient }) => recipient !== 'alix@example.org')!;
    expect(toTutor.body.match(/en structure → à l’école/g)).toHaveLength(2);
  });

  it('takes the last change back, closes a draft that says nothing new, and gives a week back to its rhythm', async () => {
    const cohortId = await aPromotion();
    const draft = async () =>
      (await coordinator.get(`/api/cohorts/${cohortId}/calendar`).expect(200)).body.standing;
    const takeBack = (seenRevision: number) =>
      coordinator.delete(`/api/cohorts/${cohortId}/calendar-draft/last-change`).query({ seenRevision });
    let revision = await place(cohortId, '2027-05-24', SCHOOL, 0);
    revision = await place(cohortId, '2027-06-07', SCHOOL, revision);
    revision = (await takeBack(revision).expect(200)).body.revision;
    expect(await draft()).toMatchObject({ draftOpen: true, revision });
    expect((await takeBack(revision)).body.code).toBe('calendar_draft.nothing_to_take_back');
    revision = await place(cohortId, '2027-05-24', null, revision);
    expect(await draft()).toMatchObject({ draftOpen: false, revision });
    await takeBack(revision).expect(200);
    expect(await draft()).toMatchObject({ draftOpen: true });
  });

  it('takes a version up again as a draft, unless one is open', async () => {
    const cohortId = await aPromotion();
    await publish(cohortId, await place(cohortId, '2027-05-24', SCHOOL, 0));
    const takeUp = (number: number, seenRevision: number) =>
      coordinator.put(`/api/cohorts/${cohortId}/calendar-draft`).send({ number, seenRevision });
    const { body } = await takeUp(1, 2).expect(200);
    const changes = await coordinator.get(`/api/cohorts/${cohortId}/calendar-draft/changes`).expect(200);
    expect(changes.body.weeks).toEqual([
      { monday: '2027-05-24', before: 'École', after: 'Structure', halfDays: 10 },
    ]);
    expect((await takeUp(1, body.revision)).body.code).toBe('calendar_draft.open');
    const between = (query: object) =>
      coordinator.get(`/api/cohorts/${cohortId}/calendar-versions/2/changes`).query(query);
    expect((await between({}).expect(200)).body).toMatchObject({ days: 5, firstDay: '2027-05-24' });
    expect((await between({ since: 2 }).expect(200)).body.weeks).toEqual([]);
    await between({ since: 7 }).expect(404);
  });

  it('tells what the open drafts run into together, and asks no more for twenty learners than for one', async () => {
    await test.database.query('DELETE FROM calendar.draft');
    await aRoom(test.database, { seats: 2 });
    const [cohortId, other] = [await aPromotion(), await aPromotion()];
    await anEnrolledLearner(test.database, { cohortId: other });
    const enrol = async () => {
      const { learnerId } = await anEnrolledLearner(test.database, { cohortId });
      await aSignedContract(test.database, { learnerId });
    };
    await enrol();
    const before = await coordinator.get('/api/calendar-consequences').expect(200);
    expect(before.body.cohorts).toEqual([]);
    await place(cohortId, '2027-05-24', SCHOOL, 0);
    const ask = () => coordinator.get('/api/calendar-consequences').expect(200);
    const few = await statementsOf(test, ask);
    for (let more = 0; more < 19; more += 1) await enrol();
    expect(await statementsOf(test, ask)).toHaveLength(few.length);
    const { body } = await ask();
    expect(body.cohorts).toMatchObject([
      { cohort: { id: cohortId }, learners: 20, hosts: 20, tutors: 20, changes: { days: 5 } },
    ]);
    const crowded = body.conflicts.filter(
      ({ kind, monday, alreadyPublished }: Record<string, unknown>) =>
        kind === 'seats' && monday === '2027-05-24' && !alreadyPublished,
    );
    expect(crowded).toHaveLength(1);
    const published = await coordinator.get('/api/floor-occupancy').query({ plan: 'published' }).expect(200);
    const drafted = await coordinator.get('/api/floor-occupancy').query({ plan: 'draft' }).expect(200);
    const of = (weeks: { monday: string; learners: number[] }[]) =>
      weeks.find(({ monday }) => monday === '2027-05-24')!.learners[0]!;
    expect(of(drafted.body.weeks) - of(published.body.weeks)).toBe(20);
    await (await test.as('trainer')).get('/api/calendar-consequences').expect(403);
  });
});
