import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { aRhythm } from '#calendar/testing';
import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { aHost, aTutor } from '#hosts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { anAgreement } from '#partnership/testing';
import { Dispatcher } from '#platform';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { pdfInputs } from '../rendering/pdf.js';
import type { Report } from './report.js';

const PERIOD = { periodFrom: '2026-09-01', periodTo: '2027-05-18' };
const LEARNERS = 17;
// Names that no French word or figure holds by chance.
const learnerName = (i: number) => `Qwyzelle${'abcdefghijklmnopqrstuvwxyz'[i]}`;
const pdfReader = 'pdftotext';
const TUTOR_NAME = 'Zorgvliette';

describe('the department’s report', () => {
  let test: TestApp;
  let director: Caller;
  let officer: Caller;
  let reportId: string;
  const runJobs = async (id: string, run = 1) => {
    await test.drain();
    await test.app.get(Dispatcher).run('produce-report', { reportId: id, run });
  };
  const reportOf = async (caller: Caller, id: string): Promise<Report> =>
    (await caller.get(`/api/reports/${id}`).expect(200)).body;

  beforeAll(async () => {
    test = await startTestApp();
    const { database } = test;
    await anAgreement(database);
    const cohortId = await aCohort(database, { name: 'Promotion 1' });
    await aRhythm(database, { cohortId });
    const { siteId } = await aHost(database, { kind: 'public_body', city: 'Vendôme' });
    const { tutorId } = await aTutor(database, { siteId, firstName: TUTOR_NAME, lastName: TUTOR_NAME });
    for (let i = 0; i < LEARNERS; i += 1) {
      const { learnerId } = await anEnrolledLearner(database, {
        cohortId,
        firstName: learnerName(i),
        lastName: learnerName(i).toUpperCase(),
        ...(i === 0 ? { exitOn: '2027-01-15' } : {}),
      });
      if (i > 1) await aSignedContract(database, { learnerId, ...(i < 9 ? { tutorId } : {}) });
    }
    [director, officer] = [await test.as('director'), await test.as('department_officer')];
    await database.query(
      `UPDATE identity.account SET second_factor_secret = '\\x00', second_factor_confirmed_at = now() WHERE id = $1`,
      [(officer as Caller & { accountId: string }).accountId],
    );
  });
  afterAll(() => test.close());

  it('is asked for over the school year so far', async () => {
    const { body } = await director.get('/api/report-period').expect(200);
    expect(body).toEqual(PERIOD);
    const refused = await director
      .post('/api/reports')
      .send({ periodFrom: '2027-05-01', periodTo: '2027-05-19' })
      .expect(422);
    expect(refused.body.errors).toMatchObject([{ code: 'report.period_ahead', field: 'periodTo' }]);
    reportId = (await director.post('/api/reports').send(PERIOD).expect(201)).body.id;
    expect(await reportOf(director, reportId)).toMatchObject({ status: 'queued', progress: 0, files: [] });
  });

  it('is nothing to the officer, nor to others, before it is done', async () => {
    await officer.get(`/api/reports/${reportId}`).expect(404);
    expect((await officer.get('/api/reports').expect(200)).body).toEqual([]);
    await officer.post('/api/reports').send(PERIOD).expect(403);
    const [trainer, tutor] = [await test.as('trainer'), await test.as('tutor')];
    await trainer.get('/api/reports').expect(403);
    await tutor.get('/api/commitments').expect(403);
    await tutor.get(`/api/reports/${reportId}/files/pdf`).expect(403);
    await director.get(`/api/reports/${reportId}/files/pdf`).expect(404);
  });

  it('puts one job on the queue, however often the event is handled', async () => {
    await test.drain();
    const jobs = await test.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM platform.handled_event WHERE subscriber LIKE 'ReportJobs.%'`,
    );
    expect(jobs).toEqual([{ count: 1 }]);
  });

  it('is made of four files with their fingerprints, and downloaded', async () => {
    await runJobs(reportId);
    const report = await reportOf(officer, reportId);
    expect(report).toMatchObject({ status: 'done', progress: 100, step: 'Terminé', failure: null });
    expect(report.files.map(({ format }) => format)).toEqual(['pdf', 'xlsx', 'csv', 'json']);
    for (const file of report.files) {
      const address = `/api/reports/${reportId}/files/${file.format}`;
      const { body, headers } = await officer.get(address).responseType('blob').expect(200);
      expect(createHash('sha256').update(body).digest('hex')).toBe(file.sha256);
      expect(body).toHaveLength(file.size);
      expect(headers).toMatchObject({ etag: `"${file.sha256}"` });
      expect(headers['content-disposition']).toContain(`rapport-partenariat-2027-05-18.${file.format}`);
      await officer.get(address).set('if-none-match', headers.etag!).expect(304);
    }
    await officer.get(`/api/reports/${reportId}/files/docx`).expect(404);
  });

  it('says what the school holds', async () => {
    const { body } = await officer.get(`/api/reports/${reportId}/files/json`).expect(200);
    expect(body.promotions).toMatchObject([
      {
        name: 'Promotion 1',
        enrolledAtEntry: 17,
        enrolledToday: 16,
        underContract: 15,
        publicHostContracts: 7,
      },
    ]);
    expect(body.ruptures).toMatchObject({ contractsStarted: 15, contractsBroken: 0 });
    expect(body.hosts.byKind).toMatchObject([
      { hosts: 8, contracts: 8 },
      { kind: 'public-body', hosts: 1, contracts: 7 },
    ]);
    // One leaver is fewer than five: hidden.
    expect(body.exits).toEqual([{ label: 'Abandon', count: null, hidden: true }]);
  });

  it('names nobody, in any file or answer', async () => {
    const texts: string[] = [];
    for (const format of ['csv', 'json', 'pdf', 'xlsx']) {
      const { body } = await officer
        .get(`/api/reports/${reportId}/files/${format}`)
        .responseType('blob')
        .expect(200);
      texts.push(readers[format]!(body));
    }
    for (const address of ['/api/commitments', '/api/reports', `/api/reports/${reportId}`])
      texts.push(JSON.stringify((await officer.get(address).expect(200)).body));
    const [{ dataset }] = (await test.database.query<{ dataset: string }>(
      'SELECT dataset::text AS dataset FROM reporting.report WHERE id = $1',
      [reportId],
    )) as [{ dataset: string }];
    texts.push(dataset, JSON.stringify(pdfInputs(JSON.parse(dataset))));
    const names = [...Array.from({ length: LEARNERS }, (_, i) => learnerName(i)), TUTOR_NAME];
    const everything = texts.join('\n').toLowerCase();
    expect(names.filter((name) => everything.includes(name.toLowerCase()))).toEqual([]);
    // Each text is one in which a name would be seen.
    expect(texts.filter((text) => text.includes('Promotion')).length).toBeGreaterThanOrEqual(6);
  });

  it('gives the same bytes when it is cut short and made again from the frozen data', async () => {
    const first = await reportOf(director, reportId);
    const { id } = (await director.post('/api/reports').send(PERIOD).expect(201)).body;
    // A worker killed after the data set was frozen: running, with what the first one froze.
    await test.database.query(
      `UPDATE reporting.report SET status = 'running', dataset = f.dataset, dataset_sha256 = f.dataset_sha256
       FROM reporting.report f WHERE reporting.report.id = $1 AND f.id = $2`,
      [id, reportId],
    );
    await runJobs(id);
    const second = await reportOf(director, id);
    expect(second.files.map(({ sha256 }) => sha256)).toEqual(first.files.map(({ sha256 }) => sha256));
    expect(second.datasetSha256).toBe(first.datasetSha256);
    await test.app.get(Dispatcher).run('produce-report', { reportId: id, run: 1 });
    expect(await reportOf(director, id)).toEqual(second);
  });

  it('is not rewritten once done', async () => {
    await expect(
      test.database.query(`UPDATE reporting.report SET dataset = '{}' WHERE id = $1`, [reportId]),
    ).rejects.toThrow(/not rewritten/);
    await expect(
      test.database.query(`UPDATE reporting.report_file SET bytes = '' WHERE report_id = $1`, [reportId]),
    ).rejects.toThrow(/permission denied/);
  });

  it('says why it failed, leaves no file, and can be run again', async () => {
    const { id } = (await director.post('/api/reports').send(PERIOD).expect(201)).body;
    await director.post(`/api/reports/${id}/runs`).expect(409);
    // A data set that nothing can be rendered from.
    await test.database.query(
      `UPDATE reporting.report SET dataset = '{"header": null}', dataset_sha256 = decode(repeat('00', 32), 'hex') WHERE id = $1`,
      [id],
    );
    await expect(runJobs(id)).rejects.toThrow();
    const failed = await reportOf(director, id);
    expect(failed).toMatchObject({ status: 'failed', files: [] });
    expect(failed.failure).toMatch(/^La mise en page n’a pas abouti\. Relancez/);
    await officer.post(`/api/reports/${id}/runs`).expect(403);
    expect((await director.post(`/api/reports/${id}/runs`).expect(201)).body).toEqual({ run: 2 });
    expect(await reportOf(director, id)).toMatchObject({ status: 'queued', failure: null });
    // The first run's job comes late: it is no longer asked for.
    await test.app.get(Dispatcher).run('produce-report', { reportId: id, run: 1 });
    expect(await reportOf(director, id)).toMatchObject({ status: 'queued' });
  });

  it('is asked for again when its worker gives no news', async () => {
    const { id } = (await director.post('/api/reports').send(PERIOD).expect(201)).body;
    await test.database.query(
      `UPDATE reporting.report SET status = 'running', news_at = now() - interval '3 minutes' WHERE id = $1`,
      [id],
    );
    await test.app.get(Dispatcher).run('sweep-reports', {});
    expect(await reportOf(director, id)).toMatchObject({ status: 'queued' });
    await runJobs(id, 2);
    expect(await reportOf(director, id)).toMatchObject({ status: 'done' });
  });

  it('shows where the commitments stand, and what changed since the last report', async () => {
    const { body } = await officer.get('/api/commitments').expect(200);
    const of = (id: string) => body.commitments.find((one: { id: string }) => one.id === id);
    expect(body.commitments).toHaveLength(24);
    expect(of('size')).toMatchObject({ status: 'kept', before: null });
    expect(of('first-intake')).toMatchObject({ status: 'broken' });
    expect(of('budget')).toMatchObject({ status: 'not_measured' });
    for (let i = 0; i < 2; i += 1)
      await test.database.query(
        `UPDATE learners.enrolment SET exit_on = '2027-05-01', exit_reason = 'abandonment'
         WHERE id = (SELECT id FROM learners.enrolment WHERE exit_on IS NULL ORDER BY id DESC LIMIT 1)`,
      );
    const later = (await officer.get('/api/commitments').expect(200)).body;
    const size = later.commitments.find((one: { id: string }) => one.id === 'size');
    expect(size).toMatchObject({ status: 'at_risk', before: { status: 'kept' } });
  });
});

/** The text that a reader of each format sees; a PDF's needs pdftotext, and is also read before it is set. */
const readers: Record<string, (bytes: Buffer) => string> = {
  csv: (bytes) => bytes.toString('utf8'),
  json: (bytes) => bytes.toString('utf8'),
  pdf: (bytes) => spawnSync(pdfReader, ['-', '-'], { input: bytes, encoding: 'utf8' }).stdout ?? '',
  xlsx: (bytes) =>
    Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n'),
};
