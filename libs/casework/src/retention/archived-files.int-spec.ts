import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { anApplication, anEnrolledLearner } from '#learners/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';

type Client = Awaited<ReturnType<TestApp['as']>>;

describe('the file of an archived learner', () => {
  let test: TestApp;
  let director: Client;
  let coordinator: Client;
  let trainer: Client;
  let cohortId: string;
  let learnerId: string;
  let enrolmentId: string;
  let contractId: string;
  let applicationId: string;
  let documentId: string;

  beforeAll(async () => {
    test = await startTestApp();
    test.today('2033-11-02');
    director = await test.as('director');
    coordinator = await test.as('coordinator');
    trainer = await test.as('trainer');
    cohortId = await aCohort(test.database);
    ({ learnerId, enrolmentId } = await anEnrolledLearner(test.database, {
      cohortId,
      lastName: 'Archivée',
      exitOn: '2028-08-31',
    }));
    ({ contractId } = await aSignedContract(test.database, { learnerId }));
    const applied = await anApplication(test.database, { cohortId, lastName: 'Archivée' });
    applicationId = applied.applicationId;
    await test.database.query('UPDATE learners.application SET learner_id = $2 WHERE id = $1', [
      applicationId,
      learnerId,
    ]);
    const sent = await coordinator
      .post(`/api/learners/${learnerId}/documents`)
      .field('kind', 'cv')
      .attach('file', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n'), 'cv.pdf')
      .expect(201);
    documentId = sent.body.id;
  });
  afterAll(() => test.close());

  /** Every way to read something of this one person, with who may ask. */
  const readings = (): { at: string; trainer?: true }[] => [
    { at: `/api/learners/${learnerId}`, trainer: true },
    { at: `/api/learners/${learnerId}/half-days?from=2028-05-01&to=2028-05-31`, trainer: true },
    { at: `/api/learners/${learnerId}/attendance?from=2028-05-01&to=2028-05-31`, trainer: true },
    { at: `/api/learners/${learnerId}/half-days/2028-05-15/morning/history`, trainer: true },
    { at: `/api/learners/${learnerId}/documents` },
    { at: `/api/documents/${documentId}/content` },
    { at: `/api/learners/${learnerId}/notices` },
    { at: `/api/learners/${learnerId}/pathway` },
    { at: `/api/learners/${learnerId}/equipment-loans` },
    { at: `/api/contracts/${contractId}` },
    { at: `/api/applications/${applicationId}` },
    { at: `/api/enrolments/${enrolmentId}/follow-ups` },
    { at: `/api/people/${learnerId}/personal-data` },
    { at: `/api/people/${learnerId}/personal-data/files/json` },
    { at: `/api/history/learner/${learnerId}` },
    { at: `/api/history/contract/${contractId}` },
    { at: `/api/history/application/${applicationId}` },
  ];
  const statuses = async (client: Client, which = readings()) =>
    Object.fromEntries(
      await Promise.all(which.map(async ({ at }) => [at, (await client.get(at)).status] as const)),
    );
  const all = (status: number, which = readings()) => Object.fromEntries(which.map(({ at }) => [at, status]));
  const archive = (on: string | null) =>
    test.database.query('UPDATE learners.learner SET archived_on = $2 WHERE id = $1', [learnerId, on]);

  it('is read by those who may as long as it is in the active base', async () => {
    const asTrainer = readings().filter((reading) => reading.trainer);
    expect(await statuses(coordinator)).toEqual(all(200));
    expect(await statuses(trainer, asTrainer)).toEqual(all(200, asTrainer));
  });

  it('answers 404 to everybody once archived, wherever it is asked for, acts included', async () => {
    await archive('2033-11-01');
    const asTrainer = readings().filter((reading) => reading.trainer);
    expect(await statuses(coordinator)).toEqual(all(404));
    expect(await statuses(director)).toEqual(all(404));
    expect(await statuses(trainer, asTrainer)).toEqual(all(404, asTrainer));
    await coordinator
      .post(`/api/learners/${learnerId}/half-days/2028-05-15/morning/corrections`)
      .send({ revision: 0, state: 'sick', reason: 'Arrêt reçu' })
      .expect(404);
    await coordinator
      .post(`/api/contracts/${contractId}/termination/withdrawal`)
      .send({ reason: 'Saisie par erreur' })
      .expect(404);
    await director
      .delete(`/api/enrolments/${enrolmentId}/exit`)
      .send({ reason: 'Erreur de personne' })
      .expect(404);
    await director.post(`/api/people/${learnerId}/erasure`).send({ name: 'Archivée' }).expect(404);
  });

  it('is in no list', async () => {
    const lists = [
      `/api/contracts?learnerId=${learnerId}`,
      `/api/cohorts/${cohortId}/learners`,
      `/api/cohorts/${cohortId}/presence?day=2028-05-15`,
      `/api/cohorts/${cohortId}/sheets/2028-05-15/morning`,
      '/api/learners',
    ];
    for (const at of lists)
      expect(JSON.stringify((await director.get(at).expect(200)).body)).not.toContain(learnerId);
  });

  it('opens to the director who says why, for an hour, and to nobody else', async () => {
    await director
      .post(`/api/archived-learners/${learnerId}/openings`)
      .send({ reason: 'Attestation demandée par l’ancienne apprenante' })
      .expect(204);
    expect(await statuses(director)).toEqual(all(200));
    expect(await statuses(coordinator)).toEqual(all(404));
    await test.database.query('DELETE FROM learners.archive_opening');
    await test.database.query(
      `INSERT INTO learners.archive_opening (learner_id, opened_by, opened_at, reason)
       VALUES ($1, $2, now() - interval '61 minutes', 'Attestation demandée')`,
      [learnerId, director.accountId],
    );
    expect(await statuses(director)).toEqual(all(404));
  });
});
