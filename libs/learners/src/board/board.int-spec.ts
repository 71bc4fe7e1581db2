import { Temporal } from 'temporal-polyfill';
import { aCohort } from '#cohorts/testing';
import { anAgreement } from '#partnership/testing';
import { type Caller, startTestApp, type TestApp } from '../../../../test/support/app.js';
import { statementsOf } from '../../../../test/support/statements.js';
import { anApplication } from '../testing.js';

interface Column {
  stage: string;
  count: number;
  loaded: boolean;
  items: { id: string; eligibility: string; refusals: { code: string; source: string }[] }[];
  next: string | null;
}

describe('the board of applications', () => {
  let test: TestApp;
  let coordinator: Caller;
  beforeAll(async () => {
    test = await startTestApp();
    test.today('2026-06-01');
    await anAgreement(test.database);
    coordinator = await test.as('coordinator');
  });
  afterAll(() => test.close());

  const board = async (query: string) => {
    const { body } = await coordinator.get(`/api/application-board?${query}`).expect(200);
    return (stage: string): Column => body.columns.find((column: Column) => column.stage === stage);
  };

  it('gives each open column its first page and its count, and folds what is over', async () => {
    const cohortId = await aCohort(test.database);
    for (let i = 1; i <= 5; i += 1)
      await anApplication(test.database, { cohortId, stage: 'received', receivedOn: `2026-03-0${i}` });
    for (const stage of ['waiting_list', 'waiting_list', 'waiting_list', 'refused'] as const)
      await anApplication(test.database, { cohortId, stage });
    const column = await board(`cohortId=${cohortId}&limit=2`);
    expect(column('received')).toMatchObject({
      count: 5,
      loaded: true,
      items: [{ receivedOn: '2026-03-05' }, { receivedOn: '2026-03-04' }],
    });
    expect(column('waiting_list').items).toMatchObject([{ waitingRank: 1 }, { waitingRank: 2 }]);
    expect(column('refused')).toMatchObject({ count: 1, loaded: false, items: [], next: null });
    expect(column('admitted')).toMatchObject({ count: 0, loaded: true, items: [], next: null });
    for (const [stage, more] of [
      ['received', [{ receivedOn: '2026-03-03' }, { receivedOn: '2026-03-02' }]],
      ['waiting_list', [{ waitingRank: 3 }]],
    ] as const) {
      const { body } = await coordinator
        .get(`/api/applications?cohortId=${cohortId}&stage=${stage}&limit=2&after=${column(stage).next}`)
        .expect(200);
      expect(body.items).toMatchObject(more);
      expect(body.items).toHaveLength(more.length);
    }
  });

  it('counts and filters by the verdict that the rule gives, whatever the candidate', async () => {
    const cohortId = await aCohort(test.database, { startsOn: '2026-03-01', endsOn: '2028-02-29' });
    const start = Temporal.PlainDate.from('2026-03-01');
    const births = [16, 17, 18, 28, 29].flatMap((years) =>
      [-1, 0, 1].map((days) => start.subtract({ years }).add({ days }).toString()),
    );
    for (const birthDate of [...births, '2008-02-29', '2004-02-29', '1996-02-29', '2012-02-29'])
      for (const [level, higherEducationYears] of [
        ['none', 0],
        ['4', 1],
        ['4', 2],
        ['5', 0],
      ] as const)
        await anApplication(test.database, { cohortId, birthDate, level, higherEducationYears });
    const rows = await test.database.query<{ id: string; learner_id: string }>(
      'SELECT id, learner_id FROM learners.application WHERE cohort_id = $1 ORDER BY id',
      [cohortId],
    );
    for (const { learner_id } of rows.filter((_, place) => place % 3 === 0))
      await test.database.query(
        "INSERT INTO learners.legal_representative (learner_id, full_name) VALUES ($1, 'Alix Exemple')",
        [learner_id],
      );
    const director = await test.as('director');
    for (const { id } of rows.filter((_, place) => place % 5 === 0))
      await director.post(`/api/applications/${id}/waivers`).send({ reason: 'Accord du comité' });
    const all = (await board(`cohortId=${cohortId}&limit=500`))('received');
    expect(all.items).toHaveLength(rows.length);
    for (const verdict of ['eligible', 'waived', 'refused']) {
      const wanted = all.items.filter(({ eligibility }) => eligibility === verdict).map(({ id }) => id);
      expect(wanted.length).toBeGreaterThan(3);
      const column = (await board(`cohortId=${cohortId}&limit=500&eligibility=${verdict}`))('received');
      expect(column.items.map(({ id }) => id)).toEqual(wanted);
      expect(column.count).toBe(wanted.length);
    }
  });

  it('shows every refusal of a card at once, each with its source', async () => {
    const cohortId = await aCohort(test.database);
    await anApplication(test.database, { cohortId, birthDate: '1990-01-01', level: '6' });
    const [card] = (await board(`cohortId=${cohortId}`))('received').items;
    expect(card).toMatchObject({
      eligibility: 'refused',
      waiverPossible: true,
      refusals: [{ code: 'eligibility.too_old' }, { code: 'eligibility.level_too_high' }],
    });
    expect(card!.refusals.every(({ source }) => source.includes('Convention'))).toBe(true);
  });

  it('logs a filter by prescriber, which can reveal a social status', async () => {
    const cohortId = await aCohort(test.database);
    const { applicationId } = await anApplication(test.database, { cohortId });
    await anApplication(test.database, { cohortId });
    await test.database.query("INSERT INTO learners.prescription VALUES ($1, 'ase', NULL)", [applicationId]);
    const column = (await board(`cohortId=${cohortId}&prescriber=ase`))('received');
    expect(column).toMatchObject({ count: 1, items: [{ id: applicationId }] });
    const logged = await test.database.query(
      "SELECT detail FROM platform.audit_entry WHERE action = 'prescription.filtered'",
    );
    expect(logged).toEqual([{ detail: { kind: 'ase' } }]);
    await coordinator.get('/api/application-board?prescriber=pjj').expect(422);
  });

  it('costs the same few statements whatever the filters', async () => {
    const statements = await statementsOf(test, () => board('search=exemple&eligibility=eligible'));
    expect(statements.length).toBeLessThanOrEqual(6);
  });

  it('tells who may make which move', async () => {
    const { body } = await coordinator.get('/api/application-board-moves').expect(200);
    const move = body.find(
      ({ from, to }: { from: string; to: string }) => from === 'refused' && to === 'received',
    );
    expect(move.refusal).toContain('direction');
    const director = await test.as('director');
    const { body: hers } = await director.get('/api/application-board-moves').expect(200);
    expect(hers).toContainEqual({ from: 'refused', to: 'received', refusal: null, asks: 'reason' });
  });

  it('is no business of trainers, tutors, learners nor officers', async () => {
    for (const role of ['trainer', 'tutor', 'learner', 'department_officer'] as const) {
      const other = await test.as(role);
      for (const path of ['application-board', 'application-board-moves'])
        await other.get(`/api/${path}`).expect(403);
    }
  });
});
