import { describe, expect, it } from '@jest/globals';
import { mergeTyped } from './merge-typed';

const start = { city: 'Blois', phone: '', people: [{ name: 'A' }] };

describe('two corrections of one file', () => {
  it('take what the other changed where nothing was typed', () => {
    expect(mergeTyped(start, { ...start, city: 'Mer' }, { ...start, phone: '06' })).toEqual({
      values: { city: 'Mer', phone: '06', people: [{ name: 'A' }] },
      clashes: [],
    });
  });
  it('keep what was typed where both changed, and say what was saved', () => {
    const { values, clashes } = mergeTyped(start, { ...start, city: 'Mer' }, { ...start, city: 'Vendôme' });
    expect(values.city).toBe('Vendôme');
    expect(clashes).toEqual([{ field: 'city', saved: 'Mer' }]);
  });
  it('see no clash when both typed the same, and compare lists by what they hold', () => {
    const both = { ...start, people: [{ name: 'B' }] };
    expect(mergeTyped(start, both, structuredClone(both)).clashes).toEqual([]);
  });
});
