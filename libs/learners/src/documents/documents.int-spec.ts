import { aCohort } from '#cohorts/testing';
import { anAgreement } from '#partnership/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { anApplication } from '../testing.js';

const nobody = '0190a000-0000-7000-8000-000000000000';
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');
const codes = (body: { errors: { code: string }[] }) => body.errors.map(({ code }) => code);

describe('the papers of a file', () => {
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

  const attach = (learnerId: string, kind = 'identity', bytes = pdf, name = 'carte.pdf') =>
    coordinator.post(`/api/learners/${learnerId}/documents`).field('kind', kind).attach('file', bytes, name);
  const list = async (learnerId: string) =>
    (await coordinator.get(`/api/learners/${learnerId}/documents`).expect(200)).body;
  const actions = async (learnerId: string) =>
    (
      await test.database.query<{ action: string }>(
        "SELECT action FROM platform.audit_entry WHERE subject_id = $1 AND action LIKE 'document.%' ORDER BY id",
        [learnerId],
      )
    ).map(({ action }) => action);

  it('are attached, downloaded, removed and put back, each act logged', async () => {
    const { learnerId } = await anApplication(test.database, { cohortId });
    const { body: made } = await attach(learnerId).expect(201);
    const { documents, demands } = await list(learnerId);
    expect(documents).toMatchObject([
      {
        id: made.id,
        kind: 'identity',
        name: 'carte.pdf',
        addedOn: '2026-06-01',
        addedBy: 'Test coordinator',
      },
    ]);
    expect(demands).toContainEqual(expect.objectContaining({ kind: 'identity', demand: 'asked' }));
    const { headers, body: bytes } = await coordinator
      .get(`/api/documents/${made.id}/content`)
      .buffer()
      .expect(200);
    expect(Buffer.from(bytes)).toEqual(pdf);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    await coordinator.post(`/api/documents/${made.id}/removal`).expect(204);
    expect((await list(learnerId)).documents).toEqual([]);
    await coordinator.get(`/api/documents/${made.id}/content`).expect(404);
    await coordinator.delete(`/api/documents/${made.id}/removal`).expect(204);
    expect((await list(learnerId)).documents).toHaveLength(1);
    expect(await actions(learnerId)).toEqual([
      'document.added',
      'document.opened',
      'document.removed',
      'document.restored',
    ]);
  });

  it('are refused with the reason, at the field', async () => {
    const { learnerId } = await anApplication(test.database, { cohortId });
    const refused = await attach(learnerId, 'cv', Buffer.from('MZ\u0090\u0000'), 'cv.pdf').expect(422);
    expect(refused.body.errors).toMatchObject([{ code: 'file_type', field: 'file' }]);
    expect(
      codes((await attach(learnerId, 'cv', Buffer.alloc(10 * 1024 * 1024 + 1), 'cv.pdf').expect(422)).body),
    ).toEqual(['file_too_large']);
    await attach(learnerId, 'passport').expect(422);
    await coordinator.post(`/api/learners/${learnerId}/documents`).field('kind', 'cv').expect(422);
    expect((await list(learnerId)).documents).toEqual([]);
  });

  it('make a file complete when the school says so', async () => {
    const { applicationId, learnerId } = await anApplication(test.database, {
      cohortId,
      email: 'complet@example.org',
    });
    const demand = (kind: string, value: string, as = director) =>
      as.post('/api/document-demands').send({ kind, demand: value });
    await demand('identity', 'required', coordinator).expect(403);
    await demand('identity', 'required').expect(204);
    const { body } = await coordinator.get(`/api/applications/${applicationId}`).expect(200);
    expect(body.missing).toMatchObject([
      { code: 'application.document_missing.identity', field: 'documents' },
    ]);
    const move = () =>
      coordinator.post(`/api/applications/${applicationId}/moves`).send({ stage: 'file_complete' });
    expect(codes((await move().expect(422)).body)).toEqual(['application.file_incomplete']);
    await attach(learnerId).expect(201);
    await move().expect(201);
    await demand('identity', 'asked').expect(204);
    const decided = await test.database.query('SELECT demand FROM learners.document_demand ORDER BY id');
    expect(decided).toEqual([{ demand: 'required' }, { demand: 'asked' }]);
  });

  it('are no business of trainers, tutors, learners nor officers', async () => {
    const { learnerId } = await anApplication(test.database, { cohortId });
    const { body: made } = await attach(learnerId).expect(201);
    for (const role of ['trainer', 'tutor', 'learner', 'department_officer'] as const) {
      const other = await test.as(role);
      await other.get(`/api/learners/${learnerId}/documents`).expect(403);
      await other.get(`/api/documents/${made.id}/content`).expect(403);
      await other.post(`/api/documents/${made.id}/removal`).expect(403);
    }
    await attach(nobody).expect(404);
    await coordinator.get(`/api/documents/${nobody}/content`).expect(404);
  });
});
