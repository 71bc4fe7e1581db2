import { aCohort } from '#cohorts/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { anApplication, anEnrolledLearner } from '../testing.js';

const nobody = '0190a000-0000-7000-8000-000000000000';

describe('files that may be one person’s', () => {
  let test: TestApp;
  let coordinator: Caller;
  let cohortId: string;
  let laterId: string;
  let made = 0;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2026-06-01');
    cohortId = await aCohort(test.database, { startsOn: '2026-09-07' });
    laterId = await aCohort(test.database, { startsOn: '2027-09-06', endsOn: '2029-08-31' });
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  /** Two files of one person whose name nobody else bears. */
  const twice = async (first: object = {}, second: object = {}) => {
    made += 1;
    const name = `Zabc${'klmnopqrstuvwxyzab'[made]!.repeat(4)}`;
    const person = { cohortId, firstName: 'Lina', lastName: name, birthDate: `2006-03-${10 + made}` };
    return [
      await anApplication(test.database, { ...person, ...first }),
      await anApplication(test.database, { ...person, ...second }),
    ] as const;
  };
  const pairs = async (): Promise<
    { first: { id: string }; second: { id: string }; keepId: string; obstacles: string[] }[]
  > => (await coordinator.get('/api/duplicates').expect(200)).body.items;
  const pairOf = async (id: string) =>
    (await pairs()).find(({ first, second }) => [first.id, second.id].includes(id));
  const merge = (survivorId: string, mergedId: string) =>
    coordinator.post('/api/learner-merges').send({ survivorId, mergedId });
  const application = async (id: string) =>
    (
      await test.database.query<{ learnerId: string; stage: string; duplicateOf: string | null }>(
        'SELECT learner_id AS "learnerId", stage, duplicate_of_id AS "duplicateOf" FROM learners.application WHERE id = $1',
        [id],
      )
    )[0]!;

  it('are found in spite of accents, order, slips and swapped days, and laid side by side', async () => {
    const [a, b] = await twice({ email: 'lina@example.org' }, { cohortId: laterId });
    await test.database.query(
      `UPDATE learners.learner SET first_name = upper(last_name), last_name = 'LÏNA', birth_date = '2006-11-03' WHERE id = $1`,
      [b.learnerId],
    );
    const found = await pairOf(a.learnerId);
    expect(found).toMatchObject({
      keepId: a.learnerId,
      obstacles: [],
      reasons: ['Nom et prénom inversés', 'Jour et mois de naissance inversés'],
      first: {
        email: 'lina@example.org',
        applications: [{ cohortName: expect.any(String), stage: 'received', online: false }],
      },
    });
    const alike = await coordinator.get(`/api/applications/${b.applicationId}/look-alikes`).expect(200);
    expect(alike.body.map(({ person }: { person: { id: string } }) => person.id)).toEqual([a.learnerId]);
  });

  it('are told before somebody is typed in again', async () => {
    const [a] = await twice();
    const [person] = await test.database.query<{ lastName: string; birthDate: string }>(
      'SELECT last_name AS "lastName", birth_date::text AS "birthDate" FROM learners.learner WHERE id = $1',
      [a.learnerId],
    );
    const { body } = await coordinator
      .get('/api/look-alikes')
      .query({ ...person, firstName: 'Lena', phone: '06 39 98 00 01' })
      .expect(200);
    expect(body).toHaveLength(2);
    const other = await coordinator
      .get('/api/look-alikes')
      .query({ ...person, firstName: 'Samir' })
      .expect(200);
    expect(other.body).toEqual([]);
  });

  it('are two persons once somebody signs it, and never proposed again, until it is taken back', async () => {
    const [a, b] = await twice();
    expect(await pairOf(a.learnerId)).toBeDefined();
    const ids = { firstId: b.learnerId, secondId: a.learnerId };
    await coordinator.post('/api/distinct-persons').send(ids).expect(204);
    await coordinator.post('/api/distinct-persons').send(ids).expect(204);
    expect(await pairOf(a.learnerId)).toBeUndefined();
    const alike = await coordinator.get(`/api/applications/${b.applicationId}/look-alikes`).expect(200);
    expect(alike.body).toEqual([]);
    const [signed] = await test.database.query(
      'SELECT decided_on::text AS day, decided_by IS NOT NULL AS signed FROM learners.distinct_persons WHERE first_id = $1',
      [a.learnerId],
    );
    expect(signed).toEqual({ day: '2026-06-01', signed: true });
    await coordinator.delete(`/api/distinct-persons/${b.learnerId}/${a.learnerId}`).expect(204);
    expect(await pairOf(a.learnerId)).toBeDefined();
    await coordinator
      .post('/api/distinct-persons')
      .send({ firstId: a.learnerId, secondId: nobody })
      .expect(404);
  });

  it('become one: applications move, the second to one promotion is set apart, details are completed, and an undo gives all back', async () => {
    const [a, b] = await twice({ stage: 'interview' }, { email: 'b@example.org' });
    const other = await anApplication(test.database, { cohortId: laterId });
    await test.database.query('UPDATE learners.application SET learner_id = $1 WHERE id = $2', [
      b.learnerId,
      other.applicationId,
    ]);
    await test.database.query(
      'INSERT INTO learners.legal_representative (learner_id, full_name) VALUES ($1, $2)',
      [b.learnerId, 'Alix Exemple'],
    );
    const { body } = await merge(a.learnerId, b.learnerId).expect(201);
    expect(await application(other.applicationId)).toMatchObject({
      learnerId: a.learnerId,
      duplicateOf: null,
    });
    expect(await application(b.applicationId)).toEqual({
      learnerId: a.learnerId,
      stage: 'withdrawn',
      duplicateOf: a.applicationId,
    });
    expect(await application(a.applicationId)).toMatchObject({ stage: 'interview', duplicateOf: null });
    const file = await coordinator.get(`/api/applications/${a.applicationId}`).expect(200);
    expect(file.body).toMatchObject({
      email: 'b@example.org',
      representatives: [{ fullName: 'Alix Exemple' }],
    });
    expect(await pairOf(a.learnerId)).toBeUndefined();
    const listed = await coordinator.get('/api/applications?limit=500').expect(200);
    expect(listed.body.items.map(({ id }: { id: string }) => id)).not.toContain(b.applicationId);
    const done = await coordinator.get('/api/learner-merges').expect(200);
    expect(done.body[0]).toMatchObject({ id: body.id, survivorId: a.learnerId, mergedOn: '2026-06-01' });
    const told = await test.database.query<{ payload: object }>(
      `SELECT payload FROM platform.outbox_event WHERE name = 'LearnersMerged' ORDER BY id DESC LIMIT 1`,
    );
    expect(told[0]!.payload).toEqual({ survivorId: a.learnerId, mergedId: b.learnerId });

    await coordinator.delete(`/api/learner-merges/${body.id}`).expect(204);
    await coordinator.delete(`/api/learner-merges/${body.id}`).expect(204);
    expect(await application(b.applicationId)).toEqual({
      learnerId: b.learnerId,
      stage: 'received',
      duplicateOf: null,
    });
    expect(await application(other.applicationId)).toMatchObject({ learnerId: b.learnerId });
    const back = await coordinator.get(`/api/applications/${a.applicationId}`).expect(200);
    expect(back.body).toMatchObject({ email: null, representatives: [] });
    expect(await pairOf(a.learnerId)).toBeDefined();
  });

  it('keep the application that has come further, whichever file stays', async () => {
    const [a, b] = await twice({ stage: 'withdrawn' }, { stage: 'received' });
    await merge(a.learnerId, b.learnerId).expect(201);
    expect(await application(b.applicationId)).toEqual({
      learnerId: a.learnerId,
      stage: 'received',
      duplicateOf: null,
    });
    expect(await application(a.applicationId)).toMatchObject({
      stage: 'withdrawn',
      duplicateOf: b.applicationId,
    });
  });

  it('are not joined when both are enrolled at once, and the enrolled one is kept otherwise', async () => {
    const [a] = await twice();
    const [, c] = await twice();
    const enrolled = await anEnrolledLearner(test.database, { cohortId });
    const also = await anEnrolledLearner(test.database, { cohortId: laterId });
    const overlap = await merge(enrolled.learnerId, also.learnerId).expect(422);
    expect(overlap.body.errors).toMatchObject([
      { code: 'merge.enrolments_overlap', source: expect.stringContaining('chaîne') },
    ]);
    const kept = await merge(a.learnerId, enrolled.learnerId).expect(422);
    expect(kept.body.errors[0].code).toBe('merge.keep_enrolled');
    await merge(enrolled.learnerId, a.learnerId).expect(201);
    const { body } = await coordinator.get(`/api/learners/${a.learnerId}`).expect(200);
    expect(body.id).toBe(enrolled.learnerId);
    await merge(enrolled.learnerId, c.learnerId).expect(201);
  });

  it('never move an enrolment: somebody who came back keeps both, each under the file it was signed with', async () => {
    const before = await anEnrolledLearner(test.database, { cohortId, exitOn: '2026-12-18' });
    const back = await anEnrolledLearner(test.database, { cohortId: laterId });
    await merge(back.learnerId, before.learnerId).expect(201);
    const rows = await test.database.query<{ learnerId: string }>(
      'SELECT learner_id AS "learnerId" FROM learners.enrolment WHERE id = ANY($1) ORDER BY entry_on',
      [[before.enrolmentId, back.enrolmentId]],
    );
    expect(rows.map(({ learnerId }) => learnerId)).toEqual([before.learnerId, back.learnerId]);
    const { body } = await coordinator.get(`/api/learners/${before.learnerId}`).expect(200);
    expect(body).toMatchObject({
      id: back.learnerId,
      enrolments: [{ id: back.enrolmentId }, { id: before.enrolmentId }],
    });
    const list = await coordinator.get('/api/learners?limit=500').expect(200);
    expect(JSON.stringify(list.body)).not.toContain(before.learnerId);
  });

  it('are joined once when two people do it at once, either way round', async () => {
    const [a, b] = await twice();
    const answers = await Promise.all([
      merge(a.learnerId, b.learnerId),
      merge(b.learnerId, a.learnerId),
      merge(a.learnerId, b.learnerId),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('follow a chain: a file joined to one that is joined in turn', async () => {
    const [a, b] = await twice();
    const c = await anEnrolledLearner(test.database, { cohortId });
    const first = await merge(a.learnerId, b.learnerId).expect(201);
    const second = await merge(c.learnerId, a.learnerId).expect(201);
    const into = async (id: string) =>
      (
        await test.database.query<{ id: string | null }>(
          'SELECT merged_into_id AS id FROM learners.learner WHERE id = $1',
          [id],
        )
      )[0]!.id;
    expect(await into(b.learnerId)).toBe(c.learnerId);
    await coordinator.delete(`/api/learner-merges/${first.body.id}`).expect(422);
    await coordinator.delete(`/api/learner-merges/${second.body.id}`).expect(204);
    expect([await into(a.learnerId), await into(b.learnerId)]).toEqual([null, a.learnerId]);
    await coordinator.delete(`/api/learner-merges/${first.body.id}`).expect(204);
    expect(await into(b.learnerId)).toBeNull();
  });

  it('do not disturb a later import or typing: the person known by either file is one', async () => {
    const [a, b] = await twice({}, { cohortId: laterId });
    await test.database.query(`UPDATE learners.learner SET person_key = 'slip|2006-01-01' WHERE id = $1`, [
      b.learnerId,
    ]);
    await merge(a.learnerId, b.learnerId).expect(201);
    const [person] = await test.database.query<{ firstName: string; lastName: string; birthDate: string }>(
      `SELECT first_name AS "firstName", last_name AS "lastName", birth_date::text AS "birthDate" FROM learners.learner WHERE id = $1`,
      [a.learnerId],
    );
    await coordinator
      .post('/api/applications')
      .send({ ...person, cohortId: laterId, level: '4', higherEducationYears: 0 })
      .expect(409);
  });

  it('are for those who manage admissions', async () => {
    const trainer = await test.as('trainer');
    await trainer.get('/api/duplicates').expect(403);
    await trainer.post('/api/learner-merges').send({ survivorId: nobody, mergedId: nobody }).expect(403);
    await merge(nobody, '0190a000-0000-7000-8000-000000000001').expect(404);
    await coordinator.delete(`/api/learner-merges/${nobody}`).expect(404);
  });
});
