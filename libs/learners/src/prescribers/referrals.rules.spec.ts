import { type Outcomes, outcomesOf, shownToDepartment } from './referrals.rules.js';

it('stages fold into outcomes, those enrolled among those admitted', () => {
  const stages = { received: 2, waiting_list: 1, admitted: 3, enrolled: 4, refused: 5, withdrawn: 6 };
  expect(outcomesOf(Object.entries(stages).map(([stage, count]) => ({ stage, count })))).toEqual({
    sent: 21,
    underWay: 3,
    admitted: 7,
    enrolled: 4,
    refused: 5,
    withdrawn: 6,
  });
});

describe('shownToDepartment', () => {
  const of = (sent: number, admitted = 0, enrolled = 0): Outcomes => ({
    sent,
    admitted,
    enrolled,
    underWay: 0,
    refused: 0,
    withdrawn: 0,
  });
  const shown = (kinds: Parameters<typeof shownToDepartment>[0]) =>
    shownToDepartment(kinds, 5).map((row) => [row.kind, row.sent, row.admitted, row.enrolled]);
  const many = { kind: 'mission-locale', outcomes: of(20, 12, 6) } as const;

  it('shows what describes enough people', () =>
    expect(shown([many, { kind: 'school', outcomes: of(5) }])).toEqual([
      ['mission-locale', 20, 12, 6],
      ['school', 5, 0, 0],
    ]));
  it('hides a kind that sent few, and another with it, so that the total gives nothing away', () =>
    expect(
      shown([many, { kind: 'school', outcomes: of(8) }, { kind: 'ase', outcomes: of(4) }]).map(
        ([, sent]) => sent,
      ),
    ).toEqual([20, null, null]));
  it('hides no third kind when two are hidden, and shows a zero', () =>
    expect(
      shown([
        many,
        { kind: 'school', outcomes: of(3) },
        { kind: 'ase', outcomes: of(4) },
        { kind: 'association', outcomes: of(0) },
      ]).map(([, sent]) => sent),
    ).toEqual([20, null, null, 0]));
  it('hides an outcome that few had, or all but a few, and what would be worked out from it', () =>
    expect(
      shown([
        { kind: 'school', outcomes: of(20, 4) },
        { kind: 'ase', outcomes: of(20, 16, 8) },
        { kind: 'association', outcomes: of(20, 10, 7) },
      ]),
    ).toEqual([
      ['school', 20, null, null],
      ['ase', 20, null, null],
      ['association', 20, 10, null],
    ]));
});
