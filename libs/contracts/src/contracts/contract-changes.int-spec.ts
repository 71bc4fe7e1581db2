import { spawnSync } from 'node:child_process';
import { aCohort } from '#cohorts/testing';
import { aHost, aTutor } from '#hosts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aSignedContract } from '../testing.js';
import { Contracts } from './contracts.service.js';

const dates = { startsOn: '2026-09-14', endsOn: '2028-08-31' };
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');

describe('what changes in a signed contract', () => {
  let test: TestApp;
  let coordinator: Caller;
  let cohortId: string;
  const contract = async (given: object = {}) => {
    const { siteId, hostId } = await aHost(test.database);
    const tutor = await aTutor(test.database, { siteId });
    const { learnerId } = await anEnrolledLearner(test.database, { cohortId });
    const signed = await aSignedContract(test.database, {
      learnerId,
      tutorId: tutor.tutorId,
      ...dates,
      ...given,
    });
    return { ...signed, hostId, learnerId, tutorId: tutor.tutorId, tutorAccountId: tutor.accountId, siteId };
  };
  const file = async (id: string) => (await coordinator.get(`/api/contracts/${id}`).expect(200)).body;
  const amend = (id: string, body: object) =>
    coordinator
      .post(`/api/contracts/${id}/amendments`)
      .send({ effectiveOn: '2027-05-18', signedOn: '2027-05-18', ...body });
  const codes = (body: { errors: { code: string; field?: string }[] }) =>
    body.errors.map(({ code, field }) => `${code} ${field}`);
  const grantsOf = (sourceId: string) =>
    test.database.query<{ actor: string; first: string; last: string }>(
      `SELECT actor_id AS actor, lower(period)::text AS first, (upper(period) - 1)::text AS last
       FROM identity.access_grant WHERE source_id = $1 ORDER BY lower(period), actor_id`,
      [sourceId],
    );

  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
    cohortId = await aCohort(test.database);
  });
  afterAll(() => test.close());

  it('is amended by dated rows, filed again by their own clock, and read at a date', async () => {
    const { contractId } = await contract();
    const { id } = (
      await amend(contractId, { grossMonthlyPayCents: 130_000, effectiveOn: '2027-06-01' }).expect(201)
    ).body;
    expect(await file(contractId)).toMatchObject({
      grossMonthlyPayCents: 120_000,
      amendments: [
        {
          number: 1,
          stage: 'signed',
          dueOn: '2027-06-07',
          late: false,
          changes: [{ before: expect.stringMatching(/1.200,00/), after: expect.stringMatching(/1.300,00/) }],
        },
      ],
    });
    test.today('2027-06-01');
    expect((await file(contractId)).grossMonthlyPayCents).toBe(130_000);
    const move = (to: string, note?: string) =>
      coordinator
        .post(`/api/contracts/${contractId}/amendments/${id}/moves`)
        .send({ to, on: '2027-06-01', note });
    expect(codes((await move('accepted').expect(422)).body)).toEqual(['amendment.step_impossible to']);
    await move('filed').expect(204);
    await move('refused', 'Signature manquante').expect(204);
    expect((await file(contractId)).grossMonthlyPayCents).toBe(120_000);
    await move('filed').expect(204);
    await move('accepted').expect(204);
    expect((await file(contractId)).grossMonthlyPayCents).toBe(130_000);
    test.today('2027-05-18');
  });

  it('gives every refusal at once, each at its field', async () => {
    const { contractId } = await contract();
    const elsewhere = await aTutor(test.database, { birthDate: '2012-01-01', yearsOfPractice: 0 });
    const wrong = await amend(contractId, {
      effectiveOn: '2026-09-01',
      signedOn: '2028-01-01',
      grossMonthlyPayCents: 10_000,
      tutorId: elsewhere.tutorId,
      endsOn: '2030-01-31',
    }).expect(422);
    expect(codes(wrong.body)).toEqual([
      'amendment.outside_contract effectiveOn',
      'amendment.signed_in_future signedOn',
      'contract.too_long endsOn',
      'contract.ends_long_after_training endsOn',
      'contract.school_share_too_low endsOn',
      'contract.tutor_minor tutorId',
      'contract.tutor_not_competent tutorId',
      'contract.pay_too_low grossMonthlyPayCents',
      'contract.tutor_elsewhere tutorId',
    ]);
    expect(codes((await amend(contractId, {}).expect(422)).body)).toEqual([
      'amendment.nothing_changes undefined',
    ]);
    const site = await aHost(test.database);
    expect(codes((await amend(contractId, { siteId: site.siteId }).expect(422)).body)).toContain(
      'amendment.other_host siteId',
    );
  });

  it('is prolonged by a year at most after a failed exam, with the tutor’s access, and never over another contract', async () => {
    const { contractId, learnerId } = await contract();
    const extension = { afterFailedExam: true, effectiveOn: '2028-08-31' };
    const tooLong = await amend(contractId, { ...extension, endsOn: '2029-09-01' }).expect(422);
    expect(codes(tooLong.body)).toContain('amendment.extension_too_long endsOn');
    await amend(contractId, { ...extension, endsOn: '2029-08-31' }).expect(201);
    expect(await file(contractId)).toMatchObject({
      lastDay: '2029-08-31',
      endsOn: '2029-08-31',
      firstEndsOn: '2028-08-31',
    });
    expect((await grantsOf(contractId)).map(({ last }) => last)).toEqual(['2029-08-31']);
    const [binding] = await test.app.get(Contracts).bindingOf([learnerId], '2029-01-01', '2029-02-01');
    expect(binding).toMatchObject({ id: contractId, endsOn: '2029-08-31' });

    const other = await contract({ endsOn: '2027-08-31' });
    await aSignedContract(test.database, {
      learnerId: other.learnerId,
      startsOn: '2027-09-01',
      endsOn: '2028-08-31',
    });
    const overlapping = await amend(other.contractId, { endsOn: '2027-09-30' }).expect(422);
    expect(codes(overlapping.body)).toEqual(['contract.overlap endsOn']);
  });

  it('lets one of a prolongation and a following contract through, whichever comes first', async () => {
    const first = await contract({ endsOn: '2027-08-31' });
    const next = await aTutor(test.database);
    const answers = await Promise.all([
      amend(first.contractId, { endsOn: '2028-08-31' }),
      coordinator.post('/api/contracts').send({
        learnerId: first.learnerId,
        siteId: next.siteId,
        tutorId: next.tutorId,
        kind: 'apprenticeship',
        startsOn: '2027-09-01',
        endsOn: '2028-08-31',
        grossMonthlyPayCents: 150_000,
        signedOn: '2027-05-18',
      }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(codes(answers.find(({ status }) => status === 422)!.body)[0]).toMatch(/^contract\.overlap/);
  });

  it('changes of place inside the employer, from its day on', async () => {
    const { contractId, hostId, learnerId, siteId } = await contract();
    const [site] = await test.database.query<{ id: string }>(
      `INSERT INTO hosts.site (host_id, siret, name, postcode, city)
       SELECT $1, (siren || '00025')::text, 'Annexe', '41100', 'Vendôme' FROM hosts.host WHERE id = $1 RETURNING id`,
      [hostId],
    );
    const there = await aTutor(test.database, { siteId: site!.id });
    const refused = await amend(contractId, { siteId: site!.id }).expect(422);
    expect(codes(refused.body)).toContain('contract.tutor_elsewhere tutorId');
    const accepted = await amend(contractId, {
      siteId: site!.id,
      tutorId: there.tutorId,
      effectiveOn: '2027-06-01',
    });
    // The site made here has no true SIRET: only that may be refused.
    expect(codes(accepted.body).filter((code) => !code.startsWith('contract.siret'))).toEqual([]);
    await test.database.query(
      `INSERT INTO contracts.amendment (contract_id, number, effective_on, signed_on, site_id, recorded_by)
       SELECT $1, 1, '2027-06-01', '2027-05-18', $2, id FROM identity.account LIMIT 1`,
      [contractId, site!.id],
    );
    const [binding] = await test.app.get(Contracts).bindingOf([learnerId], '2027-05-01', '2027-05-31');
    expect(binding).toMatchObject({
      siteId,
      places: [
        { siteId, from: '2026-09-14' },
        { siteId: site!.id, from: '2027-06-01' },
      ],
    });
  });

  describe('the team of tutors', () => {
    it('sees the learner during its own time, and takes over when the main tutor leaves', async () => {
      const { contractId, siteId, tutorAccountId } = await contract();
      const second = await aTutor(test.database, { siteId, lastName: 'Relais' });
      const join = (body: object) => coordinator.post(`/api/contracts/${contractId}/tutors`).send(body);
      await join({ tutorId: second.tutorId, from: '2027-05-18' }).expect(204);
      expect(codes((await join({ tutorId: second.tutorId, from: '2027-06-01' }).expect(422)).body)).toEqual([
        'team.already tutorId',
      ]);
      expect(await grantsOf(contractId)).toEqual([
        { actor: tutorAccountId, first: '2026-09-14', last: '2028-08-31' },
        { actor: second.accountId, first: '2027-05-18', last: '2028-08-31' },
      ]);
      const { team } = await file(contractId);
      const main = team.find((one: { main: boolean }) => one.main);
      const leave = (body: object) =>
        coordinator.post(`/api/contracts/${contractId}/tutors/${main.id}/departure`).send(body);
      const alone = await leave({ lastDay: '2027-05-17' }).expect(422);
      expect(codes(alone.body)).toEqual(['team.without_tutor successorId']);
      expect(alone.body.errors[0].message).toContain('mardi 18 mai 2027 au jeudi 31 août 2028');
      await test.database.query(
        `INSERT INTO identity.personal_link (token_hash, kind, account_id, expires_at) VALUES ('\\x01', 'access', $1, now() + interval '1 day')`,
        [tutorAccountId],
      );
      await leave({ lastDay: '2027-05-17', successorId: second.tutorId }).expect(204);
      expect(await grantsOf(contractId)).toEqual([
        { actor: tutorAccountId, first: '2026-09-14', last: '2027-05-17' },
        { actor: second.accountId, first: '2027-05-18', last: '2028-08-31' },
      ]);
      const links = await test.database.query(
        'SELECT 1 FROM identity.personal_link WHERE account_id = $1 AND revoked_at IS NULL',
        [tutorAccountId],
      );
      expect(links).toEqual([]);
      const after = await file(contractId);
      expect(after.tutorName).toBe('Camille Relais');
      expect(after.amendments).toMatchObject([{ effectiveOn: '2027-05-18', stage: 'signed' }]);
      expect(after.team.map((one: { main: boolean; lastDay: string }) => [one.main, one.lastDay])).toEqual([
        [true, '2027-05-17'],
        [true, null],
      ]);
    });

    it('is of the employer’s own people, grown up', async () => {
      const { contractId } = await contract();
      const stranger = await aTutor(test.database, { birthDate: '2012-01-01' });
      const { body } = await coordinator
        .post(`/api/contracts/${contractId}/tutors`)
        .send({ tutorId: stranger.tutorId, from: '2020-01-01' })
        .expect(422);
      expect(codes(body)).toEqual([
        'team.elsewhere tutorId',
        'team.minor tutorId',
        'team.outside_contract from',
      ]);
    });

    it('opens the contract to each of its members', async () => {
      const { contractId, siteId } = await contract();
      const caller = await test.as('tutor');
      const member = await aTutor(test.database, { siteId, accountId: caller.accountId });
      await caller.get(`/api/contracts/${contractId}`).expect(404);
      await coordinator
        .post(`/api/contracts/${contractId}/tutors`)
        .send({ tutorId: member.tutorId, from: '2027-05-18' })
        .expect(204);
      const { body } = await caller.get(`/api/contracts/${contractId}`).expect(200);
      expect(body).toMatchObject({ documents: [], pay: [] });
    });
  });

  describe('a termination', () => {
    const resignation = {
      on: '2027-05-28',
      initiator: 'learner',
      mode: 'resignation',
      reason: 'Autre projet',
    };
    const terminate = (id: string, body: object) =>
      coordinator.post(`/api/contracts/${id}/termination`).send(body);

    it('by resignation waits for the mediator and the notice', async () => {
      const { contractId } = await contract();
      const refused = async (given: object) =>
        codes((await terminate(contractId, { ...resignation, ...given }).expect(422)).body);
      expect(await refused({})).toEqual([
        'termination.mediator_missing mediatorAskedOn',
        'termination.announcement_missing announcedOn',
      ]);
      expect(await refused({ mediatorAskedOn: '2027-05-18', announcedOn: '2027-05-22' })).toEqual([
        'termination.announced_too_early announcedOn',
        'termination.notice_too_short on',
      ]);
      const kept = { ...resignation, mediatorAskedOn: '2027-05-16', announcedOn: '2027-05-21' };
      await terminate(contractId, kept).expect(204);
      expect((await file(contractId)).termination).toMatchObject({
        mediatorAskedOn: '2027-05-16',
        announcedOn: '2027-05-21',
        withdrawable: true,
      });
    });

    it('is taken back on the same day by a new row, and may be recorded again', async () => {
      const { contractId, tutorAccountId } = await contract();
      const agreed = { on: '2027-05-20', initiator: 'both', mode: 'agreement', reason: 'Erreur' };
      await terminate(contractId, agreed).expect(204);
      const withdraw = (reason: string) =>
        coordinator.post(`/api/contracts/${contractId}/termination/withdrawal`).send({ reason });
      expect(codes((await withdraw(' ').expect(422)).body)).toEqual([
        'termination.withdrawal_unexplained reason',
      ]);
      await withdraw('Saisie sur le mauvais contrat').expect(204);
      expect(await file(contractId)).toMatchObject({
        state: 'running',
        lastDay: '2028-08-31',
        termination: null,
      });
      expect(await grantsOf(contractId)).toEqual([
        { actor: tutorAccountId, first: '2026-09-14', last: '2028-08-31' },
      ]);
      await withdraw('Encore').expect(404);
      await terminate(contractId, agreed).expect(204);
      test.today('2027-05-19');
      expect(codes((await withdraw('Trop tard').expect(422)).body)).toEqual([
        'termination.too_late_to_withdraw undefined',
      ]);
      test.today('2027-05-18');
      const [{ count }] = (await test.database.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM contracts.termination WHERE contract_id = $1',
        [contractId],
      )) as [{ count: number }];
      expect(count).toBe(2);
    });
  });

  it('keeps its papers for the school and the learner, and forgets those taken out', async () => {
    const account = await test.as('learner');
    const { learnerId } = await anEnrolledLearner(test.database, {
      cohortId,
      accountId: account.accountId,
    });
    const { contractId, tutorAccountId: _ } = await aSignedContract(test.database, { learnerId, ...dates });
    const path = `/api/contracts/${contractId}/documents`;
    const { id } = (
      await coordinator
        .post(path)
        .field('kind', 'signed_contract')
        .attach('file', pdf, 'Contrat signé.pdf')
        .expect(201)
    ).body;
    const wrong = await coordinator
      .post(path)
      .field('kind', 'other')
      .attach('file', Buffer.from('MZ'), 'contrat.pdf')
      .expect(422);
    expect(wrong.body.errors[0].field).toBe('file');
    expect((await file(contractId)).documents).toMatchObject([
      { id, kind: 'signed_contract', fileName: 'Contrat signé.pdf', addedBy: 'Test coordinator' },
    ]);
    const read = await account.get(`${path}/${id}`).expect(200);
    expect(read.headers['content-disposition']).toContain('attachment');
    expect(read.body).toEqual(pdf);
    const stranger = await test.as('learner');
    await stranger.get(`${path}/${id}`).expect(404);
    await (await test.as('tutor')).get(`${path}/${id}`).expect(404);
    await account.delete(`${path}/${id}`).expect(403);
    await coordinator.delete(`${path}/${id}`).expect(204);
    await account.get(`${path}/${id}`).expect(404);
    expect((await file(contractId)).documents).toEqual([]);
  });

  it('is printed with every field of the form, for the school alone', async () => {
    const { contractId } = await contract();
    const { body, headers } = await coordinator.get(`/api/contracts/${contractId}/summary`).expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    const text = (body as Buffer).toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    await (await test.as('learner')).get(`/api/contracts/${contractId}/summary`).expect(403);
  }, 30_000);

  (spawnSync('pdftotext', ['-v']).error ? it.skip : it)(
    'prints what the files know of the learner and of the host',
    async () => {
      const { contractId, learnerId, hostId } = await contract();
      await test.database.query(
        `UPDATE learners.learner SET sex = 'F', birth_commune_insee = '41018', street = '3 rue des Trois-Clés' WHERE id = $1`,
        [learnerId],
      );
      await test.database.query(
        `INSERT INTO learners.application (learner_id, cohort_id, stage, received_on, level, higher_education_years, last_class, left_school_year)
         VALUES ($1, $2, 'admitted', '2026-03-02', '4', 0, 'Terminale STMG', '2024-2025')`,
        [learnerId, cohortId],
      );
      await test.database.query(
        `UPDATE hosts.host SET headcount_band = '11_49', opco = 'atlas', idcc = '1486' WHERE id = $1`,
        [hostId],
      );
      await coordinator
        .post(`/api/hosts/${hostId}/contacts`)
        .send({ role: 'signatory', fullName: 'Noor Exemple', phone: '06 39 98 10 01' })
        .expect(201);
      const { body } = await coordinator.get(`/api/contracts/${contractId}/summary`).expect(200);
      const text = spawnSync('pdftotext', ['-layout', '-', '-'], { input: body as Buffer })
        .stdout.toString()
        .replace(/\s+/g, ' ');
      for (const known of [
        'Sexe féminin',
        'Nationalité à compléter',
        'Blois, département 41',
        'Terminale STMG, 2024-2025',
        'Bac (niveau 4)',
        '11 à 49 salariés',
        'Signataire Noor Exemple',
        'Organisme de dépôt Atlas',
      ]) {
        expect(text).toContain(known);
      }
    },
    30_000,
  );

  it('is listed page by page, filtered by kind, host, clock and state', async () => {
    const other = await aCohort(test.database);
    const made: string[] = [];
    for (const [rank, stage] of (
      ['signed', 'filed', 'accepted', 'accepted', 'accepted'] as const
    ).entries()) {
      const { learnerId } = await anEnrolledLearner(test.database, { cohortId: other });
      const { contractId } = await aSignedContract(test.database, {
        learnerId,
        stage,
        startsOn: `2026-09-1${rank + 1}`,
        kind: rank === 4 ? 'internship' : 'apprenticeship',
      });
      made.push(contractId);
    }
    const page = async (query: object): Promise<string[]> =>
      (
        await coordinator
          .get('/api/contracts')
          .query({ cohortId: other, ...query })
          .expect(200)
      ).body.map(({ id }: { id: string }) => id);
    const all = await page({});
    expect(all).toEqual([made[0], made[4], made[3], made[2], made[1]]);
    const read: string[] = [];
    for (
      let rows = await page({ limit: 2 });
      rows.length > 0;
      rows = await page({ limit: 2, after: rows.at(-1) })
    ) {
      read.push(...rows);
    }
    expect(read).toEqual(all);
    expect(await page({ kind: 'internship' })).toEqual([made[4]]);
    expect(await page({ clock: 'decision' })).toEqual([made[1]]);
    expect(await page({ state: 'running' })).toHaveLength(5);
    await amend(made[2]!, { grossMonthlyPayCents: 140_000 }).expect(201);
    expect(await page({ clock: 'amendment' })).toEqual([made[2]]);
    await coordinator.get('/api/contracts').query({ after: 'x' }).expect(422);
  });
});
