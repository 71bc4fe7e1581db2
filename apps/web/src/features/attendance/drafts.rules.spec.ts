import { describe, expect, it } from '@jest/globals';
import type { SheetEntry } from './attendance-api';
import { allPresent, changedMeanwhile, differs, marked, marksBack, marksOf } from './drafts.rules';

const entry = (learnerId: string, change: Partial<SheetEntry> = {}): SheetEntry => ({
  learnerId,
  firstName: 'Alix',
  lastName: learnerId,
  mediation: null,
  state: 'unknown',
  minutes: null,
  reason: null,
  revision: 0,
  recordedBy: null,
  recordedAt: null,
  ...change,
});

describe('what is typed on a sheet', () => {
  const entries = [entry('a'), entry('b', { state: 'sick', revision: 1 }), entry('c')];

  it('makes present whoever nobody marked, and nobody else', () => {
    const drafts = allPresent(entries, { c: { state: 'late', minutes: 10, reason: '' } });
    expect(Object.entries(drafts).map(([id, draft]) => [id, draft.state])).toEqual([
      ['c', 'late'],
      ['a', 'present'],
    ]);
  });

  it('makes present in mediation whoever was expected there', () => {
    const drafts = allPresent([entry('a', { mediation: 'Atelier numérique' }), entry('b')], {});
    expect(Object.values(drafts).map(({ state }) => state)).toEqual(['mediation', 'present']);
  });

  it('sends the lines that differ, and nothing that no longer applies', () => {
    const drafts = {
      a: marked({ state: 'late', minutes: 15, reason: 'Bus' }, 'present'),
      b: { state: 'sick' as const, minutes: null, reason: '' },
      c: { state: 'late' as const, minutes: 20, reason: ' Bus ' },
    };
    expect(marksOf(entries, drafts)).toEqual([
      { learnerId: 'a', state: 'present' },
      { learnerId: 'c', state: 'late', minutes: 20, reason: 'Bus' },
    ]);
    expect(differs(entries[1]!, drafts.b)).toBe(false);
  });

  it('can be put back', () => {
    const marks = [
      { learnerId: 'a', state: 'present' as const },
      { learnerId: 'b', state: 'present' as const },
    ];
    expect(marksBack(entries, marks)).toEqual([
      { learnerId: 'a', state: 'unknown' },
      { learnerId: 'b', state: 'sick' },
    ]);
  });

  it('sees what somebody else changed', () => {
    const now = [entry('a', { revision: 1, state: 'present' }), entries[1]!, entry('c')];
    expect([...changedMeanwhile(entries, now)]).toEqual(['a']);
  });
});
