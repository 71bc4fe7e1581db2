import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aHost, aTutor, fictionalSiret } from '../testing.js';

const site = (siret: string) => ({
  siret,
  name: 'Siège',
  address: '1 rue des Essais',
  postcode: '41000',
  city: 'Blois',
});
const spaced = (siret: string) =>
  `${siret.slice(0, 3)} ${siret.slice(3, 6)} ${siret.slice(6, 9)} ${siret.slice(9)}`;

describe('hosts', () => {
  let test: TestApp;
  let coordinator: Caller;
  beforeAll(async () => {
    test = await startTestApp();
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  it('writes an organisation with its site from a SIRET typed with spaces', async () => {
    const siret = fictionalSiret(9001);
    const { body } = await coordinator
      .post('/api/hosts')
      .send({ name: 'Mairie d’Essai', kind: 'public_body', naf: '84.11z', site: site(spaced(siret)) })
      .expect(201);
    const file = (await coordinator.get(`/api/hosts/${body.id}`).expect(200)).body;
    expect(file).toMatchObject({
      name: 'Mairie d’Essai',
      kind: 'public_body',
      siren: siret.slice(0, 9),
      naf: '8411Z',
      nafVersion: '2025',
      sites: [{ siret, city: 'Blois', workingDays: [1, 2, 3, 4, 5] }],
      tutors: [],
      contacts: [],
      closures: [],
    });
  });

  it('says what is wrong with a SIRET at its field, in one sentence', async () => {
    const { body } = await coordinator
      .post('/api/hosts')
      .send({ name: 'Faux', kind: 'company', site: site('73282932000079') })
      .expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ code: 'siret.wrong_key', field: 'site.siret' })]);
  });

  it('leads a SIREN already on file to that file, before and at the submit', async () => {
    const known = await aHost(test.database, { name: 'Déjà Là' });
    const { body: check } = await coordinator
      .get('/api/siret-checks')
      .query({ siret: known.siret })
      .expect(200);
    expect(check).toEqual({
      refusals: [],
      known: { hostId: known.hostId, hostName: 'Déjà Là', siteId: known.siteId },
    });
    const { body } = await coordinator
      .post('/api/hosts')
      .send({ name: 'Encore', kind: 'company', site: site(known.siret) })
      .expect(409);
    expect(body.errors[0]).toMatchObject({ code: 'host.siren_known', field: 'site.siret' });
    expect(body.errors[0].message).toContain('Déjà Là');
  });

  it('refuses to a host a site of another SIREN, or the same site twice', async () => {
    const host = await aHost(test.database);
    const add = (siret: string) => coordinator.post(`/api/hosts/${host.hostId}/sites`).send(site(siret));
    expect((await add(fictionalSiret(9050)).expect(422)).body.code).toBe('site.other_siren');
    expect((await add(host.siret).expect(409)).body.code).toBe('site.siret_known');
  });

  it('finds by name without accents, by town and by number, and pages', async () => {
    const { siret } = await aHost(test.database, { name: 'Éclair Numérique', city: 'Romorantin-Lanthenay' });
    const names = async (query: object) =>
      (await coordinator.get('/api/hosts').query(query).expect(200)).body.map(
        (host: { name: string }) => host.name,
      );
    expect(await names({ q: 'eclair' })).toEqual(['Éclair Numérique']);
    expect(await names({ q: 'romorantin' })).toEqual(['Éclair Numérique']);
    expect(await names({ q: spaced(siret) })).toEqual(['Éclair Numérique']);
    expect(await names({ q: 'eclair', kind: 'public_body' })).toEqual([]);
    const all = (await coordinator.get('/api/hosts').expect(200)).body;
    const second = await coordinator.get('/api/hosts').query({ limit: 1, after: all[0].id }).expect(200);
    expect(second.body.map(({ id }: { id: string }) => id)).toEqual([all[1].id]);
  });

  it('gives a tutor an account, a link on demand and none before', async () => {
    const { hostId, siteId } = await aHost(test.database);
    const email = 'nouvelle.tutrice@example.org';
    const { body } = await coordinator
      .post(`/api/sites/${siteId}/tutors`)
      .send({ firstName: 'Dominique', lastName: 'Essai', email, yearsOfPractice: 4 })
      .expect(201);
    const sent = () =>
      test.database.query('SELECT subject FROM platform.mail_message WHERE recipient = $1', [email]);
    expect(await sent()).toHaveLength(0);
    await coordinator.post(`/api/tutors/${body.id}/access-link`).expect(204);
    expect(await sent()).toHaveLength(1);
    const again = { firstName: 'Autre', lastName: 'Essai', email, yearsOfPractice: 4 };
    expect((await coordinator.post(`/api/sites/${siteId}/tutors`).send(again).expect(409)).body.code).toBe(
      'tutor.address_taken',
    );
    await coordinator
      .put(`/api/tutors/${body.id}`)
      .send({ ...again, email: 'apres.mariage@example.org' })
      .expect(204);
    const [live] = await test.database.query<{ count: number }>(
      `SELECT count(*)::int FROM identity.personal_link l JOIN identity.account a ON a.id = l.account_id
       WHERE a.email = 'apres.mariage@example.org' AND l.revoked_at IS NULL AND l.used_at IS NULL`,
    );
    expect(live!.count).toBe(0);
    await coordinator.post(`/api/tutors/${body.id}/access-link`).expect(204);
    await coordinator.put(`/api/tutors/${body.id}/departure`).send({ leftOn: '2027-05-14' }).expect(204);
    const [open] = await test.database.query<{ count: number }>(
      `SELECT count(*)::int FROM identity.personal_link l JOIN identity.account a ON a.id = l.account_id
       WHERE a.email = 'apres.mariage@example.org' AND l.revoked_at IS NULL AND l.used_at IS NULL`,
    );
    expect(open!.count).toBe(0);
    expect((await coordinator.post(`/api/tutors/${body.id}/access-link`).expect(422)).body.code).toBe(
      'tutor.left',
    );
    const file = (await coordinator.get(`/api/hosts/${hostId}`).expect(200)).body;
    expect(file.tutors).toMatchObject([{ lastName: 'Essai', leftOn: '2027-05-14' }]);
  });

  it('never sends a link, nor changes an address, for somebody of the school who is also a tutor', async () => {
    const director = await test.as('director');
    const { tutorId } = await aTutor(test.database, { accountId: director.accountId });
    expect((await coordinator.post(`/api/tutors/${tutorId}/access-link`).expect(422)).body.code).toBe(
      'has_password',
    );
    const taken = {
      firstName: 'A',
      lastName: 'B',
      email: 'detourne@example.org',
      yearsOfPractice: 3,
    };
    expect((await coordinator.put(`/api/tutors/${tutorId}`).send(taken).expect(409)).body.code).toBe(
      'has_password',
    );
  });

  it('keeps contacts by role and closures by day', async () => {
    const { hostId, siteId } = await aHost(test.database);
    await coordinator
      .post(`/api/hosts/${hostId}/contacts`)
      .send({ role: 'payroll', fullName: 'Service paie', phone: '02 61 91 00 12' })
      .expect(201);
    const closure = { name: 'Congés d’été', firstDay: '2027-08-02', lastDay: '2027-08-20' };
    const { body } = await coordinator.post(`/api/sites/${siteId}/closures`).send(closure).expect(201);
    const wrong = await coordinator
      .post(`/api/sites/${siteId}/closures`)
      .send({ ...closure, lastDay: '2027-08-01' })
      .expect(422);
    expect(wrong.body.errors[0]).toMatchObject({ field: 'lastDay' });
    expect((await coordinator.get(`/api/hosts/${hostId}`)).body).toMatchObject({
      contacts: [{ role: 'payroll', fullName: 'Service paie' }],
      closures: [closure],
    });
    await coordinator.delete(`/api/host-closures/${body.id}`).expect(204);
    expect((await coordinator.get(`/api/hosts/${hostId}`)).body.closures).toEqual([]);
  });

  it('keeps what is known of a host beside its route, and the nomenclature of a code that stays', async () => {
    const { hostId } = await aHost(test.database);
    await test.database.query("UPDATE hosts.host SET naf = '6201Z', naf_version = '2008' WHERE id = $1", [
      hostId,
    ]);
    const read = async () => (await coordinator.get(`/api/hosts/${hostId}`).expect(200)).body;
    expect((await read()).route).toEqual({
      kind: 'opco',
      filedWith: null,
      fundedBy: null,
      suggestedOpco: 'atlas',
    });
    const fields = {
      name: 'Atelier nommé',
      kind: 'company',
      naf: '62.01Z',
      opco: 'atlas',
      headcountBand: '11_49',
    };
    await coordinator
      .put(`/api/hosts/${hostId}`)
      .send({ ...fields, metThrough: 'event' })
      .expect(204);
    await coordinator.post(`/api/hosts/${hostId}/notes`).send({ body: 'Rappeler en juin' }).expect(201);
    expect(await read()).toMatchObject({
      nafVersion: '2008',
      opco: 'atlas',
      headcountBand: '11_49',
      route: { filedWith: 'Atlas', fundedBy: 'Atlas' },
      notes: [{ body: 'Rappeler en juin', writtenOn: '2027-05-18', writtenBy: 'Test coordinator' }],
    });
  });

  it('gives a site another SIRET and keeps the one before, even when the SIREN changes', async () => {
    const { hostId, siteId, siret } = await aHost(test.database);
    const next = fictionalSiret(9101);
    const renumber = (body: object) => coordinator.put(`/api/sites/${siteId}/siret`).send(body);
    expect((await renumber({ siret: '73282932000079' }).expect(422)).body.code).toBe('siret.wrong_key');
    const iban = await renumber({ siret: 'FR76 3000 6000 0112 3456 7890 189' }).expect(422);
    expect(iban.body.errors).toMatchObject([{ code: 'siret.iban', field: 'siret' }]);
    await renumber({ siret: next, from: '2027-06-01' }).expect(204);
    expect((await coordinator.get(`/api/hosts/${hostId}`)).body).toMatchObject({
      siren: next.slice(0, 9),
      sites: [{ siret: next }],
      formerSirets: [{ siteId, siret, usedUntil: '2027-05-31' }],
    });
    expect((await renumber({ siret: (await aHost(test.database)).siret }).expect(409)).body.code).toBe(
      'site.siret_known',
    );
  });

  it('lists those of a commune, accents forgiven, or with an open position', async () => {
    const { hostId, siteId } = await aHost(test.database, { name: 'Forge', city: 'Vendôme' });
    const ids = async (query: object) =>
      (await coordinator.get('/api/hosts').query(query).expect(200)).body.map(({ id }: { id: string }) => id);
    expect(await ids({ city: 'VENDOME', offering: true })).toEqual([]);
    await coordinator
      .post(`/api/sites/${siteId}/positions`)
      .send({ title: 'Web', places: 2, startsOn: '2027-09-06', wishedRhythm: 'any' })
      .expect(201);
    expect(await ids({ city: 'VENDOME', offering: true })).toEqual([hostId]);
  });

  it('keeps a tutor’s evidence sealed, and says who checked it', async () => {
    const { hostId, siteId } = await aHost(test.database);
    const { tutorId } = await aTutor(test.database, { siteId });
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const { body } = await coordinator
      .post(`/api/tutors/${tutorId}/evidence`)
      .field('kind', 'diploma')
      .attach('file', png, 'diplome.png')
      .expect(201);
    await coordinator.post(`/api/tutors/${tutorId}/evidence`).field('kind', 'diploma').expect(422);
    const file = await coordinator.get(`/api/tutor-evidence/${body.id}/file`).expect(200);
    expect(file.body).toEqual(png);
    await coordinator.put(`/api/tutor-evidence/${body.id}/check`).expect(204);
    await coordinator.put(`/api/tutor-evidence/${body.id}/check`).expect(422);
    expect((await coordinator.get(`/api/hosts/${hostId}`)).body.tutors[0].evidence).toMatchObject([
      { kind: 'diploma', checkedOn: '2027-05-18', checkedBy: 'Test coordinator' },
    ]);
  });

  it('is read by trainers, written by the direction and coordination, closed to the others', async () => {
    const { hostId, siteId } = await aHost(test.database);
    const { tutorId } = await aTutor(test.database, { siteId });
    const trainer = await test.as('trainer');
    const tutor = await test.as('tutor');
    for (const path of ['/api/hosts', `/api/hosts/${hostId}`, '/api/sites', '/api/siret-checks?siret=1']) {
      await trainer.get(path).expect(200);
      await tutor.get(path).expect(403);
    }
    const id = '00000000-0000-7000-8000-000000000000';
    for (const path of [
      '/api/hosts',
      `/api/hosts/${hostId}/sites`,
      `/api/hosts/${hostId}/contacts`,
      `/api/sites/${siteId}/tutors`,
      `/api/sites/${siteId}/closures`,
      `/api/tutors/${tutorId}/access-link`,
    ]) {
      await trainer.post(path).send({}).expect(403);
    }
    for (const path of [`/api/hosts/${hostId}`, `/api/sites/${siteId}`, `/api/tutors/${tutorId}`]) {
      await trainer.put(path).send({}).expect(403);
    }
    await trainer.put(`/api/tutors/${tutorId}/departure`).send({}).expect(403);
    for (const path of [
      `/api/tutors/${tutorId}/departure`,
      `/api/contacts/${id}`,
      `/api/host-closures/${id}`,
    ]) {
      await trainer.delete(path).expect(403);
    }
    await coordinator.get(`/api/hosts/${id}`).expect(404);
    await coordinator.delete(`/api/contacts/${id}`).expect(404);
    await coordinator.post(`/api/tutors/${id}/access-link`).expect(404);
  });
});
