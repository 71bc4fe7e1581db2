import { jest } from '@jest/globals';
import { aCohort } from '#cohorts/testing';
import { Archive } from '#learners';
import { anApplication } from '#learners/testing';
import { Audit, Dispatcher, StoredFiles } from '#platform';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';

const died = new Error('the worker died');
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');

describe('the retention of data, when the worker dies in the middle', () => {
  let test: TestApp;
  let director: Awaited<ReturnType<TestApp['as']>>;
  let cohortId: string;
  const runJob = () => test.app.get(Dispatcher).run('retention', {});
  const nameOf = async (learnerId: string) => {
    const [row] = await test.database.query<{ name: string; erased: boolean }>(
      'SELECT first_name AS name, erased_on IS NOT NULL AS erased FROM learners.learner WHERE id = $1',
      [learnerId],
    );
    return row;
  };
  const done = async (rule: string) =>
    (await director.get('/api/retention-runs/done').expect(200)).body.filter(
      (run: { rule: string }) => run.rule === rule,
    );

  beforeAll(async () => {
    test = await startTestApp();
    test.app.get(Dispatcher).discover();
    director = await test.as('director');
    cohortId = await aCohort(test.database);
  });
  afterAll(() => test.close());
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['between the erasure and its mark', () => jest.spyOn(test.app.get(Archive), 'markErased')],
    ['after the run, before its trace', () => jest.spyOn(test.app.get(Audit), 'record')],
  ])('erases nobody by halves, and everybody once: %s', async (when, step) => {
    const [announced, due] =
      when === 'after the run, before its trace'
        ? ['2028-05-18', '2028-06-18']
        : ['2027-05-18', '2027-06-18'];
    test.today(announced);
    const { applicationId, learnerId } = await anApplication(test.database, {
      cohortId,
      firstName: 'Ancienne',
      stage: 'refused',
      receivedOn: '2024-03-01',
    });
    await test.database.query(
      `INSERT INTO learners.application_move (application_id, from_stage, to_stage, reason_code, note, moved_by, moved_on)
       VALUES ($1, 'received', 'refused', 'no_place', 'Ne pas rappeler sa sœur', $2, '2025-06-01')`,
      [applicationId, director.accountId],
    );
    const before = (await done('refused_application')).length;
    await runJob();
    test.today(due);
    step().mockRejectedValueOnce(died as never);
    await expect(runJob()).rejects.toThrow('the worker died');
    expect(await nameOf(learnerId)).toEqual({ name: 'Ancienne', erased: false });
    const [{ note }] = (await test.database.query<{ note: string | null }>(
      'SELECT note FROM learners.application_move WHERE application_id = $1',
      [applicationId],
    )) as [{ note: string | null }];
    expect(note).toBe('Ne pas rappeler sa sœur');
    await runJob();
    await runJob();
    expect(await nameOf(learnerId)).toEqual({ name: 'Personne', erased: true });
    const runs = await done('refused_application');
    expect(runs).toHaveLength(before + 1);
    expect(runs[0]).toMatchObject({ doneOn: due, people: 1 });
  });

  it('forgets removed papers all together, counted once', async () => {
    test.today('2029-05-18');
    const { learnerId } = await anApplication(test.database, { cohortId, receivedOn: '2029-05-01' });
    for (const name of ['un.pdf', 'deux.pdf']) {
      const { body } = await director
        .post(`/api/learners/${learnerId}/documents`)
        .field('kind', 'other')
        .attach('file', pdf, name)
        .expect(201);
      await director.post(`/api/documents/${body.id}/removal`).expect(204);
    }
    test.today('2029-06-18');
    const files = test.app.get(StoredFiles);
    const erase = files.erase.bind(files);
    jest.spyOn(files, 'erase').mockImplementationOnce(erase).mockRejectedValueOnce(died);
    const held = () => test.database.query('SELECT 1 FROM platform.stored_file WHERE sealed IS NOT NULL');
    await expect(runJob()).rejects.toThrow('the worker died');
    expect(await held()).toHaveLength(2);
    await runJob();
    await runJob();
    expect(await held()).toHaveLength(0);
    expect(await done('removed_document')).toMatchObject([{ tables: [{ rows: 2 }] }]);
  });

  it('leaves a person whole when an erasure on request is cut short, and it can be asked again', async () => {
    test.today('2029-06-20');
    const { learnerId } = await anApplication(test.database, {
      cohortId,
      firstName: 'Noé',
      lastName: 'Candidat',
      stage: 'refused',
    });
    const erase = () => director.post(`/api/people/${learnerId}/erasure`).send({ name: 'Noé Candidat' });
    jest.spyOn(test.app.get(Archive), 'markErased').mockRejectedValueOnce(died);
    await erase().expect(500);
    expect(await nameOf(learnerId)).toEqual({ name: 'Noé', erased: false });
    await erase().expect(204);
    expect(await nameOf(learnerId)).toEqual({ name: 'Personne', erased: true });
  });
});
