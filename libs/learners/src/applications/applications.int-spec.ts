import { aCohort } from '#cohorts/testing';
import { anAgreement } from '#partnership/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { anApplication, anEnrolledLearner } from '../testing.js';

const nobody = '0190a000-0000-7000-8000-000000000000';
const fields = (body: { errors: { field?: string }[] }) => body.errors.map(({ field }) => field);
const codes = (body: { errors: { code: string }[] }) => body.errors.map(({ code }) => code);

describe('an application', () => {
  let test: TestApp;
  let coordinator: Caller;
  let director: Caller;
  let cohortId: string;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2026-06-01');
    await anAgreement(test.database);
    cohortId = await aCohort(test.database);
    coordinator = await test.as('coordinator');
    director = await test.as('director');
  });
  afterAll(() => test.close());

  const person = (more: object = {}) => ({
    cohortId,
    firstName: 'Lina',
    lastName: 'Exemple',
    birthDate: '2006-03-15',
    email: 'lina.exemple@example.org',
    level: '4',
    higherEducationYears: 0,
    ...more,
  });
  const receive = async (more: object = {}): Promise<string> =>
    (await coordinator.post('/api/applications').send(person(more)).expect(201)).body.id;
  const move = (id: string, stage: string, more: object = {}, as = coordinator) =>
    as.post(`/api/applications/${id}/moves`).send({ stage, ...more });

  it('is received by form, once a person and promotion', async () => {
    const id = await receive({
      phone: '06 39 98 00 01',
      prescriberName: 'Mission locale du Blaisois',
      representatives: [{ fullName: 'Alix Exemple', phone: '06 39 98 00 02' }],
    });
    const { body } = await coordinator.get(`/api/applications/${id}`).expect(200);
    expect(body).toMatchObject({
      stage: 'received',
      phone: '+33639980001',
      age: 20,
      ageReadOn: '2026-09-07',
      refusals: [],
      missing: [],
      hasPrescriber: true,
      representatives: [{ fullName: 'Alix Exemple', phone: '+33639980002' }],
      moves: [{ from: null, to: 'received' }],
    });
    expect(JSON.stringify(body)).not.toContain('Mission locale');
    const again = await coordinator
      .post('/api/applications')
      .send(person({ firstName: 'LINA ' }))
      .expect(409);
    expect(fields(again.body)).toEqual(['lastName']);
    const refused = await coordinator
      .post('/api/applications')
      .send(
        person({
          phone: '12',
          birthDate: '2027-01-01',
          postcode: '41',
          level: 'none',
          higherEducationYears: 1,
        }),
      )
      .expect(422);
    expect(fields(refused.body).sort()).toEqual(['birthDate', 'higherEducationYears', 'phone', 'postcode']);
  });

  it('has its prescriber read in the log', async () => {
    const id = await receive({ lastName: 'Journal', prescriberName: 'UEMO de Blois' });
    const { body } = await coordinator.get(`/api/applications/${id}/prescription`).expect(200);
    expect(body).toEqual({
      kind: 'educational-structure',
      kindLabel: 'Structure éducative',
      name: 'Structure éducative',
      prescriberId: null,
      commune: null,
      contact: null,
    });
    const read = await test.database.query(
      "SELECT 1 FROM platform.audit_entry WHERE action = 'prescription.read' AND subject_id = $1",
      [id],
    );
    expect(read).toHaveLength(1);
    const trainer = await test.as('trainer');
    await trainer.get(`/api/applications/${id}/prescription`).expect(403);
  });

  it('tells every refusal at once, waits for the director’s waiver, and keeps it in view', async () => {
    const id = await receive({ lastName: 'Derogation', birthDate: '1996-01-01', level: '5' });
    const { body } = await coordinator.get(`/api/applications/${id}`).expect(200);
    expect(codes({ errors: body.refusals })).toEqual(['eligibility.too_old', 'eligibility.level_too_high']);
    expect(body.refusals[0].source).toBeTruthy();
    expect(body.statutoryWarning.source).toBe('Code du travail, âge de l’apprenti');
    await move(id, 'file_complete').expect(201);
    const refused = await move(id, 'admitted').expect(422);
    expect(codes(refused.body)).toEqual(['eligibility.too_old', 'eligibility.level_too_high']);
    await coordinator.post(`/api/applications/${id}/waivers`).send({ reason: 'Accord' }).expect(403);
    await director.post(`/api/applications/${id}/waivers`).send({ reason: 'Accord du comité' }).expect(204);
    await move(id, 'admitted').expect(201);
    const { body: list } = await coordinator.get('/api/applications?eligibility=waived').expect(200);
    expect(list.items.map((item: { id: string }) => item.id)).toEqual([id]);
    const twice = await director
      .post(`/api/applications/${id}/waivers`)
      .send({ reason: 'Encore' })
      .expect(422);
    expect(codes(twice.body)).toEqual(['waiver.nothing_to_waive']);
  });

  it('is refused with a reason of the list only, and taken back by an undo', async () => {
    const id = await receive({ lastName: 'Refus' });
    const technical = await move(id, 'refused', { reason: 'test technique raté' }).expect(422);
    expect(technical.body.errors[0].source).toContain('sans prérequis technique');
    const { body: made } = await move(id, 'refused', { reason: 'other_trade' }).expect(201);
    const other = await test.as('coordinator');
    await other.post(`/api/application-moves/${made.moveId}/reversal`).expect(422);
    await coordinator.post(`/api/application-moves/${made.moveId}/reversal`).expect(201);
    const { body } = await coordinator.get(`/api/applications/${id}`).expect(200);
    expect(body.stage).toBe('received');
    expect(body.moves.map(({ to, reason }: { to: string; reason: string }) => [to, reason])).toEqual([
      ['received', 'Annulation'],
      ['refused', 'Projet tourné vers un autre métier'],
      ['received', null],
    ]);
    await coordinator.post(`/api/application-moves/${made.moveId}/reversal`).expect(422);
    await move(id, 'withdrawn').expect(422);
    await move(id, 'withdrawn', { reason: 'A trouvé un emploi' }).expect(201);
  });

  it('is corrected without moving, and completed before it is said complete', async () => {
    const id = await receive({ lastName: 'Mineur', birthDate: '2009-01-01', email: undefined });
    const refused = await move(id, 'file_complete').expect(422);
    expect(codes(refused.body)).toEqual(['application.file_incomplete']);
    await coordinator
      .put(`/api/applications/${id}`)
      .send(
        person({
          lastName: 'Mineur',
          birthDate: '2009-01-01',
          email: undefined,
          representatives: [{ fullName: 'Alix Mineur', email: 'alix.mineur@example.org' }],
        }),
      )
      .expect(204);
    await move(id, 'file_complete').expect(201);
  });

  it('waits in an order that an undo gives back', async () => {
    const ids = [];
    for (const lastName of ['Attenteun', 'Attentedeux']) {
      const id = await receive({ lastName });
      await move(id, 'file_complete').expect(201);
      await move(id, 'waiting_list').expect(201);
      ids.push(id);
    }
    const ranks = async () =>
      (
        await coordinator.get(`/api/applications?stage=waiting_list&cohortId=${cohortId}`).expect(200)
      ).body.items.map((item: { id: string; waitingRank: number }) => [item.id, item.waitingRank]);
    expect(await ranks()).toEqual([
      [ids[0], 1],
      [ids[1], 2],
    ]);
    const { body } = await move(ids[0]!, 'withdrawn', { reason: 'Erreur' }).expect(201);
    await coordinator.post(`/api/application-moves/${body.moveId}/reversal`).expect(201);
    expect((await ranks())[0]).toEqual([ids[0], 1]);
  });

  it('becomes an enrolment with an account that sees its own file, and only it', async () => {
    const id = await receive({ lastName: 'Inscrite', email: 'inscrite@example.org' });
    await move(id, 'enrolled').expect(422);
    await move(id, 'file_complete').expect(201);
    await move(id, 'admitted').expect(201);
    const early = await move(id, 'enrolled', { entryOn: '2026-09-01' }).expect(422);
    expect(fields(early.body)).toEqual(['entryOn']);
    const { body } = await move(id, 'enrolled').expect(201);
    const [row] = await test.database.query<{ entry_on: string; ground: string; role: string }>(
      `SELECT e.entry_on::text, g.ground, r.role FROM learners.enrolment e
       JOIN learners.learner l ON l.id = e.learner_id
       JOIN identity.access_grant g ON g.actor_id = l.account_id AND g.learner_id = l.id
       JOIN identity.account_role r ON r.account_id = l.account_id WHERE e.id = $1`,
      [body.enrolmentId],
    );
    expect(row).toEqual({ entry_on: '2026-09-07', ground: 'self', role: 'learner' });
    await coordinator.post(`/api/application-moves/${body.moveId}/reversal`).expect(201);
    expect(
      await test.database.query('SELECT 1 FROM learners.enrolment WHERE id = $1', [body.enrolmentId]),
    ).toEqual([]);
    expect(
      await test.database.query('SELECT 1 FROM identity.access_grant WHERE source_id = $1', [
        body.enrolmentId,
      ]),
    ).toEqual([]);
  });

  it('lets two people who share an address each have a file, and only the first an account', async () => {
    for (const lastName of ['Partageun', 'Partagedeux']) {
      const id = await receive({ lastName, email: 'famille@example.org' });
      for (const stage of ['file_complete', 'admitted', 'enrolled']) await move(id, stage).expect(201);
    }
    const rows = await test.database.query(
      "SELECT account_id IS NOT NULL AS own FROM learners.learner WHERE email = 'famille@example.org' ORDER BY id",
    );
    expect(rows).toEqual([{ own: true }, { own: false }]);
  });

  it('never makes a 21st learner, even when two admissions meet', async () => {
    const full = await aCohort(test.database, { capacityMin: 1, capacityMax: 2 });
    await anEnrolledLearner(test.database, { cohortId: full });
    await anEnrolledLearner(test.database, { cohortId: full, exitOn: '2026-10-01' });
    await test.database.query(
      "UPDATE learners.enrolment SET exit_on = '2026-09-07' WHERE cohort_id = $1 AND exit_on IS NOT NULL",
      [full],
    );
    test.today('2026-10-05');
    const waiting = await Promise.all(
      [1, 2, 3, 4].map(() => anApplication(test.database, { cohortId: full, stage: 'interview' })),
    );
    const answers = await Promise.all(waiting.map(({ applicationId }) => move(applicationId, 'admitted')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
    const refused = answers.find(({ status }) => status === 422)!;
    expect(codes(refused.body)).toEqual(['admission.cohort_full']);
    test.today('2026-06-01');
  });

  it('is listed by filters, page after page', async () => {
    const big = await aCohort(test.database, { name: 'Promotion Liste' });
    for (let i = 0; i < 5; i += 1) {
      const level = i === 2 ? '6' : '4';
      await anApplication(test.database, {
        cohortId: big,
        level,
        receivedOn: `2026-03-0${i + 1}`,
        stage: i === 4 ? 'refused' : 'received',
      });
    }
    const days: string[] = [];
    let after = '';
    do {
      const { body } = await coordinator.get(`/api/applications?cohortId=${big}&limit=2${after}`).expect(200);
      days.push(...body.items.map((item: { receivedOn: string }) => item.receivedOn));
      after = body.next ? `&after=${body.next}` : '';
      expect(body.stages).toContainEqual({ stage: 'received', count: 4 });
    } while (after);
    expect(days).toEqual(['2026-03-05', '2026-03-04', '2026-03-03', '2026-03-02', '2026-03-01']);
    const { body: refused } = await coordinator
      .get(`/api/applications?cohortId=${big}&eligibility=refused&limit=1`)
      .expect(200);
    expect(refused).toMatchObject({
      items: [
        {
          receivedOn: '2026-03-03',
          refusals: [{ code: 'eligibility.level_too_high', source: expect.any(String) }],
        },
      ],
      next: null,
    });
    const { body: found } = await coordinator.get('/api/applications?search=exemple%20lina').expect(200);
    expect(found.items).toHaveLength(1);
    expect((await coordinator.get('/api/applications?search=%25&limit=1').expect(200)).body.items).toEqual(
      [],
    );
    await coordinator.get('/api/applications?stage=hired').expect(422);
  });

  it('is no business of trainers, tutors, learners nor officers', async () => {
    for (const role of ['trainer', 'tutor', 'learner', 'department_officer'] as const) {
      const other = await test.as(role);
      for (const path of ['applications', `applications/${nobody}`, 'application-words'])
        await other.get(`/api/${path}`).expect(403);
      await other.post('/api/applications').send(person()).expect(403);
      await other.put(`/api/applications/${nobody}`).send(person()).expect(403);
      await move(nobody, 'admitted', {}, other).expect(403);
      await other.post(`/api/application-moves/${nobody}/reversal`).expect(403);
      await other.post(`/api/applications/${nobody}/waivers`).send({ reason: 'x' }).expect(403);
    }
    await coordinator.get(`/api/applications/${nobody}`).expect(404);
    await move(nobody, 'admitted').expect(404);
    await coordinator.post(`/api/application-moves/${nobody}/reversal`).expect(404);
  });
});
