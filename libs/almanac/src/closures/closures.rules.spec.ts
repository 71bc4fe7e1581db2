import { closedDaysOf, refusalsToClose, refusalsToRewritePast } from './closures.rules.js';
import { zoneBClosures } from './zone-b.rules.js';

const noel = {
  kind: 'school_holiday' as const,
  name: 'Vacances de Noël',
  firstDay: '2026-12-19',
  lastDay: '2027-01-03',
  applies: true,
};
const codes = (refusals: { code: string }[]) => refusals.map((refusal) => refusal.code);

describe('days on which the school closes', () => {
  it('closes on public holidays without anybody asking', () => {
    expect([...closedDaysOf([], '2027-05-01', '2027-05-31')].map(([day, why]) => [day, why.name])).toEqual([
      ['2027-05-01', 'Fête du Travail'],
      ['2027-05-06', 'Ascension'],
      ['2027-05-08', 'Victoire de 1945'],
      ['2027-05-17', 'Lundi de Pentecôte'],
    ]);
  });
  it('stays open on a school holiday that the school does not apply', () => {
    expect(closedDaysOf([{ ...noel, applies: false }], '2026-12-21', '2026-12-24').size).toBe(0);
  });
  it('names the public holiday rather than the holidays around it, and keeps to the range', () => {
    const days = closedDaysOf([noel], '2026-12-24', '2026-12-26');
    expect([...days].map(([day, { kind }]) => `${day} ${kind}`).sort()).toEqual([
      '2026-12-24 school_holiday',
      '2026-12-25 public_holiday',
      '2026-12-26 school_holiday',
    ]);
  });
  it('names the school’s own closure rather than the school holiday', () => {
    const own = { ...noel, kind: 'own' as const, name: 'Inventaire' };
    expect(closedDaysOf([own, noel], '2026-12-21', '2026-12-21').get('2026-12-21')?.name).toBe('Inventaire');
  });
});

describe('zone B as it is proposed', () => {
  it('ends the day before classes resume, and waits for a date that is not published', () => {
    const summer = zoneBClosures().find((closure) => closure.firstDay === '2027-07-03');
    expect(summer).toMatchObject({ name: 'Vacances d’été', lastDay: '2027-08-31', confirmed: false });
    expect(zoneBClosures().find((closure) => closure.firstDay === '2026-12-19')).toMatchObject({
      lastDay: '2027-01-03',
      confirmed: true,
    });
  });
});

describe('a closure that cannot be', () => {
  it('refuses an end before the beginning, and a closure of half a year', () => {
    expect(codes(refusalsToClose({ firstDay: '2027-06-02', lastDay: '2027-06-01' }))).toEqual([
      'closure.ends_before_it_begins',
    ]);
    expect(codes(refusalsToClose({ firstDay: '2027-01-01', lastDay: '2027-06-30' }))).toEqual([
      'closure.too_long',
    ]);
    expect(refusalsToClose({ firstDay: '2027-06-01', lastDay: '2027-06-01' })).toEqual([]);
  });
});

describe('the past', () => {
  const today = '2026-12-28';
  it('refuses to open or close a day gone by', () => {
    expect(codes(refusalsToRewritePast(noel, null, today))).toEqual(['closure.past']);
    expect(codes(refusalsToRewritePast({ ...noel, applies: false }, noel, today))).toEqual(['closure.past']);
    expect(codes(refusalsToRewritePast(null, { ...noel, lastDay: '2026-12-20' }, today))).toEqual([
      'closure.past',
    ]);
  });
  it('lets a closure under way be shortened or renamed, and one that closes nothing be anything', () => {
    expect(refusalsToRewritePast(noel, { ...noel, lastDay: '2026-12-28', name: 'Noël' }, today)).toEqual([]);
    expect(refusalsToRewritePast(null, { ...noel, applies: false }, today)).toEqual([]);
    expect(refusalsToRewritePast(null, { ...noel, firstDay: today }, today)).toEqual([]);
  });
});
