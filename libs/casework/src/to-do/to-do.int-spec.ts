import { aRhythm } from '#calendar/testing';
import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { aTutor } from '#hosts/testing';
import { anApplication, anEnrolledLearner } from '#learners/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { statementsOf } from '../../../../test/support/statements.js';

interface Item {
  key: string;
  title: string;
  reason: string;
  dueOn: string | null;
  late: boolean;
  to: string;
  later: { id: string; until: string; reason: string; by: string } | null;
  assigned: { id: string; to: string; mine: boolean } | null;
}

describe('what there is to do', () => {
  let test: TestApp;
  let director: Caller & { accountId: string };
  let coordinator: Caller & { accountId: string };
  let trainer: Caller & { accountId: string };
  let cohortId: string;
  let contractId: string;
  let learnerId: string;

  const listOf = async (caller: Caller) => (await caller.get('/api/to-do').expect(200)).body.items as Item[];
  const item = async (key: string, caller: Caller = coordinator) =>
    (await listOf(caller)).find((one) => one.key === key);
  const decide = (body: object, caller: Caller = coordinator) =>
    caller.post('/api/to-do-decisions').send(body);

  beforeAll(async () => {
    test = await startTestApp({ TANDEM_TODAY: '2025-09-16', TANDEM_REQUESTS_PER_MINUTE: '100000' });
    const { database } = test;
    cohortId = await aCohort(database, { startsOn: '2025-09-08', endsOn: '2027-08-31' });
    ({ learnerId } = await anEnrolledLearner(database, { cohortId, firstName: 'Lina', lastName: 'Moreau' }));
    ({ contractId } = await aSignedContract(database, {
      learnerId,
      startsOn: '2025-09-15',
      endsOn: '2027-08-31',
      stage: 'signed',
    }));
    await anEnrolledLearner(database, {
      cohortId,
      firstName: 'Élio',
      lastName: 'Petit',
      entryOn: '2025-09-08',
    });
    await anApplication(database, {
      cohortId,
      firstName: 'Zoé',
      lastName: 'Blanc',
      receivedOn: '2025-09-10',
    });
    director = await test.as('director');
    coordinator = await test.as('coordinator');
    trainer = await test.as('trainer');
  });
  afterAll(() => test.close());

  it('says what, why and until when, the clock that runs out first on top', async () => {
    const list = await listOf(coordinator);
    expect(list.map(({ title }) => title)).toEqual([
      'Contrat de Lina\u00a0M. à déposer',
      'Trouver un employeur pour Élio\u00a0P.',
      'Candidature de Zoé\u00a0B. à lire',
    ]);
    expect(list[0]).toMatchObject({
      key: `deposit:${contractId}`,
      dueOn: '2025-09-20',
      late: false,
      to: `/contrats/${contractId}`,
    });
    expect(list[0]!.reason).toContain(
      'Au plus tard le samedi 20 septembre, 5\u00a0jours ouvrables, art.\u00a0L6224-1.',
    );
  });

  it('goes as soon as it is done, with nothing written beside it', async () => {
    await coordinator
      .post(`/api/contracts/${contractId}/moves`)
      .send({ to: 'filed', on: '2025-09-16' })
      .expect(204);
    expect(await item(`deposit:${contractId}`)).toBeUndefined();
  });

  it('asks for an amendment’s deposit and then for the answer, like the contract’s', async () => {
    const made = `/api/contracts/${contractId}/amendments`;
    const body = { grossMonthlyPayCents: 190_000, effectiveOn: '2025-09-22', signedOn: '2025-09-16' };
    const { id } = (await coordinator.post(made).send(body).expect(201)).body;
    expect(await item(`amendment_deposit:${id}`)).toMatchObject({
      title: 'Avenant au contrat de Lina\u00a0M. à déposer',
      dueOn: '2025-09-27',
      to: `/contrats/${contractId}`,
    });
    await coordinator.post(`${made}/${id}/moves`).send({ to: 'filed', on: '2025-09-16' }).expect(204);
    expect(await item(`amendment_deposit:${id}`)).toBeUndefined();
    const clocks = (await coordinator.get(`/api/clocks?contractId=${contractId}`).expect(200)).body;
    expect(clocks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'amendment_deposit', state: 'stopped', stoppedOn: '2025-09-16' }),
        expect.objectContaining({ kind: 'amendment_decision', state: 'running', dueOn: '2025-10-06' }),
      ]),
    );
    test.today('2025-09-26');
    expect(await item(`amendment_decision:${id}`)).toMatchObject({ dueOn: '2025-10-06', late: false });
    test.today('2025-09-16');
    await coordinator.post(`${made}/${id}/moves`).send({ to: 'accepted', on: '2025-09-16' }).expect(204);
  });

  it('is put off to a day, with a reason and a name, and taken back', async () => {
    const [first] = await listOf(coordinator);
    const asked = { item: first!.key, kind: 'later', until: '2025-09-30', reason: 'Entretien prévu le 29' };
    await decide(asked, trainer).expect(403);
    const refused = await decide({ item: first!.key, kind: 'later', until: '2025-09-16' }).expect(422);
    expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual(['until', 'reason']);
    await decide({ ...asked, until: '2026-01-01' }).expect(422);
    await decide({ ...asked, item: 'deposit:nothing' }).expect(404);
    const { id } = (await decide(asked).expect(201)).body;
    expect((await item(first!.key, director))!.later).toMatchObject({
      id,
      until: '2025-09-30',
      reason: 'Entretien prévu le 29',
      by: 'Test coordinator',
    });
    const [again] = [(await decide({ ...asked, until: '2025-10-02' }).expect(201)).body];
    expect((await item(first!.key))!.later).toMatchObject({ id: again.id, until: '2025-10-02' });
    const kept = await test.database.query('SELECT 1 FROM casework.to_do_decision WHERE item = $1', [
      first!.key,
    ]);
    expect(kept).toHaveLength(2);
    await director.delete(`/api/to-do-decisions/${again.id}`).expect(204);
    await director.delete(`/api/to-do-decisions/${again.id}`).expect(404);
    expect((await item(first!.key))!.later).toBeNull();
  });

  it('comes back on the day it was put off to', async () => {
    const [first] = await listOf(coordinator);
    await decide({ item: first!.key, kind: 'later', until: '2025-09-20', reason: 'Attendre' }).expect(201);
    test.today('2025-09-19');
    expect((await item(first!.key))!.later).not.toBeNull();
    test.today('2025-09-20');
    expect((await item(first!.key))!.later).toBeNull();
    test.today('2025-09-16');
  });

  it('is given to somebody who may do it', async () => {
    const [first] = await listOf(coordinator);
    const given = { item: first!.key, kind: 'assigned' };
    expect((await decide({ ...given, assigneeId: trainer.accountId }).expect(422)).body.errors).toMatchObject(
      [{ code: 'to_do.assignee_may_not', field: 'assigneeId' }],
    );
    await decide({ ...given, assigneeId: director.accountId }).expect(201);
    expect((await item(first!.key, director))!.assigned).toMatchObject({ to: 'Test director', mine: true });
    expect((await item(first!.key, coordinator))!.assigned).toMatchObject({ mine: false });
    expect((await coordinator.get('/api/to-do-assignees').expect(200)).body).toHaveLength(3);
  });

  it('shows each role its own: sheets to a trainer, fortnights to a tutor, an employer to a learner', async () => {
    const { database } = test;
    await aRhythm(database, { cohortId, fromMonday: '2025-09-01' });
    const tutor = await test.as('tutor');
    const learner = await test.as('learner');
    const { tutorId } = await aTutor(database, { accountId: tutor.accountId });
    const followed = await anEnrolledLearner(database, { cohortId, firstName: 'Ana', lastName: 'Roy' });
    const { contractId: shared } = await aSignedContract(database, {
      learnerId: followed.learnerId,
      tutorId,
      startsOn: '2025-09-08',
      endsOn: '2027-08-31',
    });
    await anEnrolledLearner(database, { cohortId, accountId: learner.accountId });
    await database.query(
      `INSERT INTO attendance.frozen_place (learner_id, day, half, place) VALUES ($1, '2025-09-09', 'morning', 'company')`,
      [followed.learnerId],
    );
    test.today('2025-10-07');
    expect((await listOf(tutor)).map(({ title }) => title)).toEqual([
      'Relevé de présence d’Ana\u00a0R. à signer',
    ]);
    expect((await tutor.get('/api/clocks').expect(200)).body).not.toEqual([]);
    // Another tutor takes over: the former no longer signs, and does again once back in the team.
    const { tutorId: other } = await aTutor(database);
    await database.query(
      `UPDATE contracts.contract_tutor SET last_day = '2025-10-01' WHERE contract_id = $1`,
      [shared],
    );
    const join =
      'INSERT INTO contracts.contract_tutor (contract_id, tutor_id, main, first_day) VALUES ($1, $2, $3, $4)';
    await database.query(join, [shared, other, true, '2025-10-02']);
    expect(await listOf(tutor)).toEqual([]);
    expect((await tutor.get('/api/clocks').expect(200)).body).toEqual([]);
    await database.query(join, [shared, tutorId, false, '2025-10-06']);
    expect(await listOf(tutor)).toHaveLength(1);
    expect((await listOf(learner)).map(({ title }) => title)).toEqual(['Trouver un employeur']);
    const kinds = new Set((await listOf(trainer)).map(({ key }) => key.split(':')[0]));
    expect([...kinds]).toEqual(['sheet']);
    const officer = await test.as('department_officer');
    await officer.get('/api/to-do').expect(403);
    test.today('2025-09-16');
  });

  it('asks for the papers that alone keep a file from being complete, instead of its reading', async () => {
    const { applicationId } = await anApplication(test.database, {
      cohortId,
      firstName: 'Noé',
      email: 'noe.gris@example.org',
      lastName: 'Gris',
      receivedOn: '2025-09-11',
    });
    expect(await item(`application:${applicationId}`)).toBeDefined();
    const decide = (demand: string) =>
      test.database.query(
        `INSERT INTO learners.document_demand (kind, demand, decided_by, decided_on) VALUES ('identity', $1, $2, '2025-09-16')`,
        [demand, director.accountId],
      );
    await decide('required');
    expect(await item(`documents:${applicationId}`)).toMatchObject({
      title: 'Pièce à demander à Noé\u00a0G.',
      reason: expect.stringContaining('il ne manque que\u00a0: pièce d’identité.'),
      to: `/candidatures/${applicationId}`,
    });
    expect(await item(`application:${applicationId}`)).toBeUndefined();
    await decide('asked');
    expect(await item(`application:${applicationId}`)).toBeDefined();
  });

  it('counts the duplicates to examine', async () => {
    const twin = { cohortId, firstName: 'Iris', lastName: 'Noir', birthDate: '2004-02-03' };
    expect(await item('duplicates')).toBeUndefined();
    await anApplication(test.database, twin);
    await anApplication(test.database, twin);
    expect(await item('duplicates')).toMatchObject({
      title: '1\u00a0doublon à examiner',
      to: '/candidatures/doublons',
    });
    expect(await item('duplicates', trainer)).toBeUndefined();
  });

  it('asks for the equipment of somebody who left, all of it at once, until it is back', async () => {
    const gone = await anEnrolledLearner(test.database, { cohortId, firstName: 'Ugo', lastName: 'Brun' });
    const loans: string[] = [];
    for (const asked of [
      { kind: 'laptop', inventoryNumber: 'PC 101' },
      { kind: 'badge', inventoryNumber: 'B 7' },
    ])
      loans.push(
        (
          await coordinator
            .post(`/api/learners/${gone.learnerId}/equipment-loans`)
            .send({ ...asked, lentOn: '2025-09-09' })
            .expect(201)
        ).body.id,
      );
    const key = `equipment:${gone.learnerId}`;
    expect(await item(key)).toBeUndefined();
    await coordinator
      .post(`/api/enrolments/${gone.enrolmentId}/exit`)
      .send({ exitOn: '2025-09-15', reason: 'move' })
      .expect(204);
    expect(await item(key)).toMatchObject({
      title: 'Matériel d’Ugo\u00a0B. à récupérer',
      reason: 'Sortie le lundi 15 septembre\u00a0: badge B 7, ordinateur PC 101.',
      dueOn: '2025-09-15',
      late: true,
      to: `/apprenants/${gone.learnerId}`,
    });
    expect(await item(key, trainer)).toBeUndefined();
    for (const id of loans)
      await coordinator
        .post(`/api/equipment-loans/${id}/return`)
        .send({ returnedOn: '2025-09-16', state: 'good' })
        .expect(204);
    expect(await item(key)).toBeUndefined();
  });

  it('costs as many statements for a school of forty as for one of four', async () => {
    // Once before, so that what is kept of the duplicates counts the same both times.
    await listOf(coordinator);
    const few = (await statementsOf(test, () => listOf(coordinator))).length;
    for (let index = 0; index < 40; index += 1) {
      const { learnerId } = await anEnrolledLearner(test.database, { cohortId });
      await aSignedContract(test.database, {
        learnerId,
        startsOn: '2025-09-15',
        endsOn: '2027-08-31',
        stage: 'signed',
      });
    }
    await listOf(coordinator);
    const many = (await statementsOf(test, () => listOf(coordinator))).length;
    expect(many).toBeLessThanOrEqual(few + 1);
    expect(many).toBeLessThan(56);
  });
});
