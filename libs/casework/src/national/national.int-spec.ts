import { createHash } from 'node:crypto';
import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { fictionalSiret } from '#hosts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';

describe('the records for the national dashboard', () => {
  let test: TestApp;
  let director: Caller;
  let coordinator: Caller;
  const check = async () => (await coordinator.get('/api/national-check').expect(200)).body;

  beforeAll(async () => {
    test = await startTestApp();
    const cohortId = await aCohort(test.database);
    for (const lastName of ['Albin', 'Brun']) {
      const { learnerId } = await anEnrolledLearner(test.database, { cohortId, lastName });
      await aSignedContract(test.database, { learnerId });
    }
    await anEnrolledLearner(test.database, { cohortId, entryOn: '2026-03-01', exitOn: '2026-08-31' });
    [director, coordinator] = [await test.as('director'), await test.as('coordinator')];
  });
  afterAll(() => test.close());

  it('are all refused while the school has no UAI, and nothing leaves', async () => {
    const checked = await check();
    expect(checked).toMatchObject({ ready: 0, refused: 2 });
    expect(checked.rows[0].refusals).toMatchObject([{ code: 'record.school', to: '/reglages/ecole' }]);
    const refused = await director
      .post('/api/national-exports')
      .send({ ready: 0, refused: 2, withoutRefused: true })
      .expect(422);
    expect(refused.body.errors).toMatchObject([{ code: 'national_export.empty' }]);
  });

  it('leave without the refused only when that is said, as they were checked, sealed and signed', async () => {
    await test.database.query(
      `INSERT INTO partnership.school (name, uai, siret, address, postcode, city)
       VALUES ('École', '0410001D', $1, '1 rue des Ponts', '41000', 'Blois')`,
      [fictionalSiret(7)],
    );
    await test.database.query(`UPDATE learners.learner SET phone = '12' WHERE last_name = 'Brun'`);
    const checked = await check();
    expect(checked).toMatchObject({ ready: 1, refused: 1, rows: [{ refusals: [{ code: 'record.phone' }] }] });
    const send = (body: object) =>
      director.post('/api/national-exports').send({ ready: 1, refused: 1, withoutRefused: false, ...body });
    await send({ ready: 2, refused: 0 }).expect(409);
    expect((await send({}).expect(422)).body.errors).toMatchObject([{ field: 'withoutRefused' }]);
    const { id } = (await send({ withoutRefused: true }).expect(201)).body;
    const [made] = (await coordinator.get('/api/national-exports').expect(200)).body;
    expect(made).toMatchObject({ id, madeBy: 'Test director', ready: 1, refused: 1 });
    const file = await director.get(`/api/national-exports/${id}/files/1`).expect(200);
    expect(createHash('sha256').update(file.text).digest('hex')).toBe(made.files[0].sha256);
    expect(JSON.parse(file.text)).toMatchObject([{ nom_apprenant: 'Albin', statut_apprenant: 3 }]);
    const [kept] = await test.database.query<{ content: Buffer }>(
      'SELECT content FROM casework.national_export_file',
    );
    expect(kept!.content.toString('latin1')).not.toContain('Albin');
    const logged = await test.database.query<{ action: string }>(
      `SELECT action FROM platform.audit_entry WHERE subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(logged.map(({ action }) => action)).toEqual(['national_export.made', 'national_export.opened']);
  });

  it('are nothing to who does not export them', async () => {
    const [{ id }] = (await coordinator.get('/api/national-exports').expect(200)).body;
    await coordinator.get(`/api/national-exports/${id}/files/1`).expect(403);
    await coordinator
      .post('/api/national-exports')
      .send({ ready: 1, refused: 1, withoutRefused: true })
      .expect(403);
    await director.get(`/api/national-exports/${id}/files/9`).expect(404);
    await (await test.as('trainer')).get('/api/national-check').expect(403);
  });
});
