import pg from 'pg';
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

  it('cannot be forgotten sooner than six months by the application itself', async () => {
    await expect(test.database.query('SELECT platform.forget_readings(1)')).rejects.toThrow('six months');
  });
});
