import { setTimeout as wait } from 'node:timers/promises';
import { aCohort } from '#cohorts/testing';
import { Dispatcher } from '#platform';
import { aRoom } from '#premises/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { aRhythm } from '../testing.js';

const NOBODY = '019a0000-0000-7000-8000-000000000000';

describe('calendars asked of the planner', () => {
  let test: TestApp;
  let director: Caller;
  let cohorts: string[];

  beforeAll(async () => {
    test = await startTestApp();
    await test.today('2026-10-06');
    director = await test.as('director');
    await aRoom(test.database, { name: 'Atelier', seats: 20 });
    await aRoom(test.database, { name: 'Labo', seats: 15 });
    cohorts = [
      await aCohort(test.database, {
        name: 'Promotion 1',
        startsOn: '2026-09-07',
        endsOn: '2027-02-26',
        schoolHours: 280,
      }),
      await aCohort(test.database, {
        name: 'Promotion 2',
        startsOn: '2026-10-12',
        endsOn: '2027-03-26',
        schoolHours: 280,
      }),
    ];
    await aRhythm(test.database, { cohortId: cohorts[0]!, fromMonday: '2026-09-07', companyWeeks: 2 });
  });
  afterAll(() => test.close());

  const promotion = (cohortId: string, more: object = {}) => ({
    cohortId,
    seats: 18,
    schoolHours: 280,
    toleranceHours: 35,
    schoolMin: 1,
    schoolMax: 2,
    companyMin: 1,
    companyMax: 4,
    typicalSchool: 1,
    typicalCompany: 2,
    ...more,
  });
  const asking = (more: object = {}) => ({
    promotions: cohorts.map((cohortId) => promotion(cohortId)),
    weeks: [],
    wishes: ['regularity', 'requests', 'longCompany'],
    hallPercent: 0,
    seconds: 10,
    ...more,
  });
  const ask = async (more: object = {}): Promise<string> =>
    (await director.post('/api/plannings').send(asking(more)).expect(201)).body.id;
  const planned = async (id: string, run = 1) => {
    await test.drain();
    await test.app.get(Dispatcher).run('plan-calendars', { planningId: id, run });
    return (await director.get(`/api/plannings/${id}`).expect(200)).body;
  };
  const draftOf = async (cohortId: string) =>
    (await director.get(`/api/cohorts/${cohortId}/calendar`).query({ plan: 'draft' }).expect(200)).body;

  it('begins with what the promotions need and the rooms hold', async () => {
    const { body } = await director.get('/api/planning-options').expect(200);
    expect(body).toMatchObject({ floorSeats: 35, floorRooms: 2, hallSeats: 0 });
    expect(body.cohorts).toMatchObject([
      { name: 'Promotion 1', schoolHours: 280, typicalSchool: 1, typicalCompany: 2 },
      { name: 'Promotion 2' },
    ]);
  });

  it('proposes calendars that keep the past, copies one into the drafts, and takes it back', async () => {
    const id = await ask({
      weeks: [
        {
          cohortId: cohorts[1],
          kind: 'host',
          place: 'company',
          from: '2026-11-02',
          to: '2026-11-13',
          name: 'Ville de Blois',
        },
      ],
    });
    const planning = await planned(id);
    expect(planning).toMatchObject({ status: 'done', adopted: null, floorSeats: 35 });
    expect(planning.proposals.length).toBeGreaterThan(1);
    const [first] = planning.proposals;
    expect(first.stages[0]).toMatchObject({ wish: 'peak', value: 18, gap: 0 });
    expect(first.promotions[0].places.slice(0, 5)).toBe('sccsc');
    expect(first.measures).toContainEqual({ wish: 'requests', value: 0 });

    const before = await draftOf(cohorts[0]!);
    const { body: after } = await director
      .post(`/api/plannings/${id}/adoption`)
      .send({ proposal: 0, drafts: planning.drafts })
      .expect(201);
    const draft = await draftOf(cohorts[0]!);
    expect(draft.standing).toMatchObject({ draftOpen: true, version: 1 });
    expect(draft.hours.schoolMinutes).toBe(first.promotions[0].schoolMinutes);
    expect(after).toContainEqual({ cohortId: cohorts[0], revision: draft.standing.revision });
    expect((await director.get(`/api/plannings/${id}`).expect(200)).body.adopted).toBe(0);

    await director
      .post(`/api/plannings/${id}/adoption`)
      .send({ proposal: 1, drafts: planning.drafts })
      .expect(409);
    await director.delete(`/api/plannings/${id}/adoption`).expect(204);
    const restored = await draftOf(cohorts[0]!);
    expect(restored.standing.draftOpen).toBe(false);
    expect(restored.halfDays).toEqual(before.halfDays);
    await director.delete(`/api/plannings/${id}/adoption`).expect(404);
  });

  it('names what cannot go together', async () => {
    const id = await ask({
      promotions: [promotion(cohorts[1]!, { schoolMax: 1, companyMin: 4, companyMax: 4 })],
    });
    const planning = await planned(id);
    expect(planning).toMatchObject({ status: 'impossible', proposals: [], conflict: { smallest: true } });
    expect(planning.conflict.asks.map(({ sentence }: { sentence: string }) => sentence)).toContain(
      'Promotion 2\u00a0: des périodes en structure de 4\u00a0semaines tout juste.',
    );
  });

  it('refuses what makes no sense, each at its field', async () => {
    const { body } = await director
      .post('/api/plannings')
      .send(
        asking({
          promotions: [promotion(cohorts[0]!, { schoolMin: 3 })],
          weeks: [
            {
              cohortId: cohorts[1],
              kind: 'school',
              place: 'school',
              from: '2026-11-02',
              to: '2026-10-02',
              name: 'Forum',
            },
          ],
        }),
      )
      .expect(422);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'promotions.0.schoolMax',
      'weeks.0.to',
      'weeks.0.cohortId',
    ]);
    await director
      .post('/api/plannings')
      .send(asking({ promotions: [promotion(NOBODY)] }))
      .expect(404);
    await director
      .post('/api/plannings')
      .send(asking({ promotions: [] }))
      .expect(422);
  });

  it('stops when asked, before and while it is planned', async () => {
    const early = await ask();
    await director.post(`/api/plannings/${early}/cancellation`).expect(204);
    expect(await planned(early)).toMatchObject({ status: 'cancelled', proposals: [] });
    await director.post(`/api/plannings/${early}/cancellation`).expect(409);

    const long = [];
    for (const name of ['Promotion 3', 'Promotion 4', 'Promotion 5']) {
      long.push(
        promotion(await aCohort(test.database, { name }), {
          seats: 17,
          schoolHours: 1050,
          toleranceHours: 14,
        }),
      );
    }
    const id = await ask({ promotions: long, seconds: 120 });
    const ended = planned(id);
    for (let news = null, tries = 0; !news && tries < 100; tries += 1) {
      await wait(200);
      news = (await director.get(`/api/plannings/${id}`).expect(200)).body.progress;
    }
    await director.post(`/api/plannings/${id}/cancellation`).expect(204);
    const stopped = await ended;
    expect(stopped.status).toBe('cancelled');
    expect(stopped.progress).toMatchObject({ proposals: 3 });
    expect(stopped.proposals.length).toBeLessThan(3);
  });

  it('is planned again when its worker died, and fails after a few times', async () => {
    const id = await ask();
    const die = () =>
      test.database.query(
        `UPDATE calendar.planning SET status = 'running', news_at = now() - interval '1 hour' WHERE id = $1`,
        [id],
      );
    const sweep = () => test.app.get(Dispatcher).run('sweep-plannings', {});
    await die();
    await sweep();
    expect(await planned(id)).toMatchObject({ status: 'asked' });
    await die();
    await sweep();
    await die();
    await sweep();
    const failed = (await director.get(`/api/plannings/${id}`).expect(200)).body;
    expect(failed).toMatchObject({ status: 'failed', proposals: [] });
    expect(failed.failure).toContain('plusieurs fois');
    const { body } = await director.get('/api/plannings').expect(200);
    expect(body[0]).toMatchObject({ id, status: 'failed', promotions: ['Promotion 1', 'Promotion 2'] });
  });

  it('is the staff’s who manage calendars', async () => {
    const trainer = await test.as('trainer');
    await trainer.get('/api/plannings').expect(403);
    await trainer.post('/api/plannings').send(asking()).expect(403);
  });
});
