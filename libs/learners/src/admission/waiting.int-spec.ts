import { aCohort } from '#cohorts/testing';
import { anAgreement } from '#partnership/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { anApplication, anEnrolledLearner } from '../testing.js';
import { WaitingLists } from './waiting.service.js';

const nobody = '0190a000-0000-7000-8000-000000000000';
const codes = (body: { errors: { code: string }[] }) => body.errors.map(({ code }) => code);

describe('a waiting list', () => {
  let test: TestApp;
  let coordinator: Caller;
  let other: Caller;
  let director: Caller;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2026-10-05');
    await anAgreement(test.database);
    coordinator = await test.as('coordinator');
    other = await test.as('coordinator');
    director = await test.as('director');
  });
  afterAll(() => test.close());

  const cohort = (capacityMax: number) => aCohort(test.database, { capacityMin: 1, capacityMax });
  const waits = async (cohortId: string, more: object = {}) =>
    (await anApplication(test.database, { cohortId, stage: 'waiting_list', ...more })).applicationId;
  const move = (id: string, stage: string, more: object = {}, as = coordinator) =>
    as.post(`/api/applications/${id}/moves`).send({ stage, ...more });
  const rank = (id: string, to: number, as = coordinator) =>
    as.post(`/api/applications/${id}/waiting-ranks`).send({ rank: to });
  const list = async (cohortId: string): Promise<string[]> =>
    (
      await coordinator.get(`/api/applications?stage=waiting_list&cohortId=${cohortId}`).expect(200)
    ).body.items.map(({ id }: { id: string }) => id);
  const places = async (cohortId: string) =>
    (await coordinator.get('/api/cohort-places').expect(200)).body.find(
      (one: { cohortId: string }) => one.cohortId === cohortId,
    );
  const proposed = async (cohortId: string) => (await places(cohortId)).proposal?.applicationId ?? null;

  it('is put in another order, dated and signed, and back', async () => {
    const cohortId = await cohort(1);
    const [a, b, c] = [await waits(cohortId), await waits(cohortId), await waits(cohortId)];
    expect((await rank(c, 1).expect(201)).body).toEqual({ before: 3 });
    expect(await list(cohortId)).toEqual([c, a, b]);
    await rank(c, 3).expect(201);
    expect(await list(cohortId)).toEqual([a, b, c]);
    const changes = await test.database.query(
      `SELECT c.from_rank, c.to_rank, c.changed_on::text AS on, c.changed_by IS NOT NULL AS signed,
              (SELECT before || '-' || after FROM platform.audit_change x JOIN platform.audit_entry e ON e.id = x.entry_id
               WHERE e.subject_id = c.application_id ORDER BY e.id LIMIT 1) AS told
       FROM learners.waiting_rank_change c WHERE application_id = $1 ORDER BY id LIMIT 1`,
      [c],
    );
    expect(changes).toEqual([{ from_rank: 3, to_rank: 1, on: '2026-10-05', signed: true, told: '3-1' }]);
    expect(
      codes((await rank((await anApplication(test.database, { cohortId })).applicationId, 1)).body),
    ).toEqual(['waiting.not_in_list']);
    await rank(nobody, 1).expect(404);
    await rank(a, 0).expect(422);
  });

  it('keeps one order when several people change it at once', async () => {
    const cohortId = await cohort(1);
    const ids: string[] = [];
    for (let i = 0; i < 6; i += 1) ids.push(await waits(cohortId));
    const answers = await Promise.all([
      rank(ids[5]!, 1),
      rank(ids[4]!, 2, other),
      move(ids[0]!, 'withdrawn', { reason: 'A trouvé un emploi' }, director),
      rank(ids[3]!, 1, other),
      move(ids[1]!, 'withdrawn', { reason: 'A trouvé un emploi' }, director),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect((await list(cohortId)).sort()).toEqual([ids[2], ids[3], ids[4], ids[5]].sort());
  });

  it('proposes a place that becomes free to its first eligible, and to the next when it is refused', async () => {
    const cohortId = await cohort(2);
    const { enrolmentId } = await anEnrolledLearner(test.database, { cohortId });
    const holder = await anApplication(test.database, { cohortId, stage: 'admitted' });
    const tooOld = await waits(cohortId, { birthDate: '1980-01-01' });
    const [first, second] = [await waits(cohortId), await waits(cohortId)];
    expect(await places(cohortId)).toMatchObject({ taken: 2, capacityMax: 2, waiting: 3, proposal: null });
    expect(
      codes(
        (await coordinator.post(`/api/applications/${first}/place-declines`).send({ leaves: false })).body,
      ),
    ).toEqual(['place.none_free']);

    await move(holder.applicationId, 'withdrawn', { reason: 'A trouvé un emploi' }).expect(201);
    expect((await places(cohortId)).proposal).toMatchObject({
      applicationId: first,
      rank: 2,
      ineligible: 1,
      declined: 0,
      freePlaces: 1,
      freedOn: '2026-10-05',
    });
    expect(tooOld).not.toBe(first);
    const { body: decline } = await coordinator
      .post(`/api/applications/${first}/place-declines`)
      .send({ leaves: false, note: 'Préfère attendre' })
      .expect(201);
    expect((await places(cohortId)).proposal).toMatchObject({ applicationId: second, declined: 1 });
    expect(await list(cohortId)).toContain(first);

    await other.post(`/api/place-declines/${decline.id}/reversal`).expect(422);
    await coordinator.post(`/api/place-declines/${decline.id}/reversal`).expect(204);
    expect(await proposed(cohortId)).toBe(first);
    await coordinator.post(`/api/applications/${first}/place-declines`).send({ leaves: false }).expect(201);
    expect(await proposed(cohortId)).toBe(second);

    // Another place becomes free: whoever refused the first one is asked again.
    await coordinator
      .post(`/api/enrolments/${enrolmentId}/exit`)
      .send({ exitOn: '2026-10-04', reason: 'abandonment' })
      .expect(204);
    expect((await places(cohortId)).proposal).toMatchObject({ applicationId: first, freePlaces: 2 });
    await move(first, 'admitted').expect(201);
    await move(second, 'admitted').expect(201);
    expect(await places(cohortId)).toMatchObject({ taken: 2, waiting: 1, proposal: null });

    const reopened = await director
      .delete(`/api/enrolments/${enrolmentId}/exit`)
      .send({ reason: 'Erreur de personne' })
      .expect(422);
    expect(codes(reopened.body)).toEqual(['admission.cohort_full']);
  });

  it('lets somebody refuse the place and leave the list, and undoes both at once', async () => {
    const cohortId = await cohort(1);
    const [first, second] = [await waits(cohortId), await waits(cohortId)];
    const { body } = await coordinator
      .post(`/api/applications/${first}/place-declines`)
      .send({ leaves: true })
      .expect(201);
    expect(await list(cohortId)).toEqual([second]);
    await coordinator.post(`/api/place-declines/${body.id}/reversal`).expect(204);
    expect(await list(cohortId)).toEqual([first, second]);
    expect(await proposed(cohortId)).toBe(first);
    await coordinator.post(`/api/place-declines/${nobody}/reversal`).expect(404);
  });

  it('tells the staff’s day which places wait for somebody', async () => {
    const cohortId = await cohort(1);
    const first = await waits(cohortId, { firstName: 'Lina', lastName: 'Attend' });
    const proposals = await test.app.get(WaitingLists).proposals('2026-10-05');
    expect(proposals.find((one) => one.cohortId === cohortId)).toMatchObject({
      applicationId: first,
      lastName: 'Attend',
      rank: 1,
      freePlaces: 1,
      freedOn: null,
    });
    expect(await test.app.get(WaitingLists).proposals('2030-01-01')).toEqual([]);
  });

  describe('when the last place is given twice at the same second', () => {
    const outcome = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();

    it('gives it to one of those who wait', async () => {
      for (let round = 0; round < 5; round += 1) {
        const cohortId = await cohort(1);
        const ids = [await waits(cohortId), await waits(cohortId)];
        const answers = await Promise.all([
          move(ids[0]!, 'admitted'),
          move(ids[1]!, 'admitted', {}, other),
          move(ids[0]!, 'admitted', {}, director),
        ]);
        expect(outcome(answers)).toEqual([201, 422, 422]);
        expect((await places(cohortId)).taken).toBe(1);
      }
    });

    it('gives it to one of an admission, an exit taken back and a withdrawal taken back', async () => {
      for (let round = 0; round < 5; round += 1) {
        const cohortId = await cohort(1);
        const holder = await anApplication(test.database, { cohortId, stage: 'admitted' });
        const { body: left } = await move(holder.applicationId, 'withdrawn', { reason: 'Erreur' });
        const { enrolmentId } = await anEnrolledLearner(test.database, { cohortId, exitOn: '2026-10-01' });
        const waiting = await waits(cohortId);
        const answers = await Promise.all([
          move(waiting, 'admitted', {}, other),
          coordinator.post(`/api/application-moves/${left.moveId}/reversal`),
          director.delete(`/api/enrolments/${enrolmentId}/exit`).send({ reason: 'Erreur' }),
        ]);
        expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
        expect(answers.filter(({ status }) => status === 422)).toHaveLength(2);
        expect((await places(cohortId)).taken).toBe(1);
      }
    });

    it('enrols somebody admitted once, and never beyond the places', async () => {
      for (let round = 0; round < 5; round += 1) {
        const cohortId = await cohort(1);
        const { applicationId } = await anApplication(test.database, { cohortId, stage: 'admitted' });
        const waiting = await waits(cohortId);
        const answers = await Promise.all([
          move(applicationId, 'enrolled'),
          move(applicationId, 'enrolled', {}, director),
          move(waiting, 'admitted', {}, other),
        ]);
        expect(outcome(answers)).toEqual([201, 422, 422]);
        expect((await places(cohortId)).taken).toBe(1);
      }
    });
  });

  it('is no business of trainers, tutors, learners nor officers', async () => {
    const id = await waits(await cohort(1));
    for (const role of ['trainer', 'tutor', 'learner', 'department_officer'] as const) {
      const caller = await test.as(role);
      await caller.get('/api/cohort-places').expect(403);
      await rank(id, 1, caller).expect(403);
      await caller.post(`/api/applications/${id}/place-declines`).send({ leaves: false }).expect(403);
      await caller.post(`/api/place-declines/${nobody}/reversal`).expect(403);
    }
  });
});
