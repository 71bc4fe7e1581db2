import {
  mayLeadTo,
  refusalsToMove,
  type Stage,
  type StageMove,
  stageLabels,
  stagesAfter,
  stageTransitions,
} from './stages.rules.js';

const move = (from: Stage, to: Stage, given: Partial<StageMove> = {}) =>
  refusalsToMove({ from, to, role: 'coordinator', fileIsComplete: true, ...given }).map(
    (refusal) => refusal.code,
  );

describe('stageTransitions', () => {
  it('list no move twice', () => {
    const moves = stageTransitions.map(({ from, to }) => `${from}>${to}`);
    expect(new Set(moves).size).toBe(moves.length);
  });
  it('reach every stage from the first', () => {
    const reached = new Set<Stage>(['received']);
    for (const stage of reached) for (const next of stagesAfter(stage, 'director')) reached.add(next);
    expect([...reached].sort()).toEqual((Object.keys(stageLabels) as Stage[]).sort());
  });
  it('end at the enrolment', () => expect(stagesAfter('enrolled', 'director')).toEqual([]));
  it('never lead from a refusal straight to an admission', () =>
    expect(mayLeadTo('refused', 'admitted')).toBe(false));
  it('offer a trainer nothing', () => expect(stagesAfter('received', 'trainer')).toEqual([]));
});

describe('refusalsToMove', () => {
  it('accepts a complete file', () => expect(move('received', 'file_complete')).toEqual([]));
  it('refuses an incomplete one', () =>
    expect(move('received', 'file_complete', { fileIsComplete: false })).toEqual([
      'application.file_incomplete',
    ]));
  it('refuses a move that the table does not know', () =>
    expect(move('received', 'enrolled')).toEqual(['application.move_impossible']));
  it('wants a listed reason for a refusal', () => {
    expect(move('interview', 'refused', { reason: 'no_place' })).toEqual([]);
    expect(move('interview', 'refused', { reason: 'ne sait pas coder' })).toEqual([
      'application.refusal_reason_missing',
    ]);
  });
  it('wants a word for a withdrawal', () => {
    expect(move('admitted', 'withdrawn', { reason: '  ' })).toEqual(['application.reason_missing']);
    expect(move('admitted', 'withdrawn', { reason: 'A choisi une autre école' })).toEqual([]);
  });
  it('lets only the director reopen a refused application, with a reason', () => {
    expect(move('refused', 'received', { reason: '' })).toEqual([
      'application.move_not_yours',
      'application.reason_missing',
    ]);
    expect(move('refused', 'received', { role: 'director', reason: 'Erreur de saisie' })).toEqual([]);
  });
});
