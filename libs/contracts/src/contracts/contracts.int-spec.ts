import { aCohort } from '#cohorts/testing';
import { aHost, aTutor } from '#hosts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aSignedContract } from '../testing.js';
import { Contracts } from './contracts.service.js';

const dates = { startsOn: '2026-09-14', endsOn: '2028-08-31' };

describe('contracts', () => {
  let test: TestApp;
  let coordinator: Caller;
  let cohortId: string;
  const learner = async (given: object = {}) =>
    (await anEnrolledLearner(test.database, { cohortId, ...given })).learnerId;
  const typed = async (given: object = {}) => {
    const { siteId } = await aHost(test.database);
    const { tutorId, accountId } = await aTutor(test.database, { siteId });
    const body = {
      learnerId: await learner(),
      siteId,
      tutorId,
      kind: 'apprenticeship',
      ...dates,
      grossMonthlyPayCents: 120_000,
      ...given,
    };
    return { body, accountId };
  };
  const codes = (body: { errors: { code: string; field?: string }[] }) =>
    body.errors.map(({ code, field }) => `${code} ${field}`);
  const grantsOf = (sourceId: string) =>
    test.database.query<{ actor: string; first: string; last: string }>(
      `SELECT actor_id AS actor, lower(period)::text AS first, (upper(period) - 1)::text AS last
       FROM identity.access_grant WHERE source_id = $1`,
      [sourceId],
    );
  const eventsOf = async (contractId: string) =>
    (
      await test.database.query<{ name: string }>(
        `SELECT name FROM platform.outbox_event WHERE payload->>'contractId' = $1 ORDER BY id`,
        [contractId],
      )
    ).map(({ name }) => name);

  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
    cohortId = await aCohort(test.database);
  });
  afterAll(() => test.close());

  it('is drafted, then signed with the tutor’s access and an event, in one go', async () => {
    const { body, accountId } = await typed();
    const { id } = (await coordinator.post('/api/contracts').send(body).expect(201)).body;
    expect(await grantsOf(id)).toEqual([]);
    await coordinator.post(`/api/contracts/${id}/signature`).send({ signedOn: '2026-09-10' }).expect(204);
    expect(await grantsOf(id)).toEqual([{ actor: accountId, first: dates.startsOn, last: dates.endsOn }]);
    expect(await eventsOf(id)).toEqual(['ContractSigned']);
    const file = (await coordinator.get(`/api/contracts/${id}`).expect(200)).body;
    expect(file).toMatchObject({
      state: 'running',
      daysLeft: 471,
      signedOn: '2026-09-10',
      companyFirstDay: dates.startsOn,
      deposit: { dueOn: '2026-09-19', to: 'à l’OPCO', awaited: true, late: true },
      moves: [{ to: 'draft' }, { to: 'signed', on: '2026-09-10', by: 'Test coordinator' }],
      refusals: [],
    });
    expect(file.schoolHours / file.totalHours).toBeGreaterThan(0.25);
    expect(file.pay[0]).toMatchObject({ from: dates.startsOn, age: 20, year: 1, percent: 43 });
    const twice = await coordinator
      .post(`/api/contracts/${id}/signature`)
      .send({ signedOn: '2026-09-10' })
      .expect(422);
    expect(twice.body.code).toBe('contract.step_impossible');
  });

  it('gives every refusal at once, each at its field, live and at the signature, and keeps nothing', async () => {
    const young = await aTutor(test.database, { birthDate: '2012-01-01', yearsOfPractice: 0 });
    const { body } = await typed({
      learnerId: await learner({ birthDate: '1990-01-01' }),
      siteId: young.siteId,
      tutorId: young.tutorId,
      endsOn: '2026-12-01',
      schoolHours: 10,
      grossMonthlyPayCents: 50_000,
    });
    const expected = [
      'contract.learner_too_old startsOn',
      'contract.too_short endsOn',
      'contract.school_share_too_low schoolHours',
      'contract.tutor_minor tutorId',
      'contract.tutor_not_competent tutorId',
      'contract.pay_too_low grossMonthlyPayCents',
    ];
    const live = await coordinator.post('/api/contract-checks').send(body).expect(200);
    expect(codes({ errors: live.body.refusals })).toEqual(expected);
    const refused = await coordinator
      .post('/api/contracts')
      .send({ ...body, signedOn: '2026-09-10' })
      .expect(422);
    expect(codes(refused.body)).toEqual(expected);
    for (const error of refused.body.errors) expect(error.source).toBeTruthy();
    const left = await coordinator.get('/api/contracts').query({ learnerId: body.learnerId }).expect(200);
    expect(left.body).toEqual([]);
  });

  it('judges in the form only what is filled in, and says the minimum pay of each stretch', async () => {
    const empty = await coordinator.post('/api/contract-checks').send({}).expect(200);
    expect(empty.body).toMatchObject({ refusals: [], pay: [], depositDueOn: null });
    const begun = await coordinator
      .post('/api/contract-checks')
      .send({ learnerId: await learner(), kind: 'apprenticeship', ...dates })
      .expect(200);
    expect(begun.body.refusals).toEqual([]);
    expect(begun.body.depositDueOn).toBe('2026-09-19');
    expect(begun.body.pay.map(({ percent, assumed }: Record<string, unknown>) => [percent, assumed])).toEqual(
      [
        [43, false],
        [43, true],
        [53, true],
        [61, true],
      ],
    );
  });

  it('never lets two contracts hold at once, and names the other with its dates', async () => {
    const host = await aHost(test.database, { name: 'Premier Employeur' });
    const { body } = await typed();
    await aSignedContract(test.database, { learnerId: body.learnerId, siteId: host.siteId, ...dates });
    const { body: refused } = await coordinator
      .post('/api/contracts')
      .send({ ...body, signedOn: '2027-05-01' })
      .expect(422);
    expect(codes(refused)).toEqual(['contract.overlap startsOn']);
    expect(refused.errors[0].message).toContain('Premier Employeur');
    expect(refused.errors[0].message).toContain('lundi 14 septembre 2026');
    await expect(aSignedContract(test.database, { learnerId: body.learnerId, ...dates })).rejects.toThrow(
      'contract_one_at_a_time',
    );
  });

  it('lets one of two simultaneous signatures through and explains the other', async () => {
    const learnerId = await learner();
    const [one, other] = await Promise.all([typed({ learnerId }), typed({ learnerId })]);
    const answers = await Promise.all(
      [one, other].map(({ body }) =>
        coordinator.post('/api/contracts').send({ ...body, signedOn: '2026-09-10' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const refused = answers.find(({ status }) => status === 422)!;
    expect(codes(refused.body)).toEqual(['contract.overlap startsOn']);
  });

  it('counts a tutor’s apprentices at both sites where they work', async () => {
    const tutor = await aTutor(test.database);
    const elsewhere = await aTutor(test.database, { accountId: tutor.accountId });
    for (const tutorId of [tutor.tutorId, elsewhere.tutorId]) {
      await aSignedContract(test.database, { learnerId: await learner(), tutorId, ...dates });
    }
    const { body } = await typed({ siteId: tutor.siteId, tutorId: tutor.tutorId });
    const live = await coordinator.post('/api/contract-checks').send(body).expect(200);
    expect(codes({ errors: live.body.refusals })).toEqual(['contract.tutor_full tutorId']);
  });

  it('asks for the representative of a minor', async () => {
    const { body } = await typed({ learnerId: await learner({ birthDate: '2009-06-01' }) });
    const live = (await coordinator.post('/api/contract-checks').send(body).expect(200)).body;
    expect(codes({ errors: live.refusals })).toEqual(['contract.representative_missing learnerId']);
    expect(live.minorAtStart).toBe(true);
  });

  it('ends before its term with the tutor’s access, and leaves room for a second contract', async () => {
    const { body } = await typed();
    const { contractId, tutorAccountId } = await aSignedContract(test.database, {
      learnerId: body.learnerId,
      ...dates,
    });
    const rupture = { on: '2027-04-30', initiator: 'both', mode: 'agreement', reason: 'Projet différent' };
    const wrong = await coordinator
      .post(`/api/contracts/${contractId}/termination`)
      .send({ ...rupture, on: '2026-09-01', initiator: 'employer', reason: '' })
      .expect(422);
    expect(codes(wrong.body)).toEqual([
      'termination.before_start on',
      'termination.wrong_initiator initiator',
      'termination.reason_missing reason',
    ]);
    await coordinator.post(`/api/contracts/${contractId}/termination`).send(rupture).expect(204);
    expect(await grantsOf(contractId)).toEqual([
      { actor: tutorAccountId, first: dates.startsOn, last: '2027-04-30' },
    ]);
    expect(await eventsOf(contractId)).toEqual(['ContractTerminated']);
    const file = (await coordinator.get(`/api/contracts/${contractId}`).expect(200)).body;
    expect(file).toMatchObject({
      state: 'terminated',
      lastDay: '2027-04-30',
      endsOn: dates.endsOn,
      daysLeft: null,
      termination: { ...rupture, recordedBy: 'Test coordinator', recordedOn: '2027-05-18' },
    });
    const again = await coordinator
      .post(`/api/contracts/${contractId}/termination`)
      .send(rupture)
      .expect(422);
    expect(again.body.code).toBe('termination.already_terminated');
    await coordinator
      .post('/api/contracts')
      .send({ ...body, startsOn: '2027-05-03', signedOn: '2027-05-03' })
      .expect(201);
    const binding = await test.app.get(Contracts).bindingOf([body.learnerId], '2027-04-01', '2027-06-30');
    expect(binding.map(({ startsOn, lastDay, terminated }) => [startsOn, lastDay, terminated])).toEqual([
      [dates.startsOn, '2027-04-30', true],
      ['2027-05-03', dates.endsOn, false],
    ]);
  });

  it('is filed, refused and filed again as dated rows; while refused it binds nobody', async () => {
    const { body } = await typed();
    const { id } = (
      await coordinator
        .post('/api/contracts')
        .send({ ...body, signedOn: '2026-09-10' })
        .expect(201)
    ).body;
    const move = (to: string, on: string, note?: string) =>
      coordinator.post(`/api/contracts/${id}/moves`).send({ to, on, note });
    expect(codes((await move('accepted', '2026-09-17').expect(422)).body)).toEqual([
      'contract.step_impossible to',
    ]);
    expect(codes((await move('filed', '2028-01-01').expect(422)).body)).toEqual([
      'contract.move_in_future on',
    ]);
    await move('filed', '2026-09-17').expect(204);
    expect((await coordinator.get(`/api/contracts/${id}`)).body.deposit).toMatchObject({
      awaited: false,
      filedOn: '2026-09-17',
      silentFrom: '2026-10-07',
    });
    expect(codes((await move('refused', '2026-09-25').expect(422)).body)).toEqual([
      'contract.refusal_unexplained note',
    ]);
    await move('refused', '2026-09-25', 'Pièce manquante').expect(204);
    expect((await grantsOf(id)).map(({ last }) => last)).toEqual(['2026-09-25']);
    expect(await test.app.get(Contracts).bindingOf([body.learnerId], '2026-09-01', '2028-12-31')).toEqual([]);
    await move('filed', '2026-09-28').expect(204);
    expect((await grantsOf(id)).map(({ last }) => last)).toEqual([dates.endsOn]);
    await move('accepted', '2026-10-02').expect(204);
    const { moves } = (await coordinator.get(`/api/contracts/${id}`)).body;
    expect(moves.map(({ to }: { to: string }) => to)).toEqual([
      'draft',
      'signed',
      'filed',
      'refused',
      'filed',
      'accepted',
    ]);
  });

  it('shows those to file first, and filters by promotion and state', async () => {
    const other = await aCohort(test.database);
    const learnerId = (await anEnrolledLearner(test.database, { cohortId: other })).learnerId;
    const { contractId } = await aSignedContract(test.database, { learnerId, stage: 'signed', ...dates });
    const ended = (await anEnrolledLearner(test.database, { cohortId: other })).learnerId;
    await aSignedContract(test.database, { learnerId: ended, ...dates, lastDay: '2027-01-29' });
    const ids = async (query: object) =>
      (await coordinator.get('/api/contracts').query(query).expect(200)).body.map(
        ({ learnerId: who }: { learnerId: string }) => who,
      );
    expect(await ids({ cohortId: other })).toEqual([learnerId, ended]);
    expect(await ids({ cohortId: other, state: 'terminated' })).toEqual([ended]);
    expect(await ids({ cohortId: other, toFile: true })).toEqual([learnerId]);
    const { hostId } = (await coordinator.get(`/api/contracts/${contractId}`)).body;
    expect(await ids({ hostId })).toEqual([learnerId]);
  });

  it('offers learners without contract first, with dates that follow from what is known', async () => {
    const other = await aCohort(test.database);
    const person = (lastName: string) => anEnrolledLearner(test.database, { cohortId: other, lastName });
    const busy = await person('Aaaa');
    await aSignedContract(test.database, { learnerId: busy.learnerId, ...dates, endsOn: '2028-01-31' });
    const free = await person('Zzzz');
    const { body } = await coordinator.get('/api/contract-candidates').expect(200);
    const ours = body.filter((row: { cohortId: string }) => row.cohortId === other);
    expect(ours).toMatchObject([
      {
        learnerId: free.learnerId,
        contract: null,
        proposal: { startsOn: '2027-05-18', endsOn: '2028-08-31' },
      },
      { learnerId: busy.learnerId, proposal: { startsOn: '2028-02-01' } },
    ]);
  });

  it('lists any number of contracts, and of learners to choose from, with the same number of statements', async () => {
    const { database } = test;
    const statements = async (path: string) => {
      const query = database.query.bind(database);
      let count = 0;
      database.query = (sql, parameters) => {
        count += 1;
        return query(sql, parameters);
      };
      await coordinator.get(path).expect(200);
      database.query = query;
      return count;
    };
    const lists = ['/api/contracts', '/api/contract-candidates'];
    const before = [await statements(lists[0]!), await statements(lists[1]!)];
    for (let more = 0; more < 6; more++) {
      await aSignedContract(database, { learnerId: await learner(), ...dates });
    }
    expect([await statements(lists[0]!), await statements(lists[1]!)]).toEqual(before);
    expect(Math.max(...before)).toBeLessThan(10);
  });

  it('is read by its own tutor and learner alone, without the drafts nor the school’s notes', async () => {
    const account = await test.as('learner');
    const learnerId = await learner({ accountId: account.accountId });
    const tutorCaller = await test.as('tutor');
    const first = await aSignedContract(test.database, {
      learnerId,
      startsOn: '2026-09-14',
      endsOn: '2028-08-31',
      lastDay: '2027-01-29',
    });
    const tutor = await aTutor(test.database, { accountId: tutorCaller.accountId });
    const second = await aSignedContract(test.database, {
      learnerId,
      tutorId: tutor.tutorId,
      startsOn: '2027-02-01',
      endsOn: '2028-08-31',
    });
    const stranger = await aSignedContract(test.database, { learnerId: await learner(), ...dates });
    const idsFor = async (caller: Caller) =>
      (await caller.get('/api/contracts').expect(200)).body.map(({ id }: { id: string }) => id);
    expect(await idsFor(account)).toEqual([second.contractId, first.contractId]);
    expect(await idsFor(tutorCaller)).toEqual([second.contractId]);
    await tutorCaller.get(`/api/contracts/${first.contractId}`).expect(404);
    await tutorCaller.get(`/api/contracts/${stranger.contractId}`).expect(404);
    await account.get(`/api/contracts/${stranger.contractId}`).expect(404);
    const { body } = await account.get(`/api/contracts/${first.contractId}`).expect(200);
    expect(body.termination).toMatchObject({ on: '2027-01-29', reason: null, recordedBy: null });
  });

  it('is written by the direction and the coordination alone', async () => {
    const { contractId } = await aSignedContract(test.database, { learnerId: await learner(), ...dates });
    const trainer = await test.as('trainer');
    const tutor = await test.as('tutor');
    await trainer.get('/api/contracts').expect(403);
    await trainer.get(`/api/contracts/${contractId}`).expect(403);
    await tutor.get('/api/contract-candidates').expect(403);
    await tutor.put(`/api/contracts/${contractId}`).send({}).expect(403);
    for (const path of [
      'contracts',
      'contract-checks',
      ...['signature', 'moves', 'termination'].map((noun) => `contracts/${contractId}/${noun}`),
    ]) {
      await tutor.post(`/api/${path}`).send({}).expect(403);
    }
    const nobody = '00000000-0000-7000-8000-000000000000';
    await coordinator.get(`/api/contracts/${nobody}`).expect(404);
    await coordinator.post(`/api/contracts/${nobody}/signature`).send({ signedOn: '2027-01-01' }).expect(404);
    const { body } = await typed();
    const change = await coordinator.put(`/api/contracts/${contractId}`).send(body).expect(422);
    expect(change.body.code).toBe('contract.not_a_draft');
  });
});
