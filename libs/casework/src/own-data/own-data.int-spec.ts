import { aGroup } from '#attendance/testing';
import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { anApplication, anEnrolledLearner } from '#learners/testing';
import { Vault } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';

type Signed = Awaited<ReturnType<TestApp['as']>>;

describe('a person’s own data', () => {
  let test: TestApp;
  let director: Signed;
  let coordinator: Signed;
  let learner: Signed;
  let learnerId: string;
  let cohortId: string;

  beforeAll(async () => {
    test = await startTestApp();
    [director, coordinator, learner] = await Promise.all([
      test.as('director'),
      test.as('coordinator'),
      test.as('learner'),
    ]);
    cohortId = await aCohort(test.database);
    ({ learnerId } = await anEnrolledLearner(test.database, {
      cohortId,
      firstName: 'Inès',
      lastName: 'Exemple',
      accountId: learner.accountId,
    }));
  });
  afterAll(() => test.close());

  it('is given whole to the learner, as JSON and as PDF, without what opens doors', async () => {
    const { body } = await learner.get('/api/my-data').expect(200);
    expect(body).toMatchObject({ name: 'Inès Exemple', mayAsk: true, erasure: { extent: 'part' } });
    const { text, headers } = await learner.get('/api/my-data/files/json').expect(200).buffer(true);
    expect(headers['content-disposition']).toContain('attachment');
    const document = JSON.parse(text);
    expect(document.donnees).toContainEqual({
      titre: 'Identité et coordonnées',
      lignes: [expect.objectContaining({ Prénom: 'Inès', 'Date de naissance': '2006-03-15' })],
    });
    expect(document.donnees.map(({ titre }: { titre: string }) => titre)).toEqual(
      expect.arrayContaining(['Inscriptions', 'Compte', 'Connexions ouvertes']),
    );
    expect(text).not.toMatch(/argon2|haché|Empreinte/);
    const pdf = await learner.get('/api/my-data/files/pdf').expect(200).buffer(true);
    expect(pdf.headers['content-type']).toBe('application/pdf');
  });

  it('is said in the words of the screens, never in codes', async () => {
    const other = await test.as('learner');
    const { learnerId: id, enrolmentId } = await anEnrolledLearner(test.database, {
      cohortId,
      accountId: other.accountId,
    });
    await aSignedContract(test.database, { learnerId: id });
    await test.database.query(
      `INSERT INTO employability.follow_up (id, enrolment_id, months, situation, in_target_trade, answered_on, recorded_by)
       VALUES (gen_random_uuid(), $1, 6, 'job_seeking', NULL, '2027-05-01', $2)`,
      [enrolmentId, director.accountId],
    );
    await test.database.query(
      "INSERT INTO learners.protected_status (learner_id, sealed, recorded_by, recorded_on) VALUES ($1, $2, $3, '2027-05-01')",
      [
        id,
        test.app.get(Vault).seal(JSON.stringify({ statuses: ['rsa', 'rqth'], rqthOn: '2026-02-03' })),
        director.accountId,
      ],
    );
    const { text } = await director
      .get(`/api/people/${id}/personal-data/files/json`)
      .expect(200)
      .buffer(true);
    const groups: { titre: string; lignes: object[] }[] = JSON.parse(text).donnees;
    const linesOf = (title: string) => groups.find(({ titre }) => titre === title)?.lignes;
    expect(linesOf('Contrats')).toMatchObject([
      { 'Sorte de contrat': 'Contrat d’apprentissage', Étape: expect.stringMatching(/^[A-Z]/) },
    ]);
    expect(linesOf('Suivi d’insertion')).toMatchObject([{ Situation: 'En recherche d’emploi' }]);
    expect(linesOf('Statuts protégés')).toMatchObject([
      {
        Statuts:
          'RSA, revenu de solidarité active ; RQTH, qualité de travailleur handicapé ; RQTH depuis le 03/02/2026',
      },
    ]);
    expect(text).not.toMatch(/\[2\d{3}-\d\d-\d\d,/);
  });

  it('is logged when it is read, and the direction sees by whom', async () => {
    await coordinator.get(`/api/people/${learnerId}/personal-data/files/json`).expect(200);
    const { body } = await director
      .get('/api/readings')
      .query({ actorId: coordinator.accountId })
      .expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        what: 'Données de la personne exportées',
        person: 'Inès Exemple',
        actor: 'Test coordinator',
      }),
    ]);
    expect((await director.get('/api/readings').query({ to: '2020-01-01' }).expect(200)).body.items).toEqual(
      [],
    );
    await coordinator.get('/api/readings').expect(403);
    await learner.get(`/api/people/${learnerId}/personal-data`).expect(403);
  });

  it('is that of the account for who is no learner', async () => {
    const trainer = await test.as('trainer');
    const { body } = await trainer.get('/api/my-data').expect(200);
    expect(body).toMatchObject({ name: 'Test trainer', mayAsk: false, requests: [], erasure: null });
    await trainer.post('/api/my-data/requests').send({ kind: 'erasure', wording: 'Effacez-moi' }).expect(403);
  });

  it('is corrected on request: asked once, answered with a reason when refused', async () => {
    const asked = { kind: 'correction', wording: 'Mon prénom s’écrit Inés' };
    await learner
      .post('/api/my-data/requests')
      .send({ ...asked, wording: '' })
      .expect(422);
    const { id } = (await learner.post('/api/my-data/requests').send(asked).expect(201)).body;
    await learner.post('/api/my-data/requests').send(asked).expect(409);
    const [request] = (await coordinator.get('/api/data-requests').expect(200)).body;
    expect(request).toMatchObject({ id, name: 'Inès Exemple', askedOn: '2027-05-18', dueOn: '2027-06-18' });
    const answer = (body: object) => coordinator.post(`/api/data-requests/${id}/answer`).send(body);
    const refused = await answer({ outcome: 'refused' }).expect(422);
    expect(refused.body.errors).toMatchObject([{ code: 'answer_missing', field: 'answer' }]);
    await answer({ outcome: 'refused', answer: 'Votre pièce d’identité dit Inès.' }).expect(204);
    await answer({ outcome: 'accepted' }).expect(409);
    const { body } = await learner.get('/api/my-data').expect(200);
    expect(body.requests).toMatchObject([{ outcome: 'refused', answer: 'Votre pièce d’identité dit Inès.' }]);
  });

  it('stays while a co-funded training obliges, and says why', async () => {
    const { body } = await director.get(`/api/people/${learnerId}/personal-data`).expect(200);
    expect(body.erasure.refusals).toMatchObject([{ code: 'in_training' }]);
    expect(body.erasure.stays.map(({ title }: { title: string }) => title)).toContain('Inscriptions');
  });

  it('goes when an applicant asks for it, by the director alone, the name typed again', async () => {
    const { learnerId: applicant, applicationId } = await anApplication(test.database, {
      cohortId,
      firstName: 'Noé',
      lastName: 'Candidat',
      email: 'noe.candidat@example.org',
    });
    const erase = (by: Signed, name: string) => by.post(`/api/people/${applicant}/erasure`).send({ name });
    expect((await erase(director, 'Noé Candidat').expect(422)).body.errors).toMatchObject([
      { code: 'application_open' },
    ]);
    await test.database.query("UPDATE learners.application SET stage = 'withdrawn' WHERE id = $1", [
      applicationId,
    ]);
    await erase(coordinator, 'Noé Candidat').expect(403);
    await erase(director, 'Noé').expect(422);
    await erase(director, 'noe candidat').expect(204);
    const [row] = await test.database.query(
      'SELECT first_name, last_name, email, erased_on IS NOT NULL AS erased FROM learners.learner WHERE id = $1',
      [applicant],
    );
    expect(row).toEqual({ first_name: 'Personne', last_name: 'effacée', email: null, erased: true });
    await erase(director, 'Personne effacée').expect(422);
    const [kept] = await test.database.query('SELECT stage FROM learners.application WHERE id = $1', [
      applicationId,
    ]);
    expect(kept).toEqual({ stage: 'withdrawn' });
  });

  it('leaves nothing of a name in any table of the database', async () => {
    const group = await aGroup(test.database, { learners: 1 });
    const [erased] = group.learnerIds;
    await test.database.query(
      "UPDATE learners.learner SET last_name = 'Zzyzx', email = 'zzyzx@example.org' WHERE id = $1",
      [erased],
    );
    await test.database.query(
      `INSERT INTO platform.mail_message (recipient, subject, body) VALUES ('zzyzx@example.org', 'Bonjour', 'Zzyzx')`,
    );
    await test.database.query(
      `WITH e AS (INSERT INTO platform.audit_entry (action, subject_kind, subject_id, detail)
         VALUES ('learner.corrected', 'learner', $1, '{"reason": "Zzyzx"}') RETURNING id)
       INSERT INTO platform.audit_change (entry_id, field, label, after) SELECT id, 'lastName', 'Nom', 'Zzyzx' FROM e`,
      [erased],
    );
    await test.database.query(
      `INSERT INTO learners.legal_representative (learner_id, full_name) VALUES ($1, 'Zzyzx mère')`,
      [erased],
    );
    const { Forgetting } = await import('../retention/forgetting.service.js');
    await test.app.get(Forgetting).eraseLearners([erased!]);
    const tables = await test.database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'bullmq', 'public') AND schemaname NOT LIKE 'pg\\_%'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await test.database.query(
        `SELECT 1 FROM ${name} t WHERE to_jsonb(t)::text ILIKE '%zzyzx%'`,
      );
      if (rows.length > 0) found.push(name);
    }
    expect(found).toEqual([]);
  });
});
