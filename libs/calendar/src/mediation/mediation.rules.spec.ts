import type { MediationDraft } from './mediation.js';
import { type AskedLearner, refusalsToPlan, refusalsToTouch } from './mediation.rules.js';

const draft: MediationDraft = {
  title: 'Atelier numérique',
  day: '2027-05-26',
  halves: ['afternoon'],
  place: 'Médiathèque de Blois',
  organiser: 'Médiathèque',
  roomId: null,
  learnerIds: ['l'],
};
const lina: AskedLearner = {
  learnerId: 'l',
  name: 'Lina Morel',
  expected: [
    { half: 'morning', place: 'school' },
    { half: 'afternoon', place: 'company' },
  ],
};
const NOW = '2027-05-18T14:30';
const codes = (
  over: Partial<MediationDraft> = {},
  learners: AskedLearner[] = [lina],
  seats: number | null = null,
) =>
  refusalsToPlan({ ...draft, ...over }, learners, { now: NOW, seats }).map(({ code, field }) => [
    code,
    field,
  ]);

describe('planning an action of mediation', () => {
  it('takes learners wherever they were expected', () => {
    expect(codes()).toEqual([]);
    expect(codes({ halves: ['morning', 'afternoon'] })).toEqual([]);
  });

  it('is refused for the past, a weekend, no half and nobody', () => {
    expect(codes({ day: '2027-05-18', halves: ['afternoon'] })).toEqual([['mediation.past', 'day']]);
    expect(codes({ day: '2027-05-17' })).toEqual([['mediation.past', 'day']]);
    expect(codes({ day: '2027-05-29' })).toEqual([['mediation.weekend', 'day']]);
    expect(codes({ halves: [] }, [])).toEqual([
      ['mediation.no_half', 'halves'],
      ['mediation.nobody', 'learnerIds'],
    ]);
  });

  it('names who is not in training or on leave that day, each of them', () => {
    const sami = { learnerId: 's', name: 'Sami B', expected: [] };
    const away = {
      ...lina,
      name: 'Zoé C',
      expected: [{ half: 'afternoon' as const, place: 'leave' as const }],
    };
    const refusals = refusalsToPlan(draft, [lina, sami, away], { now: NOW, seats: null });
    expect(refusals.map(({ code, message }) => [code, message.slice(0, 5)])).toEqual([
      ['mediation.not_enrolled', 'Sami '],
      ['mediation.on_leave', 'Zoé C'],
    ]);
    expect(codes({}, [{ ...lina, name: null }])).toEqual([['mediation.unknown', 'learnerIds']]);
  });

  it('says once that the day is a public holiday, and that the room is too small', () => {
    const closed = [{ half: 'afternoon' as const, place: 'holiday' as const }];
    expect(
      codes({}, [
        { ...lina, expected: closed },
        { ...lina, expected: closed },
      ]),
    ).toEqual([['mediation.holiday', 'day']]);
    expect(codes({}, [lina, lina], 1)).toEqual([['mediation.too_many', 'roomId']]);
  });

  it('changes nothing once it has begun', () => {
    expect(refusalsToTouch({ day: '2027-05-18', halves: ['morning'] }, NOW)).toHaveLength(1);
    expect(refusalsToTouch({ day: '2027-05-19', halves: ['morning'] }, NOW)).toEqual([]);
  });
});
