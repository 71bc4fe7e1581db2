import { type Place, trainingsOf } from './trainings.rules.js';

const place = (given: Partial<Place>): Place => ({
  id: 'e1',
  cohortId: 'c1',
  entryOn: '2026-02-02',
  exitOn: null,
  exitReason: null,
  transition: null,
  extendedUntil: null,
  ...given,
});

describe('trainingsOf', () => {
  const first = place({ exitOn: '2026-09-06', transition: 'repeated_year' });
  const second = place({ id: 'e2', cohortId: 'c2', entryOn: '2026-09-07', extendedUntil: '2028-12-31' });

  it('is one training, entered once, for places that go on one from another', () =>
    expect(trainingsOf([second, first])).toEqual([
      {
        id: 'e2',
        cohortId: 'c2',
        entryOn: '2026-02-02',
        exitOn: null,
        exitReason: null,
        extendedUntil: '2028-12-31',
        repeatsYear: true,
        of: ['e1', 'e2'],
      },
    ]));
  it('is two for somebody who left and came back', () => {
    const left = place({ exitOn: '2026-05-01', exitReason: 'abandonment' });
    expect(trainingsOf([left, second]).map(({ id, entryOn }) => [id, entryOn])).toEqual([
      ['e1', '2026-02-02'],
      ['e2', '2026-09-07'],
    ]);
  });
});
