import { describe, expect, it } from '@jest/globals';
import type { BoardMove } from './board-api';
import { whyClosed } from './closed-columns.rules';

const moves: BoardMove[] = [
  { from: 'received', to: 'file_complete', refusal: null, asks: null },
  { from: 'received', to: 'enrolled', refusal: 'Une candidature « Reçue » ne peut pas…', asks: 'entry_day' },
  { from: 'interview', to: 'admitted', refusal: null, asks: null },
];
const place = { cohortId: 'p3', cohortName: 'Promotion 3', taken: 20, capacityMax: 20 };
const card = { stage: 'interview' as const, cohortId: 'p3', refusals: [] };

describe('whyClosed', () => {
  it('lets a card go where the table lets it go, and stay where it is', () => {
    expect(whyClosed({ ...card, stage: 'received' }, 'file_complete', moves, [])).toEqual([]);
    expect(whyClosed(card, 'interview', moves, [])).toEqual([]);
  });
  it('says the reason of the table', () =>
    expect(whyClosed({ ...card, stage: 'received' }, 'enrolled', moves, [place])).toEqual([
      'Une candidature « Reçue » ne peut pas…',
    ]));
  it('says every reason not to admit at once', () => {
    const tooOld = { code: 'eligibility.too_old', message: 'Trop âgé.', source: 'Convention' };
    const why = whyClosed({ ...card, refusals: [tooOld] }, 'admitted', moves, [place]);
    expect(why).toEqual(['Trop âgé.', expect.stringContaining('20 places tenues sur 20')]);
    expect(whyClosed(card, 'admitted', moves, [{ ...place, taken: 19 }])).toEqual([]);
    expect(whyClosed({ ...card, cohortId: 'p4' }, 'admitted', moves, [place])).toEqual([]);
  });
});
