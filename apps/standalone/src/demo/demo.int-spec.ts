import { LedgerVerification } from '#attendance';
import { ExpectedPlaces } from '#calendar';
import { StoredFiles } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { demoAccounts, fillDemo } from './index.js';

let test: TestApp;
const today = '2027-05-18';
const TANDEM_DATA_KEY = Buffer.alloc(32, 7).toString('base64');

beforeAll(async () => {
  test = await startTestApp({ TANDEM_TODAY: today, TANDEM_DATA_KEY });
  await fillDemo({ DATABASE_URL: test.databaseUrl, TANDEM_TODAY: today, TANDEM_DATA_KEY });
}, 60_000);
afterAll(() => test.close());

const count = async (sql: string): Promise<number> => {
  const [row] = await test.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`);
  return row!.count;
};

describe('the demonstration, written', () => {
  it('opens the door to one person of each role', async () => {
    expect(demoAccounts.map(({ role }) => role).sort()).toEqual(
      ['coordinator', 'department_officer', 'director', 'learner', 'trainer', 'tutor'].sort(),
    );
    for (const { email, password, role } of demoAccounts) {
      const caller = test.visitor();
      await caller.post('/api/session').send({ email, password }).expect(200);
      const { body } = await caller.get('/api/session').expect(200);
      expect(body.user.roles).toEqual([role]);
      expect(body.demo.accounts).toContainEqual(expect.objectContaining({ role, email }));
    }
  });

  it('holds what the screens show', async () => {
    expect(await count('cohorts.cohort')).toBe(4);
    expect(await count('hosts.host')).toBe(45);
    expect(await count('contracts.termination')).toBe(4);
    expect(await count("learners.enrolment WHERE exit_reason = 'abandonment'")).toBe(2);
    expect(await count("learners.application WHERE stage = 'waiting_list'")).toBeGreaterThan(1);
    expect(await count("training.jury_result WHERE outcome = 'failed'")).toBe(1);
    expect(await count('employability.follow_up WHERE months = 6')).toBeGreaterThan(13);
    expect(await count('attendance.entry')).toBeGreaterThan(30_000);
    expect(await count('platform.mail_message')).toBe(4);
    expect(await count('calendar.mediation_action')).toBe(4);
    expect(await count("premises.hall_occurrence WHERE status = 'refused'")).toBe(4);
    expect(await count('premises.booking WHERE is_grant')).toBeGreaterThan(12);
    expect(await count('calendar.session')).toBeGreaterThan(100);
    expect(await count("premises.booking WHERE source = 'session' AND status = 'held'")).toBe(
      await count('calendar.session WHERE room_id IS NOT NULL AND cancelled_at IS NULL'),
    );
    expect(await count('calendar.replaced_session')).toBe(1);
  });

  it('takes applications online, some of people who are already there', async () => {
    const form = await test.visitor().get('/candidater').set('accept', 'text/html').expect(200);
    expect(form.text).toContain('Promotion 4');
    const director = test.visitor();
    const { email, password } = demoAccounts.find(({ role }) => role === 'director')!;
    await director.post('/api/session').send({ email, password }).expect(200);
    const { body } = await director.get('/api/duplicates').expect(200);
    expect(body.total).toBeGreaterThanOrEqual(3);
    expect(body.items.every(({ obstacles }: { obstacles: string[] }) => obstacles.length === 0)).toBe(true);
  });

  it('fills the files of people: papers that open, statuses sealed, notices', async () => {
    expect(await count('learners.document')).toBeGreaterThan(80);
    expect(await count('learners.protected_status')).toBeGreaterThan(20);
    expect(await count('learners.information_notice')).toBeGreaterThan(80);
    const [paper] = await test.database.query<{ id: string }>(
      "SELECT file_id AS id FROM learners.document WHERE kind = 'diploma' LIMIT 1",
    );
    const { bytes } = await test.app.get(StoredFiles).open(paper!.id);
    expect(bytes.toString('latin1')).toMatch(/^%PDF[\s\S]*%%EOF\n$/);
  });

  it('gives no promotion more people than it has places, and leaves none free in the one that recruits', async () => {
    const places = await test.database.query<{ held: number; most: number }>(
      `SELECT c.capacity_max AS most,
              ((SELECT count(*) FROM learners.enrolment e WHERE e.cohort_id = c.id AND (e.exit_on IS NULL OR e.exit_on >= $1::date))
               + (SELECT count(*) FROM learners.application a
                  WHERE a.cohort_id = c.id AND a.stage = 'admitted' AND a.duplicate_of_id IS NULL))::int AS held
       FROM cohorts.cohort c ORDER BY c.number`,
      [today],
    );
    expect(places.filter(({ held, most }) => held > most)).toEqual([]);
    expect(places.at(-1)!.held).toBe(places.at(-1)!.most);
  });

  it('keeps chains that all verify', async () => {
    const report = await test.app.get(LedgerVerification, { strict: false }).verifyChains();
    expect(report.learners).toBeGreaterThan(60);
    expect(report.entries).toBe(await count('attendance.entry'));
    expect(report.faults).toEqual([]);
  });

  it('froze what the calendar expects', async () => {
    const learners = await test.database.query<{ id: string }>(
      'SELECT DISTINCT learner_id AS id FROM learners.enrolment',
    );
    const from = '2024-10-07';
    const expected = await test.app.get(ExpectedPlaces, { strict: false }).of(
      learners.map(({ id }) => id),
      from,
      '2027-05-17',
    );
    const frozen = await test.database.query<{ row: string }>(
      `SELECT concat_ws(' ', learner_id, day, half, place, cohort_id, contract_id, name) AS row FROM attendance.frozen_place`,
    );
    const rowOf = (one: (typeof expected)[number]) =>
      [one.learnerId, one.day, one.half, one.place, one.cohortId, one.contractId, one.name]
        .filter((part) => part !== null && part !== undefined)
        .join(' ');
    expect(frozen.map(({ row }) => row).sort()).toEqual(expected.map(rowOf).sort());
  });

  it('shows the tutor two apprentices, and the learner only what is theirs', async () => {
    const grants = await test.database.query<{ learners: number }>(
      `SELECT count(*)::int AS learners FROM identity.access_grant g JOIN identity.account a ON a.id = g.actor_id
       WHERE a.email = ANY ($1) AND g.period @> $2::date GROUP BY a.email ORDER BY a.email`,
      [['demo.learner@example.org', 'demo.tutor@example.org'], today],
    );
    expect(grants.map(({ learners }) => learners)).toEqual([1, 2]);
  });

  it('lets the worker make the first report', async () => {
    await test.drain();
    expect(
      await count("platform.outbox_event WHERE name = 'ReportRequested' AND relayed_at IS NOT NULL"),
    ).toBe(1);
    expect(await count('reporting.report')).toBe(1);
  });

  it('is not written twice', async () => {
    await expect(fillDemo({ DATABASE_URL: test.databaseUrl, TANDEM_TODAY: today })).rejects.toThrow(
      'base vide',
    );
    expect(await count('cohorts.cohort')).toBe(4);
  });
});
