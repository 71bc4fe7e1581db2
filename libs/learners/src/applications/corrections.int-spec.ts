import { aCohort } from '#cohorts/testing';
import { anAgreement } from '#partnership/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';

const fields = (body: { errors: { field?: string }[] }) => body.errors.map(({ field }) => field);

describe('the correction of a file', () => {
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

  const person = (more: object = {}) => ({
    cohortId,
    firstName: 'Lina',
    lastName: 'Exemple',
    birthDate: '2006-03-15',
    email: 'lina.exemple@example.org',
    level: '4',
    higherEducationYears: 0,
    ...more,
  });
  const receive = async (more: object): Promise<string> =>
    (await coordinator.post('/api/applications').send(person(more)).expect(201)).body.id;
  const read = async (id: string) => (await coordinator.get(`/api/applications/${id}`).expect(200)).body;
  const correct = (id: string, more: object, as = coordinator) =>
    as.put(`/api/applications/${id}`).send(person(more));

  it('keeps what the national record may take, cleaned', async () => {
    const known = {
      lastName: 'Complete',
      sex: 'F',
      street: '12 rue des Trois-Clés',
      postcode: '41 000',
      city: 'Blois',
      communeInsee: '41018',
      birthPostcode: '20000',
      birthCommuneInsee: '2a004',
      ine: '1234567890a',
      lastSchool: 'Lycée des Trois-Moulins',
      leftSchoolYear: '2024-2025',
    };
    const stored = { ...known, postcode: '41000', birthCommuneInsee: '2A004', ine: '1234567890A' };
    const id = await receive(known);
    expect(await read(id)).toMatchObject({ ...stored, version: 2 });
    await correct(id, { ...known, sex: undefined, city: 'Vendôme', version: 2 }).expect(204);
    expect(await read(id)).toMatchObject({ ...stored, sex: null, city: 'Vendôme', version: 3 });
    const changes = await test.database.query(
      `SELECT c.label, c.before, c.after FROM platform.audit_change c JOIN platform.audit_entry e ON e.id = c.entry_id
       WHERE e.subject_id = $1 AND e.action = 'application.corrected' ORDER BY c.label`,
      [id],
    );
    expect(changes).toEqual([
      { label: 'Sexe', before: 'Féminin', after: null },
      { label: 'Ville', before: 'Blois', after: 'Vendôme' },
    ]);
  });

  it('refuses every misspelt field at once, each at its place', async () => {
    const refused = await coordinator
      .post('/api/applications')
      .send(
        person({
          lastName: '?',
          birthDate: '2026-06-02',
          postcode: '4100',
          birthPostcode: 'x',
          communeInsee: '41',
          ine: '12',
          phone: '06 39',
          leftSchoolYear: '2030-2031',
          representatives: [
            { fullName: 'Alix Exemple', phone: '12' },
            { fullName: 'Sacha Exemple', receivesMessages: true },
          ],
        }),
      )
      .expect(422);
    expect(fields(refused.body).sort()).toEqual(
      [
        'lastName',
        'birthDate',
        'postcode',
        'birthPostcode',
        'communeInsee',
        'ine',
        'phone',
        'leftSchoolYear',
        'representatives.0.phone',
        'representatives.1.email',
      ].sort(),
    );
    for (const [name, value] of [
      ['lastName', 'A'.repeat(101)],
      ['birthDate', '2006-02-30'],
      ['sex', 'X'],
      ['representatives', [1, 2, 3].map((n) => ({ fullName: `Personne ${n}` }))],
    ] as const) {
      const { body } = await coordinator
        .post('/api/applications')
        .send(person({ [name]: value }))
        .expect(422);
      expect(fields(body)).toEqual([name]);
    }
  });

  it('tells the second of two people, who loses nothing of the first', async () => {
    const id = await receive({ lastName: 'Deux' });
    const { version } = await read(id);
    await correct(id, { lastName: 'Deux', city: 'Mer', version }, director).expect(204);
    const refused = await correct(id, { lastName: 'Deux', city: 'Blois', version }).expect(409);
    expect(refused.body.errors[0]).toMatchObject({ code: 'application.changed_meanwhile', field: 'version' });
    expect(refused.body.errors[0].message).toContain('Test director a corrigé ce dossier');
    expect(await read(id)).toMatchObject({ city: 'Mer', version: version + 1 });
    await correct(id, { lastName: 'Deux', city: 'Blois', version: version + 1 }).expect(204);
  });

  it('lets only one of two corrections sent together through', async () => {
    const id = await receive({ lastName: 'Ensemble' });
    const { version } = await read(id);
    const answers = await Promise.all(
      ['Mer', 'Blois', 'Vendôme'].map((city) => correct(id, { lastName: 'Ensemble', city, version })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
  });

  it('keeps two representatives, what they are sealed, and judges again at each change', async () => {
    const id = await receive({ lastName: 'Mineure', birthDate: '2009-01-01' });
    expect((await read(id)).refusals).toMatchObject([{ code: 'eligibility.representative_missing' }]);
    const first = { fullName: 'Alix Mineure', kind: 'parent', email: 'alix@example.org' };
    const second = { fullName: 'Service de Blois', kind: 'service', phone: '02 61 91 00 41' };
    const minor = { lastName: 'Mineure', birthDate: '2009-01-01' };
    await correct(id, { ...minor, representatives: [first, { ...second, receivesMessages: false }] }).expect(
      204,
    );
    const file = await read(id);
    expect(file.refusals).toEqual([]);
    expect(file.representatives).toMatchObject([
      { fullName: 'Alix Mineure', receivesMessages: true },
      { fullName: 'Service de Blois', phone: '+33261910041', receivesMessages: false },
    ]);
    expect(JSON.stringify(file)).not.toContain('service"');
    const rows = await test.database.query<{ sealed: Buffer }>(
      'SELECT sealed_kind AS sealed FROM learners.legal_representative WHERE learner_id = $1',
      [file.learnerId],
    );
    expect(rows.map(({ sealed }) => sealed.includes('service') || sealed.includes('parent'))).toEqual([
      false,
      false,
    ]);
    // Without its kind, a representative corrected keeps it; one left out is gone.
    const kept = { id: file.representatives[1].id, fullName: 'Service du département' };
    await correct(id, { ...minor, representatives: [kept] }).expect(204);
    const { body } = await coordinator
      .post(`/api/learners/${file.learnerId}/protected-readings`)
      .send({ reason: 'admission', applicationId: id })
      .expect(200);
    expect(body.representatives).toEqual([
      { id: kept.id, fullName: 'Service du département', kind: 'service' },
    ]);
    await correct(id, minor).expect(204);
    expect((await read(id)).representatives).toHaveLength(1);
    await correct(id, { ...minor, representatives: [] }).expect(204);
    expect((await read(id)).missing).toMatchObject([{ field: 'representative' }]);
  });
});
