import { changesBetween } from './changes.rules.js';

const labels = { phone: 'Téléphone', city: 'Commune', minor: 'Mineur', note: 'Note' };

describe('what changed', () => {
  it('is told field by field, in the order of the labels', () => {
    const before: Record<string, string | boolean | null> = {
      city: 'Blois',
      phone: '0639980101',
      minor: true,
    };
    expect(changesBetween(before, { phone: null, city: 'Vendôme', minor: false }, labels)).toEqual([
      { field: 'phone', label: 'Téléphone', before: '0639980101', after: null },
      { field: 'city', label: 'Commune', before: 'Blois', after: 'Vendôme' },
      { field: 'minor', label: 'Mineur', before: 'oui', after: 'non' },
    ]);
  });

  it('is nothing when empty stays empty, and leaves out what has no label', () => {
    expect(changesBetween({ phone: '', other: 1 }, { phone: null, other: 2 } as never, labels)).toEqual([]);
  });

  it('says that a protected field changed, not from what to what', () => {
    expect(changesBetween({ note: 'RSA' }, { note: 'RQTH' }, labels, ['note'])).toEqual([
      { field: 'note', label: 'Note', before: null, after: null },
    ]);
  });
});
