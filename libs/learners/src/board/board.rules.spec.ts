import { stageLabels, stagesAfter } from '../applications/stages.rules.js';
import { boardMoves, columnsOfBoard, openColumns } from './board.rules.js';

describe('the board', () => {
  it('has a column for every stage, and folds what is over', () => {
    expect([...columnsOfBoard].sort()).toEqual(Object.keys(stageLabels).sort());
    expect(openColumns).toEqual([
      'received',
      'file_complete',
      'positioning',
      'interview',
      'admitted',
      'waiting_list',
    ]);
  });

  it.each(['director', 'coordinator'])('lets a %s make the moves of the table and no other', (role) => {
    for (const from of columnsOfBoard) {
      const possible = boardMoves(role).filter((move) => move.from === from && move.refusal === null);
      expect(possible.map(({ to }) => to).sort()).toEqual(stagesAfter(from, role).sort());
    }
  });

  it('says why a column is closed to a card', () => {
    const move = (role: string, from: string, to: string) =>
      boardMoves(role).find((one) => one.from === from && one.to === to)!;
    expect(move('coordinator', 'received', 'admitted').refusal).toContain('«\u00A0Reçue\u00A0»');
    expect(move('coordinator', 'refused', 'received').refusal).toContain('Seule la direction');
    expect(move('director', 'refused', 'received')).toMatchObject({ refusal: null, asks: 'reason' });
  });

  it('asks for a reason, of the list or in words, and for the first day', () => {
    const asks = (from: string, to: string) =>
      boardMoves('director').find((one) => one.from === from && one.to === to)!.asks;
    expect(asks('received', 'refused')).toBe('refusal_reason');
    expect(asks('admitted', 'withdrawn')).toBe('reason');
    expect(asks('admitted', 'enrolled')).toBe('entry_day');
    expect(asks('received', 'file_complete')).toBeNull();
  });
});
