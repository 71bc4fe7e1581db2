import { refusalsToRecordResult } from './jury.rules.js';
import type { JuryResult } from './jury-outcomes.js';

const facts = { entryOn: '2024-10-07', rncpCode: 'RNCP37674', today: '2026-09-30' };
const codes = (given: Partial<JuryResult>) =>
  refusalsToRecordResult({ sessionOn: '2026-09-15', outcome: 'title', blocks: [], ...given }, facts).map(
    ({ code }) => code,
  );

describe('refusalsToRecordResult', () => {
  it('takes a title of a past session', () => expect(codes({})).toEqual([]));
  it('refuses a session to come', () =>
    expect(codes({ sessionOn: '2026-10-01' })).toEqual(['jury.session_ahead']));
  it('refuses a session before the entry', () =>
    expect(codes({ sessionOn: '2024-10-06' })).toEqual(['jury.session_before_entry']));
  it('wants the blocks of a partial title, and only of one', () => {
    expect(codes({ outcome: 'partial' })).toEqual(['jury.blocks_missing']);
    expect(codes({ outcome: 'failed', blocks: ['RNCP37674BC01'] })).toEqual(['jury.blocks_without_partial']);
    expect(codes({ outcome: 'partial', blocks: ['RNCP37674BC01'] })).toEqual([]);
  });
  it('refuses a block of another title', () =>
    expect(codes({ outcome: 'partial', blocks: ['RNCP99999BC01', 'RNCP37674BC1'] })).toEqual([
      'jury.block_of_another_title',
    ]));
  it('gives every reason at once', () =>
    expect(codes({ outcome: 'partial', sessionOn: '2026-12-01' })).toEqual([
      'jury.session_ahead',
      'jury.blocks_missing',
    ]));
});
