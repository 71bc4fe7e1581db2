import { aCohort } from '#cohorts/testing';
import { anAgreement } from '#partnership/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { statementsOf } from '../../../../test/support/statements.js';
import { anApplication } from '../testing.js';

const HEADINGS = 'Nom;Prénom;Date de naissance;Niveau de diplôme;E-mail;Prescripteur;Promotion souhaitée';
const csv = (...rows: string[]) => Buffer.from([HEADINGS, ...rows].join('\r\n'));

describe('an import of applications', () => {
  let test: TestApp;
  let coordinator: Caller;
  let cohortId: string;
  let otherCohortId: string;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2026-06-01');
    await anAgreement(test.database);
    cohortId = await aCohort(test.database, { number: 3, name: 'Promotion 3' });
    otherCohortId = await aCohort(test.database, { number: 4, name: 'Promotion 4' });
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  const preview = (bytes: Buffer, name = 'candidatures.csv', as = coordinator) =>
    as.post('/api/application-imports/preview').field('cohortId', cohortId).attach('file', bytes, name);
  const write = (bytes: Buffer, sha256: string, as = coordinator) =>
    as
      .post('/api/application-imports')
      .field('cohortId', cohortId)
      .field('sha256', sha256)
      .attach('file', bytes, 'candidatures.csv');
  const applications = async () =>
    (await test.database.query<{ n: number }>('SELECT count(*)::integer AS n FROM learners.application'))[0]!
      .n;

  it('shows every row’s verdict, writes the good ones once, and tells the same file again', async () => {
    await anApplication(test.database, {
      cohortId,
      firstName: 'Nour',
      lastName: 'Connue',
      birthDate: '2007-01-01',
    });
    const bytes = csv(
      'Bonne;Lina;15/03/2006;bac;lina.bonne@example.org;Mission locale;',
      'Agee;Paul;01/01/1990;CAP;;;Promotion 4',
      'Connue;Nour;01/01/2007;bac;;;',
      'Bonne;Lina;2006-03-15;bac;;;',
      '=cmd|calc;Eve;32/01/2006;bac;;;',
    );
    const { body: seen } = await preview(bytes).expect(200);
    expect(seen.rows.map(({ line, status }: { line: number; status: string }) => [line, status])).toEqual([
      [2, 'new'],
      [3, 'new'],
      [4, 'already-known'],
      [5, 'duplicate-in-file'],
      [6, 'error'],
    ]);
    expect(seen).toMatchObject({ importable: 2, earlier: null });
    expect(seen.rows[1]).toMatchObject({
      cohortId: otherCohortId,
      eligibility: [{ code: 'eligibility.too_old' }],
    });
    expect(seen.rows[4].errors.map(({ field }: { field: string }) => field)).toEqual([
      'lastName',
      'birthDate',
    ]);
    expect(await applications()).toBe(1);
    expect(seen.rows.map(({ looksLike }: { looksLike: unknown }) => looksLike)).toEqual(Array(5).fill(null));

    const changed = await write(csv('Autre;Ali;15/03/2006;bac;;;'), seen.sha256).expect(409);
    expect(changed.body.code).toBe('import.file_changed');
    const { body: done } = await write(bytes, seen.sha256).expect(201);
    expect(done).toMatchObject({ imported: 2, again: false });
    expect(done.leftOut).toHaveLength(3);
    expect(await applications()).toBe(3);
    const { body: list } = await coordinator.get('/api/applications?search=bonne').expect(200);
    expect(list.items).toMatchObject([{ lastName: 'Bonne', stage: 'received', cohortId }]);

    const { body: again } = await preview(bytes).expect(200);
    expect(again).toMatchObject({
      importable: 0,
      earlier: { importedCount: 2, fileName: 'candidatures.csv' },
    });
    expect((await write(bytes, seen.sha256).expect(422)).body.code).toBe('import.nothing_new');
    expect(await applications()).toBe(3);
  });

  it('is written once when two people send it at the same time', async () => {
    const bytes = csv('Ensemble;Zoe;15/03/2006;bac;;;');
    const { body } = await preview(bytes).expect(200);
    const answers = await Promise.all([write(bytes, body.sha256), write(bytes, body.sha256)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('takes hundreds of rows in no more statements than one', async () => {
    const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const many = csv(
      ...Array.from({ length: 400 }, (_, i) => `Masse${letters(i)};Ali;15/03/2006;bac;;self;`),
    );
    const { body } = await preview(many).expect(200);
    expect(body.importable).toBe(400);
    const one = csv('Seule;Ali;15/03/2006;bac;;;');
    const { body: single } = await preview(one).expect(200);
    const statements = async (bytes: Buffer, sha256: string) => {
      const query = test.database.query.bind(test.database);
      let count = 0;
      test.database.query = (async (sql: string, parameters?: unknown[]) => {
        count += 1;
        return query(sql, parameters);
      }) as typeof test.database.query;
      try {
        await write(bytes, sha256).expect(201);
      } finally {
        test.database.query = query as typeof test.database.query;
      }
      return count;
    };
    const alone = await statements(one, single.sha256);
    expect(alone).toBeGreaterThan(5);
    expect(await statements(many, body.sha256)).toBe(alone);
  });

  it('refuses what is no spreadsheet, and what is too heavy, in French', async () => {
    const picture = await preview(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), 'photo.csv').expect(422);
    expect(picture.body.errors).toMatchObject([{ code: 'file-not-a-spreadsheet', field: 'file' }]);
    const headless = await preview(Buffer.from('Nom;Ville\r\nA;Blois')).expect(422);
    expect(headless.body.errors[0].code).toBe('file-column-missing');
    const heavy = await preview(Buffer.alloc(10 * 1024 * 1024 + 1, 'a')).expect(413);
    expect(heavy.body).toMatchObject({ code: 'too_large', detail: expect.stringContaining('10 Mo') });
    const none = await coordinator
      .post('/api/application-imports/preview')
      .field('cohortId', cohortId)
      .expect(422);
    expect(none.body.errors[0].field).toBe('file');
    const nowhere = await coordinator
      .post('/api/application-imports/preview')
      .field('cohortId', '0190a000-0000-7000-8000-000000000000')
      .attach('file', csv('A;B;15/03/2006;bac;;;'), 'a.csv')
      .expect(404);
    expect(nowhere.body.detail).toContain('promotion');
  });

  it('gives a model file that it reads itself', async () => {
    const { text, headers } = await coordinator.get('/api/application-template.csv').expect(200);
    expect(headers['content-disposition']).toContain('modele-candidatures.csv');
    expect((await preview(Buffer.from(text)).expect(200)).body.importable).toBe(1);
  });

  it('is no business of a trainer', async () => {
    const trainer = await test.as('trainer');
    await preview(csv('A;B;15/03/2006;bac;;;'), 'a.csv', trainer).expect(403);
    await write(csv('A;B;15/03/2006;bac;;;'), 'a'.repeat(64), trainer).expect(403);
    await trainer.get('/api/application-template.csv').expect(403);
  });

  it('tells whom a good row looks like, by the rule of duplicates, in as many statements for ten rows as for one', async () => {
    await anApplication(test.database, {
      cohortId: otherCohortId,
      firstName: 'Élodie',
      lastName: 'Ressemblance',
      birthDate: '2006-04-12',
      email: 'elodie.r@example.org',
    });
    const known = 'Ressemblance;Elodie;12/04/2006;bac;;;';
    const { body } = await preview(
      csv(
        'Ressemblence;Elodie;12/04/2006;bac;ELODIE.R@example.org;;',
        'Seul;Ismaël;30/11/2001;bac;;;',
        known,
      ),
    ).expect(200);
    expect(body.rows.map(({ looksLike }: { looksLike: unknown }) => looksLike)).toEqual([
      {
        name: 'Élodie Ressemblance',
        birthDate: '2006-04-12',
        almostSure: true,
        reasons: ['Même date de naissance', 'Noms presque pareils', 'Même adresse e-mail'],
      },
      null,
      // The same person, who applies to another promotion: their own file.
      null,
    ]);
    const letters = 'abcdefghij';
    const rows = [...letters].map((letter) => `Ressemb${letter};Elodie;12/04/2006;bac;;;`);
    const ten = await statementsOf(test, () => preview(csv(...rows)).expect(200));
    const one = await statementsOf(test, () => preview(csv(rows[0]!)).expect(200));
    expect(ten).toHaveLength(one.length);
  });
});
