import { someDepartmentDataset, somePromotion } from '../testing.js';
import { attendanceRate, reachableRate } from './attendance.rules.js';
import { frenchNumber, frenchPercent, longDate } from './french-figures.rules.js';
import { attendanceAnswer, commitmentsSentence, headCountAnswer, headlinesOf } from './headlines.rules.js';

describe('the first page', () => {
  it('gives six figures, each with what it is counted on', () => {
    expect(headlinesOf(someDepartmentDataset()).map(({ value, detail }) => [value, detail])).toEqual([
      ['49', '4\u00a0promotions ouvertes sur 4'],
      ['90\u00a0%', '44 sur 49'],
      ['92,1\u00a0%', 'sur les demi-journées attendues'],
      ['24\u00a0%', '11 structures d’accueil sur 45'],
      ['80\u00a0%', '12 sur 15\u00a0présentés au jury'],
      ['67\u00a0%', '6 sur 9 sortants, hors poursuites d’études'],
    ]);
  });

  it('never shows a hidden employment rate', () => {
    const dataset = someDepartmentDataset();
    const hidden = dataset.employment.map((rate) => ({ ...rate, hidden: true }));
    expect(headlinesOf({ ...dataset, employment: hidden }).at(-1)).toMatchObject({ value: '—' });
  });

  it('divides by nothing when nothing began', () => {
    const values = headlinesOf(
      someDepartmentDataset({ promotions: [], employment: [], hosts: { byKind: [], byPlace: [] } }),
    ).map(({ value }) => value);
    expect(values).toEqual(['0', '—', '—', '—', '—', '—']);
  });

  it('counts the commitments by state', () => {
    expect(commitmentsSentence(someDepartmentDataset())).toBe(
      '17\u00a0engagements tenus, 3\u00a0à risque, 1\u00a0non tenu, 2\u00a0à venir, 1\u00a0non mesuré.',
    );
  });
});

describe('a chart’s title', () => {
  const head = (...counts: [number | null, number | null][]) =>
    headCountAnswer(
      someDepartmentDataset({
        promotions: counts.map(([enrolledAtEntry, enrolledToday], i) =>
          somePromotion({ name: `Promotion ${i + 1}`, enrolledAtEntry, enrolledToday }),
        ),
      }),
    );

  it('says whether each promotion stays within what was promised', () => {
    expect(head([18, 17], [19, 15])).toBe(
      'Chaque promotion est entrée avec l’effectif promis\u00a0; toutes s’y tiennent',
    );
    expect(head([18, 14], [16, 13])).toBe(
      'Chaque promotion est entrée avec l’effectif promis\u00a0; promotion 1 et promotion 2 sont désormais sous 15',
    );
    expect(head([21, 21])).toBe(
      'Promotion 1\u00a0: entrée hors de l’effectif promis\u00a0; promotion 1 est désormais au-dessus de 20',
    );
    expect(head([null, null])).toBe('Aucune promotion n’est encore entrée');
  });

  it('says the presence and where it is lowest', () => {
    expect(attendanceAnswer(someDepartmentDataset())).toBe(
      '92,1\u00a0% de présence en tout\u00a0; le plus bas, 88,2\u00a0%, en promotion 3',
    );
  });
});

describe('a rate of presence', () => {
  const half = { present: 8, excused: 1, unexcused: 1, unknown: 0, stillExpected: 10 };

  it('leaves the future out, and says what is still reachable', () => {
    expect(attendanceRate(half)).toBe(0.8);
    expect(reachableRate(half)).toBe(0.9);
  });

  it('never counts the unsigned as presence, but as reachable', () => {
    const unsigned = { ...half, excused: 0, unknown: 1 };
    expect(attendanceRate(unsigned)).toBe(0.8);
    expect(reachableRate(unsigned)).toBe(0.95);
  });

  it('does not exist before the first expected half-day', () => {
    expect(attendanceRate({ present: 0, excused: 0, unexcused: 0, unknown: 0, stillExpected: 4 })).toBeNull();
  });
});

it('figures are written the French way', () => {
  expect([frenchNumber(14216), frenchNumber(-3.25, 2), frenchPercent(0.918), longDate('2027-03-01')]).toEqual(
    ['14\u202f216', '−3,25', '91,8\u00a0%', '1er\u00a0mars\u00a02027'],
  );
});
