import { describe, expect, it } from '@jest/globals';
import { askedFor, chosenColumns, type ListColumn } from './columns';

const column = (key: string, aside = false): ListColumn<unknown> => ({
  key,
  title: key,
  cell: () => key,
  aside,
});
const columns = [column('city'), column('entry'), column('phone', true)];
const keys = (asked: string) => chosenColumns(columns, asked).map(({ key }) => key);

describe('the columns of a list', () => {
  it('are the usual ones until others are asked for', () => {
    expect(keys('')).toEqual(['city', 'entry']);
    expect(keys('phone,city')).toEqual(['city', 'phone']);
    expect(keys('aucune')).toEqual([]);
    expect(keys('unknown')).toEqual([]);
  });

  it('leave the address as it was when they are the usual ones', () => {
    expect(askedFor(columns, ['entry', 'city'])).toBe('');
    expect(askedFor(columns, ['phone', 'entry'])).toBe('entry,phone');
    expect(askedFor(columns, [])).toBe('aucune');
    for (const asked of ['', 'entry,phone', 'aucune', 'phone'])
      expect(askedFor(columns, keys(asked))).toBe(asked);
  });
});
