import { randomUUID } from 'node:crypto';
import { LedgerVerification } from '#attendance';
import { aGroup } from '#attendance/testing';
import { aCohort } from '#cohorts/testing';
import { anApplication, anEnrolledLearner } from '#learners/testing';
import { Dispatcher, Eraser } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';

describe('the retention of data', () => {
  let test: TestApp;
  let director: Awaited<ReturnType<TestApp['as']>>;
  let cohortId: string;
  const runJob = () => test.app.get(Dispatcher).run('retention', {});
  const nameOf = async (learnerId: string) => {
    const [row] = await test.database.query<{ name: string; archived: boolean; erased: boolean }>(
      `SELECT first_name || ' ' || last_name AS name, archived_on IS NOT NULL AS archived, erased_on IS NOT NULL AS erased
       FROM learners.learner WHERE id = $1`,
      [learnerId],
    );
    return row!;
  };
  const refused = async (firstName: string, movedOn: string) => {
    const { applicationId, learnerId } = await anApplication(test.database, {
      cohortId,
      firstName,
      stage: 'refused',
      receivedOn: '2024-03-01',
      email: `${firstName.toLowerCase()}@example.org`,
    });
    await test.database.query(
      `INSERT INTO learners.application_move (application_id, from_stage, to_stage, reason_code, note, moved_by, moved_on)
       VALUES ($1, 'received', 'refused', 'no_place', 'Ne pas rappeler sa sœur', $2, $3)`,
      [applicationId, director.accountId, movedOn],
    );
    return { applicationId, learnerId };
  };

  beforeAll(async () => {
    test = await startTestApp();
    test.app.get(Dispatcher).discover();
    director = await test.as('director');
    cohortId = await aCohort(test.database);
  });
  afterAll(() => test.close());

  it('announces a month before, lets a dossier be held, erases the others and says what was done', async () => {
    test.today('2027-05-18');
    const old = await refused('Ancienne', '2025-06-01');
    const held = await refused('Retenue', '2025-06-02');
    const recent = await refused('Recente', '2026-06-02');
    await test.database.query(
      "INSERT INTO platform.mail_message (recipient, subject, body) VALUES ('ancienne@example.org', 'Votre candidature', 'Bonjour Ancienne')",
    );
    await runJob();
    await runJob();
    const [run, ...more] = (await director.get('/api/retention-runs/announced').expect(200)).body;
    expect(more).toEqual([]);
    expect(run).toMatchObject({
      rule: 'refused_application',
      announcedOn: '2027-05-18',
      dueOn: '2027-06-18',
      items: [
        { subjectId: old.learnerId, since: '2025-06-01', endsOn: '2027-06-01', hold: null },
        { subjectId: held.learnerId },
      ],
    });
    expect(run.items[0].name).toContain('Ancienne');
    const [mail] = await test.database.query<{ subject: string }>(
      "SELECT subject FROM platform.mail_message WHERE recipient LIKE 'director%' AND subject LIKE 'Conservation%'",
    );
    expect(mail?.subject).toBe('Conservation des données : 2 dossiers à partir du vendredi 18 juin 2027');

    await director
      .post('/api/retention-holds')
      .send({ subjectId: held.learnerId, reason: 'Recours en cours', heldUntil: '2027-12-31' })
      .expect(201);
    test.today('2027-06-17');
    await runJob();
    expect(await nameOf(old.learnerId)).toMatchObject({ erased: false });

    test.today('2027-06-18');
    await runJob();
    expect(await nameOf(old.learnerId)).toEqual({ name: 'Personne effacée', archived: true, erased: true });
    expect((await nameOf(held.learnerId)).name).toContain('Retenue');
    expect((await nameOf(recent.learnerId)).name).toContain('Recente');
    const [move] = await test.database.query(
      'SELECT note, reason_code FROM learners.application_move WHERE application_id = $1',
      [old.applicationId],
    );
    expect(move).toEqual({ note: null, reason_code: 'no_place' });
    expect(
      await test.database.query(
        "SELECT 1 FROM platform.mail_message WHERE recipient = 'ancienne@example.org'",
      ),
    ).toEqual([]);

    const [done] = (await director.get('/api/retention-runs/done').expect(200)).body;
    expect(done).toMatchObject({ rule: 'refused_application', doneOn: '2027-06-18', people: 1, held: 1 });
    expect(done.tables).toContainEqual({
      table: 'learners.learner',
      title: 'Identité et coordonnées',
      rows: 1,
    });
    expect(JSON.stringify(done)).not.toContain('Ancienne');

    // The hold over, it is announced again.
    test.today('2028-01-03');
    await runJob();
    const again = (await director.get('/api/retention-runs/announced').expect(200)).body;
    expect(again[0].items.map(({ subjectId }: { subjectId: string }) => subjectId)).toContain(held.learnerId);
  });

  it('archives five years after the exit: out of the lists, read by the director alone, with a reason', async () => {
    test.today('2033-10-01');
    const { learnerId } = await anEnrolledLearner(test.database, {
      cohortId,
      firstName: 'Archivée',
      exitOn: '2028-09-15',
    });
    await runJob();
    test.today('2033-11-01');
    await runJob();
    expect(await nameOf(learnerId)).toMatchObject({ archived: true, erased: false });
    const list = (await director.get('/api/learners').expect(200)).body;
    expect(JSON.stringify(list)).not.toContain('Archivée');
    await director.get(`/api/learners/${learnerId}`).expect(404);
    const coordinator = await test.as('coordinator');
    await coordinator.get('/api/archived-learners').expect(403);
    expect((await director.get('/api/archived-learners').expect(200)).body).toMatchObject([
      { learnerId, lastExitOn: '2028-09-15' },
    ]);
    await director.post(`/api/archived-learners/${learnerId}/openings`).send({ reason: 'non' }).expect(422);
    await director
      .post(`/api/archived-learners/${learnerId}/openings`)
      .send({ reason: 'Attestation demandée par l’ancienne apprenante' })
      .expect(204);
    await director.get(`/api/learners/${learnerId}`).expect(200);
    await coordinator.get(`/api/learners/${learnerId}`).expect(404);
    const [trace] = await test.database.query(
      "SELECT actor_id FROM platform.audit_entry WHERE action = 'archive.opened' AND subject_id = $1",
      [learnerId],
    );
    expect(trace).toEqual({ actor_id: director.accountId });
  });

  it('leaves alone somebody who came back between the announcement and the day', async () => {
    test.today('2034-03-01');
    const back = await refused('Revenue', '2032-04-01');
    await runJob();
    await anEnrolledLearner(test.database, { cohortId });
    await test.database.query(
      "INSERT INTO learners.enrolment (learner_id, cohort_id, entry_on) VALUES ($1, $2, '2034-03-10')",
      [back.learnerId, cohortId],
    );
    test.today('2034-04-02');
    await runJob();
    expect((await nameOf(back.learnerId)).name).toContain('Revenue');
    const [done] = (await director.get('/api/retention-runs/done').expect(200)).body;
    expect(done).toMatchObject({ dropped: expect.any(Number) });
    expect(done.dropped).toBeGreaterThan(0);
  });

  it('follows what the direction decides, from its day on, and never for the past', async () => {
    test.today('2034-05-01');
    const decided = { rule: 'access_log', months: 6, source: 'Décision du 2 mai 2034' };
    await director
      .post('/api/retention-terms')
      .send({ ...decided, effectiveFrom: '2034-04-30' })
      .expect(422);
    await director
      .post('/api/retention-terms')
      .send({ ...decided, effectiveFrom: '2034-06-01' })
      .expect(201);
    const termOf = async () =>
      (await director.get('/api/retention-terms').expect(200)).body.find(
        ({ rule }: { rule: string }) => rule === 'access_log',
      );
    expect(await termOf()).toMatchObject({ months: 12, next: [{ months: 6 }] });
    test.today('2034-06-01');
    expect(await termOf()).toMatchObject({ months: 6, source: 'Décision du 2 mai 2034', next: [] });
    const coordinator = await test.as('coordinator');
    await coordinator
      .post('/api/retention-terms')
      .send({ ...decided, effectiveFrom: '2034-07-01' })
      .expect(403);
  });
});

describe('an erasure', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('leaves the ledger verifiable, says erased, and keeps what the report counts', async () => {
    const trainer = await test.as('trainer');
    const group = await aGroup(test.database);
    const [learnerId] = group.learnerIds;
    await trainer
      .put(`/api/cohorts/${group.cohortId}/sheets/2027-05-11/morning`)
      .send({
        version: 0,
        clientId: randomUUID(),
        marks: group.learnerIds.map((id) => ({ learnerId: id, state: 'sick', reason: 'Grippe' })),
      })
      .expect(200);
    const facts = () =>
      test.database.query(
        `SELECT e.cohort_id, e.entry_on::text, e.exit_on::text, e.exit_reason, e.level, e.prescriber_kind,
                extract(year FROM age(c.starts_on, e.birth_date)) AS age, b.kind, b.starts_on::text, r.state
         FROM learners.entry_facts e JOIN cohorts.cohort c ON c.id = e.cohort_id
         LEFT JOIN contracts.binding_contract b ON b.learner_id = e.learner_id
         LEFT JOIN attendance.current_entry r ON r.learner_id = e.learner_id ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`,
      );
    const before = await facts();
    const done = await test.app.get(Eraser).erase('learner', [learnerId!]);
    expect(done.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['attendance.entry_payload', 'learners.learner', 'contracts.contract']),
    );
    expect(await facts()).toEqual(before);
    expect(await test.app.get(LedgerVerification).verifyChains(group.learnerIds)).toMatchObject({
      erased: 1,
      faults: [],
    });
    const [person] = await test.database.query<{ birth: string }>(
      'SELECT birth_date::text AS birth FROM learners.learner WHERE id = $1',
      [learnerId],
    );
    expect(person!.birth).not.toBe('2006-03-15');
  });
});
