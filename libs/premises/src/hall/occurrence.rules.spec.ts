import {
  type HallMover,
  isOpen,
  type OccurrenceStatus,
  occurrenceStatuses,
  occurrenceTransitions,
  refusalsToMove,
} from './occurrence.rules.js';

const movers: HallMover[] = ['school', 'manager', 'clock'];
const complete = { reason: 'Salle déjà promise', hasAlternative: true, undoes: true };
const codes = (move: Parameters<typeof refusalsToMove>[0]) => refusalsToMove(move).map(({ code }) => code);

describe('the moves of an occurrence', () => {
  it('are those of the table and no other', () => {
    for (const from of occurrenceStatuses)
      for (const to of occurrenceStatuses)
        for (const who of movers) {
          const known = occurrenceTransitions.some(
            (one) => one.from === from && one.to === to && one.who === who,
          );
          expect([from, to, who, codes({ from, to, who, ...complete }).length === 0]).toEqual([
            from,
            to,
            who,
            known,
          ]);
        }
  });

  it('lead from « asked » to every status', () => {
    const reached = new Set<OccurrenceStatus>(['asked']);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { from, to } of occurrenceTransitions) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...occurrenceStatuses].sort());
  });

  it('leave what is granted to the school alone', () => {
    expect(occurrenceTransitions.filter(({ from }) => from === 'accepted')).toEqual([
      { from: 'accepted', to: 'withdrawn', who: 'school' },
    ]);
    expect(occurrenceStatuses.filter(isOpen)).toEqual(['asked', 'alternative_proposed']);
  });

  it('ask a reason for a refusal, a date for a proposal, and an undo within the hour', () => {
    const move = { from: 'asked', who: 'manager' } as const;
    expect(codes({ ...move, to: 'refused', reason: '  ' })).toEqual(['hall.reason_missing']);
    expect(codes({ ...move, to: 'alternative_proposed' })).toEqual(['hall.alternative_missing']);
    expect(codes({ from: 'withdrawn', to: 'accepted', who: 'school', undoes: false })).toEqual([
      'hall.undo_too_late',
    ]);
  });
});
