import { refusalsToPlan, refusalsToScore, refusalsToWrite } from './interview.rules.js';

const plan = (given: Partial<Parameters<typeof refusalsToPlan>[0]> = {}) =>
  refusalsToPlan({ stage: 'interview', interviewers: 2, known: 2, gridInUse: true, ...given }).map(
    ({ code }) => code,
  );

describe('an interview', () => {
  it.each(['received', 'file_complete', 'positioning', 'interview', 'waiting_list', 'admitted'] as const)(
    'is planned at the stage %s',
    (stage) => expect(plan({ stage })).toEqual([]),
  );
  it('says everything that forbids planning it', () =>
    expect(plan({ stage: 'refused', interviewers: 0, known: 0, gridInUse: false })).toEqual([
      'interview.application_over',
      'interview.nobody',
      'interview.grid_retired',
    ]));
  it('is held by the school only', () => expect(plan({ known: 1 })).toEqual(['interview.not_staff']));

  it.each([
    ['2027-05-18', null, []],
    ['2027-05-19', null, ['interview.to_come']],
    ['2027-05-19', '2027-05-17', ['interview.cancelled', 'interview.to_come']],
  ])('planned on %s, cancelled on %s, is written on its day', (plannedOn, cancelledOn, expected) =>
    expect(refusalsToWrite({ plannedOn, cancelledOn }, '2027-05-18').map(({ code }) => code)).toEqual(
      expected,
    ),
  );

  it('is scored on its own grid, once a criterion', () => {
    const score = (...ids: string[]) =>
      refusalsToScore(
        ids.map((criterionId) => ({ criterionId, score: 3 })),
        ['a', 'b'],
      ).length;
    expect([score(), score('a'), score('a', 'b'), score('c'), score('a', 'a')]).toEqual([0, 0, 0, 1, 1]);
  });
});
