import pg from 'pg';
import { aCohort } from '#cohorts/testing';
import { anApplication } from '#learners/testing';
import { Dispatcher } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { RetentionSweeps } from './sweeps.service.js';

describe('traces and messages', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('go with their age, and the month’s report says how many', async () => {
    const owner = new pg.Client({ connectionString: test.databaseUrl });
    await owner.connect();
    await owner.query(`INSERT INTO platform.audit_entry (action, subject_kind, at) VALUES
      ('prescription.read', 'application', now() - interval '13 months'),
      ('prescription.read', 'application', now() - interval '11 months'),
      ('application.admitted', 'application', now() - interval '5 years')`);
    await owner.query(`INSERT INTO platform.mail_message (recipient, subject, body, sent_at) VALUES
      ('a@example.org', 'Ancien', '-', now() - interval '4 months'), ('a@example.org', 'Récent', '-', now())`);
    await owner.end();
    await test.app.get(RetentionSweeps).sweep();
    await test.app.get(RetentionSweeps).sweep();
    const director = await test.as('director');
    const { body } = await director.get('/api/retention-runs/done').expect(200);
    expect(body).toHaveLength(2);
    expect(body).toContainEqual(
      expect.objectContaining({
        rule: 'access_log',
        tables: [{ table: 'platform.audit_entry', title: 'Lectures journalisées', rows: 1 }],
      }),
    );
    const left = await test.database.query<{ action: string }>(
      "SELECT action FROM platform.audit_entry WHERE subject_kind = 'application' ORDER BY action",
    );
    expect(left.map(({ action }) => action)).toEqual(['application.admitted', 'prescription.read']);
    expect(await test.database.query('SELECT subject FROM platform.mail_message')).toEqual([
      { subject: 'Récent' },
    ]);
  });

  it('take with them, a month later, the papers that were removed and not put back', async () => {
    test.app.get(Dispatcher).discover();
    const runJob = () => test.app.get(Dispatcher).run('retention', {});
    const director = await test.as('director');
    test.today('2027-05-18');
    const cohortId = await aCohort(test.database);
    const { learnerId } = await anApplication(test.database, { cohortId });
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');
    const attached = async (name: string): Promise<string> =>
      (
        await director
          .post(`/api/learners/${learnerId}/documents`)
          .field('kind', 'other')
          .attach('file', pdf, name)
          .expect(201)
      ).body.id;
    const bytesOf = async (id: string) => {
      const [row] = await test.database.query<{ name: string; held: boolean }>(
        `SELECT f.name, f.sealed IS NOT NULL AS held FROM learners.document d
         JOIN platform.stored_file f ON f.id = d.file_id WHERE d.id = $1`,
        [id],
      );
      return row!;
    };
    const [gone, back, later] = [
      await attached('gone.pdf'),
      await attached('back.pdf'),
      await attached('later.pdf'),
    ];
    for (const id of [gone, back]) await director.post(`/api/documents/${id}/removal`).expect(204);
    test.today('2027-05-19');
    await director.post(`/api/documents/${later}/removal`).expect(204);

    test.today('2027-06-17');
    await runJob();
    expect(await bytesOf(gone)).toEqual({ name: 'gone.pdf', held: true });
    await director.delete(`/api/documents/${back}/removal`).expect(204);

    test.today('2027-06-18');
    await runJob();
    await runJob();
    expect(await bytesOf(gone)).toEqual({ name: 'effacé', held: false });
    expect(await bytesOf(later)).toMatchObject({ held: true });
    await director.delete(`/api/documents/${gone}/removal`).expect(404);

    test.today('2027-06-19');
    await runJob();
    expect(await bytesOf(later)).toMatchObject({ held: false });
    expect(await bytesOf(back)).toEqual({ name: 'back.pdf', held: true });
    await director.get(`/api/documents/${back}/content`).expect(200);
    const { body } = await director.get('/api/retention-runs/done').expect(200);
    expect(body.filter(({ rule }: { rule: string }) => rule === 'removed_document')).toMatchObject([
      {
        doneOn: '2027-06-19',
        tables: [{ table: 'platform.stored_file', title: 'Pièces retirées', rows: 2 }],
      },
    ]);
    const forgotten = await test.database.query(
      "SELECT 1 FROM platform.audit_entry WHERE action = 'document.forgotten' AND subject_id = $1",
      [learnerId],
    );
    expect(forgotten).toHaveLength(2);
  });

  it('cannot be forgotten sooner than six months by the application itself', async () => {
    await expect(test.database.query('SELECT platform.forget_readings(1)')).rejects.toThrow('six months');
  });
});
