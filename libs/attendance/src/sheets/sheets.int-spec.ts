import { randomUUID } from 'node:crypto';
import { anOverride } from '#calendar/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { statementsOf } from '../../../../test/support/statements.js';
import { aGroup, type Group } from '../testing.js';

describe('a sheet', () => {
  let test: TestApp;
  let trainer: Awaited<ReturnType<TestApp['as']>>;
  let group: Group;
  const sheet = (half = 'morning', day = '2027-05-11', cohortId = group.cohortId) =>
    `/api/cohorts/${cohortId}/sheets/${day}/${half}`;
  const save = (version: number, marks: object[], clientId = randomUUID()) => ({ version, clientId, marks });

  beforeAll(async () => {
    test = await startTestApp();
    trainer = await test.as('trainer');
  });
  beforeEach(async () => {
    group = await aGroup(test.database);
  });
  afterAll(() => test.close());

  it('lists who is expected at school, unknown until noted', async () => {
    const { body } = await trainer.get(sheet()).expect(200);
    expect(body).toMatchObject({ version: 0, closedBecause: null, cohort: { halfDayMinutes: 210 } });
    expect(body.entries.map((entry: { state: string }) => entry.state)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('is saved at once, late arrivals with their minutes', async () => {
    const [one, two, three] = group.learnerIds;
    const marks = [
      { learnerId: one, state: 'present' },
      { learnerId: two, state: 'late', minutes: 25 },
      { learnerId: three, state: 'absent_justified', reason: 'Rendez-vous médical' },
    ];
    const { body: saved } = await trainer.put(sheet()).send(save(0, marks)).expect(200);
    expect(saved).toEqual({ version: 1, changed: 3 });
    const { body } = await trainer.get(sheet()).expect(200);
    expect(body.entries).toMatchObject([
      { state: 'present', revision: 1, recordedBy: 'Test trainer' },
      { state: 'late', minutes: 25 },
      { state: 'absent_justified', reason: 'Rendez-vous médical' },
    ]);
    const [late] = await test.database.query<{ minutes: number }>(
      'SELECT minutes FROM attendance.current_entry WHERE learner_id = $1',
      [two],
    );
    expect(late!.minutes).toBe(185);
  });

  it('writes only what differs, as the next revision; unknown takes a record back', async () => {
    const [one, two] = group.learnerIds;
    const present = [one, two].map((learnerId) => ({ learnerId, state: 'present' }));
    await trainer.put(sheet()).send(save(0, present)).expect(200);
    const changed = [
      { learnerId: one, state: 'present' },
      { learnerId: two, state: 'unknown' },
    ];
    const { body } = await trainer.put(sheet()).send(save(1, changed)).expect(200);
    expect(body).toEqual({ version: 2, changed: 1 });
    const entries = await test.database.query(
      'SELECT learner_id, revision, state FROM attendance.entry WHERE learner_id = ANY($1) ORDER BY seq, learner_id',
      [[one, two]],
    );
    expect(entries).toHaveLength(3);
    expect(entries).toContainEqual({ learner_id: two, revision: 2, state: 'withdrawn' });
  });

  it('sent twice with the same id changes nothing; the same id with something else is refused', async () => {
    const [one] = group.learnerIds;
    const body = save(0, [{ learnerId: one, state: 'present' }]);
    await trainer.put(sheet()).send(body).expect(200);
    const again = await trainer.put(sheet()).send(body).expect(200);
    expect(again.body).toEqual({ version: 1, changed: 0 });
    const other = { ...body, marks: [{ learnerId: one, state: 'sick' }] };
    const refused = await trainer.put(sheet()).send(other).expect(409);
    expect(refused.body.code).toBe('client_id_reused');
  });

  it('tells the second of two people who saved the same version, and loses no entry', async () => {
    const [one, two] = group.learnerIds;
    const coordinator = await test.as('coordinator');
    const answers = await Promise.all([
      trainer.put(sheet()).send(save(0, [{ learnerId: one, state: 'present' }])),
      coordinator.put(sheet()).send(
        save(0, [
          { learnerId: one, state: 'sick' },
          { learnerId: two, state: 'present' },
        ]),
      ),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const told = answers.find((answer) => answer.status === 409)!;
    expect(told.body.code).toBe('changed_meanwhile');
    expect(told.body.errors[0].field).toBe('marks.0.state');
    expect(told.body.errors[0].message).toMatch(
      /Alix NomA : .*, noté par Test (trainer|coordinator) à \d+ h/,
    );
    await (answers[0]!.status === 409 ? trainer : coordinator)
      .put(sheet())
      .send(save(1, [{ learnerId: two, state: 'present' }]))
      .expect(200);
    const { body } = await trainer.get(sheet()).expect(200);
    expect(body.entries[0].state).not.toBe('unknown');
    expect(body.entries[1].state).toBe('present');
  });

  it('refuses what has not begun, holidays, closures and company half-days, each in a sentence', async () => {
    const [learnerId] = group.learnerIds;
    await anOverride(test.database, {
      cohortId: group.cohortId,
      day: '2027-05-12',
      half: 'morning',
      place: 'closed',
    });
    const tried = async (day: string) =>
      (
        await trainer
          .put(sheet('morning', day))
          .send(save(0, [{ learnerId, state: 'present' }]))
          .expect(422)
      ).body;
    expect(await tried('2027-05-25')).toMatchObject({ code: 'not_begun' });
    expect(await tried('2027-05-17')).toMatchObject({ code: 'holiday' });
    expect(await tried('2027-05-05')).toMatchObject({ code: 'company' });
    const company = await tried('2027-05-12');
    expect(company.code).toBe('company');
    expect(company.detail).toContain('mercredi 12 mai 2027');
  });

  it('refuses, at its line, somebody not expected and a delay longer than the half-day', async () => {
    const stranger = (await aGroup(test.database, { learners: 1 })).learnerIds[0];
    const marks = [
      { learnerId: group.learnerIds[0], state: 'late', minutes: 210 },
      { learnerId: stranger, state: 'present' },
    ];
    const { body } = await trainer.put(sheet()).send(save(0, marks)).expect(422);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([
      'marks.0.minutes',
      'marks.1.learnerId',
    ]);
    const { body: read } = await trainer.get(sheet()).expect(200);
    expect(read).toMatchObject({ version: 0 });
  });

  it('keeps what was expected when the half-day began, whatever the calendar says later', async () => {
    await trainer.get(sheet('afternoon')).expect(200);
    await anOverride(test.database, {
      cohortId: group.cohortId,
      day: '2027-05-11',
      half: 'afternoon',
      place: 'company',
    });
    const { body } = await trainer.get(sheet('afternoon')).expect(200);
    expect(body.entries).toHaveLength(3);
  });

  it('is for the school only', async () => {
    for (const role of ['tutor', 'learner', 'department_officer'] as const) {
      const other = await test.as(role);
      await other.get(sheet()).expect(403);
      await other.put(sheet()).send(save(0, [])).expect(403);
      await other.get('/api/sheets?from=2027-05-10&to=2027-05-14').expect(403);
    }
    await trainer.get(sheet('morning', '2027-05-11', randomUUID())).expect(404);
    await trainer.get(sheet('evening')).expect(422);
  });

  it('takes at most 12 statements, as many for 20 learners as for 3', async () => {
    const counts: number[] = [];
    for (const learners of [3, 20]) {
      const { cohortId, learnerIds } = await aGroup(test.database, { learners });
      const address = sheet('morning', '2027-05-11', cohortId);
      await trainer.get(address).expect(200);
      const marks = learnerIds.map((learnerId) => ({
        learnerId,
        state: 'absent_justified',
        reason: 'Grève',
      }));
      const seen = await statementsOf(test, () => trainer.put(address).send(save(0, marks)).expect(200));
      expect(seen.filter((sql) => /^(START TRANSACTION|BEGIN)/i.test(sql))).toHaveLength(1);
      counts.push(seen.length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[1]).toBeLessThanOrEqual(12);
  });

  it('is listed with what is still to fill', async () => {
    await trainer
      .put(sheet())
      .send(save(0, [{ learnerId: group.learnerIds[0], state: 'sick' }]))
      .expect(200);
    const { body } = await trainer.get('/api/sheets?from=2027-05-10&to=2027-05-25').expect(200);
    const own = body.filter((one: { cohortId: string }) => one.cohortId === group.cohortId);
    expect(own).toContainEqual(
      expect.objectContaining({
        day: '2027-05-11',
        half: 'morning',
        progress: 'incomplete',
        expected: 3,
        recorded: 1,
        absent: 1,
      }),
    );
    expect(own).toContainEqual(
      expect.objectContaining({ day: '2027-05-10', half: 'afternoon', progress: 'to_fill' }),
    );
    expect(own).toContainEqual(expect.objectContaining({ day: '2027-05-25', progress: 'to_come' }));
    await trainer.get('/api/sheets?from=2027-05-10&to=2027-09-25').expect(422);
  });
});
