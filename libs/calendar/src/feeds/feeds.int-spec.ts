import ICAL from 'ical.js';
import { aCohort } from '#cohorts/testing';
import { aSignedContract } from '#contracts/testing';
import { anEnrolledLearner } from '#learners/testing';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { anOverride, aRhythm, aVersion } from '../testing.js';

interface Read {
  uid: string;
  summary: string;
  sequence: number;
  status: string;
  begins: string;
  ends: string;
}

/** What a telephone understands of a calendar, by another library than the one that wrote it. */
function understood(text: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((vevent) => {
    const event = new ICAL.Event(vevent);
    return {
      uid: event.uid,
      summary: event.summary,
      sequence: event.sequence,
      status: String(vevent.getFirstPropertyValue('status')),
      begins: String(event.startDate),
      ends: String(event.endDate),
    };
  });
}

describe('calendars by secret address', () => {
  let test: TestApp;
  let cohortId: string;
  beforeAll(async () => {
    test = await startTestApp({ TANDEM_REQUESTS_PER_MINUTE: '1000' });
    cohortId = await aCohort(test.database, { startsOn: '2026-09-07', endsOn: '2028-08-31' });
    await aRhythm(test.database, { cohortId, fromMonday: '2026-09-07' });
  });
  afterAll(() => test.close());

  /** A learner with a contract, signed in, and their calendar's path. */
  async function aSubscriber() {
    const learner = await test.as('learner');
    const { learnerId } = await anEnrolledLearner(test.database, { cohortId, accountId: learner.accountId });
    const contract = await aSignedContract(test.database, {
      learnerId,
      startsOn: '2026-09-14',
      endsOn: '2028-08-31',
    });
    const { body } = await learner.post('/api/my-feeds').send({ kind: 'learner' }).expect(201);
    return { learner, learnerId, contract, path: pathOf(body.address) };
  }
  const pathOf = (address: string) => new URL(address).pathname;
  const fetched = (path: string) => test.visitor().get(path).buffer(true);
  const events = async (path: string) => understood((await fetched(path).expect(200)).text);
  const on = (all: Read[], day: string) => all.find(({ begins }) => begins.startsWith(day));

  it('is read without signing in, by nobody else’s cache or index, and again without a body', async () => {
    const { path, learner } = await aSubscriber();
    expect(path).toMatch(/^\/feeds\/[\w-]{43}\.ics$/);
    const { headers } = await fetched(path)
      .expect(200)
      .expect('Content-Type', 'text/calendar; charset=utf-8');
    expect(headers['cache-control']).toMatch(/^private/);
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-robots-tag']).toContain('noindex');
    const again = await fetched(path).set('If-None-Match', headers.etag!).expect(304);
    expect(again.text ?? '').toBe('');
    await fetched(path).set('If-None-Match', '"other"').expect(200).expect('ETag', headers.etag!);
    const { body } = await learner.get('/api/my-feeds').expect(200);
    expect(body).toEqual([
      expect.objectContaining({ kind: 'learner', address: expect.stringContaining(path) }),
    ]);
    expect(body[0].qr).toContain('<svg');
  });

  it('says the day’s place and hours, whole weeks in the company, and what takes no time', async () => {
    const { path } = await aSubscriber();
    const all = await events(path);
    expect(on(all, '2027-05-18')).toMatchObject({
      summary: 'École',
      begins: '2027-05-18T08:30:00',
      ends: '2027-05-18T17:00:00',
      sequence: 0,
      status: 'CONFIRMED',
    });
    expect(on(all, '2027-05-24')).toMatchObject({ begins: '2027-05-24', ends: '2027-05-29' });
    expect(on(all, '2027-05-24')!.summary).toMatch(/^Chez /);
    expect(on(all, '2027-05-17')!.summary).toMatch(/^Férié\u00a0: /);
  });

  it('raises the sequence of a half-day that changes, and cancels one that vanishes', async () => {
    const { path } = await aSubscriber();
    const before = await fetched(path).expect(200);
    const tuesday = on(understood(before.text), '2027-06-15')!;
    expect(tuesday).toMatchObject({ summary: 'École', sequence: 0, ends: '2027-06-15T17:00:00' });
    await anOverride(test.database, { cohortId, day: '2027-06-15', half: 'afternoon', place: 'company' });
    const after = await fetched(path).set('If-None-Match', before.headers.etag!).expect(200);
    const changed = understood(after.text).filter(({ begins }) => begins.startsWith('2027-06-15'));
    expect(changed[0]).toMatchObject({ uid: tuesday.uid, sequence: 1, ends: '2027-06-15T12:00:00' });
    expect(changed[1]).toMatchObject({ sequence: 0, begins: '2027-06-15T13:00:00' });

    await aVersion(test.database, cohortId, (plan) => ({ ...plan, decided: [] }));
    const last = await events(path);
    expect(last.find(({ uid }) => uid === tuesday.uid)).toMatchObject({ sequence: 2, status: 'CONFIRMED' });
    expect(last.find(({ uid }) => uid === changed[1]!.uid)).toMatchObject({
      sequence: 1,
      status: 'CANCELLED',
    });
    expect(await events(path)).toEqual(last);
  });

  it('sees at once every kind of change that it is made of', async () => {
    const { path, learner, learnerId, contract } = await aSubscriber();
    const changes: [string, string, unknown[]][] = [
      [
        'closure',
        `INSERT INTO almanac.closure (kind, name, first_day, last_day, applies) VALUES ('own', 'Pont', '2027-06-29', '2027-06-29', true)`,
        [],
      ],
      [
        'host',
        `INSERT INTO hosts.host_closure (site_id, name, first_day, last_day) VALUES ($1, 'Inventaire', '2027-06-23', '2027-06-23')`,
        [contract.siteId],
      ],
      [
        'session',
        `INSERT INTO calendar.session (cohort_id, day, half, subject, written_by) VALUES ($1, '2027-06-15', 'morning', 'HTML', $2)`,
        [cohortId, learner.accountId],
      ],
      [
        'leave',
        `INSERT INTO calendar.leave (learner_id, kind, first_day, first_half, last_day, last_half, decided_by, decided_on)
         VALUES ($1, 'paid', '2027-06-21', 'morning', '2027-06-21', 'afternoon', $2, '2027-05-18')`,
        [learnerId, learner.accountId],
      ],
      [
        'mediation',
        `WITH a AS (INSERT INTO calendar.mediation_action (title, day, place, organiser, decided_by)
           VALUES ('Atelier', '2027-06-24', 'Médiathèque', 'Ville', $2) RETURNING id, day),
         h AS (INSERT INTO calendar.mediation_half (action_id, day, half) SELECT id, day, 'morning' FROM a)
         INSERT INTO calendar.mediation_participant (action_id, learner_id, day, half)
         SELECT id, $1, day, 'morning' FROM a`,
        [learnerId, learner.accountId],
      ],
      [
        'name',
        `UPDATE hosts.host SET name = 'Autre nom' WHERE id = (SELECT host_id FROM hosts.site WHERE id = $1)`,
        [contract.siteId],
      ],
      [
        'contract',
        `UPDATE contracts.contract SET last_day = '2028-01-31' WHERE id = $1`,
        [contract.contractId],
      ],
      [
        'exit',
        `UPDATE learners.enrolment SET exit_on = '2027-10-01', exit_reason = 'abandonment' WHERE learner_id = $1`,
        [learnerId],
      ],
    ];
    let { headers } = await fetched(path).expect(200);
    for (const [, sql, parameters] of changes) {
      await fetched(path).set('If-None-Match', headers.etag!).expect(304);
      await test.database.query(sql, parameters);
      ({ headers } = await fetched(path).set('If-None-Match', headers.etag!).expect(200));
    }
  });

  it('answers alike for an address that was renewed, closed, or never given', async () => {
    const { path, learner } = await aSubscriber();
    await fetched(path).expect(200);
    const { body } = await learner.post('/api/my-feeds').send({ kind: 'learner' }).expect(201);
    const never = await fetched(`/feeds/${'a'.repeat(43)}.ics`).expect(404);
    expect(never.text).toMatch(/^Aucun calendrier n’est publié à cette adresse/);
    const renewed = await fetched(path).expect(404);
    const [told] = (await events(pathOf(body.address))).filter(({ sequence }) => sequence > 0);
    expect(told).toBeUndefined();
    await learner.delete('/api/my-feeds/learner').expect(204);
    const closed = await fetched(pathOf(body.address)).expect(404);
    for (const answer of [renewed, closed]) {
      expect(answer.text).toBe(never.text);
      expect(Object.keys(answer.headers).sort()).toEqual(Object.keys(never.headers).sort());
    }
    expect((await learner.get('/api/my-feeds').expect(200)).body).toMatchObject([{ address: null }]);
  });

  it('dies with the account, and with the archived file', async () => {
    const one = await aSubscriber();
    const { headers } = await fetched(one.path).expect(200);
    await test.database.query('UPDATE identity.account SET deactivated_at = now() WHERE id = $1', [
      one.learner.accountId,
    ]);
    await fetched(one.path).set('If-None-Match', headers.etag!).expect(404);
    const other = await aSubscriber();
    const { headers: had } = await fetched(other.path).expect(200);
    await test.database.query(`UPDATE learners.learner SET archived_on = '2027-05-18' WHERE id = $1`, [
      other.learnerId,
    ]);
    await fetched(other.path).set('If-None-Match', had.etag!).expect(404);
  });

  it('tells a tutor of their own apprentices at school, and of nobody once the contract is over', async () => {
    const tutor = await test.as('tutor');
    const { learnerId } = await anEnrolledLearner(test.database, {
      cohortId,
      firstName: 'Lina',
      lastName: 'Martin',
    });
    const { contractId } = await aSignedContract(test.database, {
      learnerId,
      startsOn: '2027-02-01',
      endsOn: '2028-08-31',
    });
    await aSubscriber();
    await test.database.query(
      `INSERT INTO identity.access_grant (actor_id, learner_id, ground, source_id, period)
       VALUES ($1, $2, 'tutor', $3, daterange('2027-02-01', '2027-05-20', '[]'))`,
      [tutor.accountId, learnerId, contractId],
    );
    const { body } = await tutor.post('/api/my-feeds').send({ kind: 'tutor' }).expect(201);
    const { text, headers } = await fetched(pathOf(body.address)).expect(200);
    const all = understood(text);
    expect(on(all, '2027-06-14')).toMatchObject({ summary: 'Lina M. à l’école', begins: '2027-06-14' });
    expect(all.every(({ begins }) => begins >= '2027-02-01')).toBe(true);
    expect(text).not.toMatch(/Chez|Martin|Camille/);
    await tutor.post('/api/my-feeds').send({ kind: 'trainer' }).expect(403);
    test.today('2027-05-21');
    await fetched(pathOf(body.address)).set('If-None-Match', headers.etag!).expect(404);
    test.today('2027-05-18');
  });

  it('gives a promotion’s calendar by an address that staff make and trainers read, with nobody in it', async () => {
    const [coordinator, trainer] = [await test.as('coordinator'), await test.as('trainer')];
    await trainer.post(`/api/cohorts/${cohortId}/feed`).expect(403);
    expect((await trainer.get(`/api/cohorts/${cohortId}/feed`).expect(200)).body.address).toBeNull();
    const { body } = await coordinator.post(`/api/cohorts/${cohortId}/feed`).expect(201);
    expect((await trainer.get(`/api/cohorts/${cohortId}/feed`).expect(200)).body.address).toBe(body.address);
    const { text } = await fetched(pathOf(body.address)).expect(200);
    expect(on(understood(text), '2027-05-18')!.summary).toMatch(/ à l’école$/);
    expect(text).not.toMatch(/Camille|Exemple/);
    await coordinator.delete(`/api/cohorts/${cohortId}/feed`).expect(204);
    await fetched(pathOf(body.address)).expect(404);
  });

  it('tells of each half-day what is taught, by whom and where, and a trainer of their own', async () => {
    const { path } = await aSubscriber();
    const trainer = await test.as('trainer');
    await test.database.query(
      `INSERT INTO calendar.session (cohort_id, day, half, subject, trainer_id, written_by)
       VALUES ($1, '2027-06-17', 'morning', 'Bases de données', $2, $2)`,
      [cohortId, trainer.accountId],
    );
    const { text } = await fetched(path).expect(200);
    const [morning, afternoon] = understood(text).filter(({ begins }) => begins.startsWith('2027-06-17'));
    expect(morning).toMatchObject({ summary: 'École\u00a0: Bases de données', ends: '2027-06-17T12:00:00' });
    expect(afternoon).toMatchObject({ summary: 'École', begins: '2027-06-17T13:00:00' });
    expect(text).toContain('DESCRIPTION:Avec Test trainer');
    const { body } = await trainer.post('/api/my-feeds').send({ kind: 'trainer' }).expect(201);
    const own = await events(pathOf(body.address));
    expect(own.map(({ summary, begins }) => [summary.split(',')[0], begins])).toEqual([
      ['Bases de données', '2027-06-17T08:30:00'],
    ]);
  });

  it('keeps the address sealed and hashed only', async () => {
    const { path } = await aSubscriber();
    const token = path.slice('/feeds/'.length, -'.ics'.length);
    const rows = await test.database.query<{ secret: Buffer }>('SELECT secret FROM calendar.feed');
    expect(rows.every(({ secret }) => !secret.toString('latin1').includes(token))).toBe(true);
  });
});
