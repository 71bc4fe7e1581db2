import { nobody, of, type PersonalTable } from './personal-table.js';
import { type CatalogueColumn, gapsInRegister } from './undeclared.rules.js';

const column = (name: string, more: Partial<CatalogueColumn> = {}): CatalogueColumn => ({
  table: 'hosts.contact',
  column: name,
  type: 'text',
  nullable: true,
  mayUpdate: true,
  mayDelete: true,
  ...more,
});

const contacts: PersonalTable = {
  table: 'hosts.contact',
  title: 'Contacts',
  subjects: [{ kind: 'host_contact', id: 't.id' }],
  columns: { full_name: of('identity', 'Nom', { blank: "''" }), phone: of('contact', 'Téléphone') },
  notPersonal: ['role'],
  retention: 'host',
  erasure: { how: 'blanked' },
  exported: true,
};
const known = [column('id', { type: 'uuid' }), column('full_name'), column('phone'), column('role')];

describe('the register of personal data', () => {
  it('has no gap when every column that may tell something is declared', () =>
    expect(gapsInRegister(known, [contacts])).toEqual([]));

  it('says what to write for a table that nobody declared', () =>
    expect(gapsInRegister(known, [])).toEqual([
      expect.stringMatching(
        /^hosts\.contact is not declared: in libs\/hosts\/src\/personal-data\.ts add to hostsPersonalData either nobody\('hosts\.contact', .*\['full_name', 'phone', 'role'\]\)/,
      ),
    ]));

  it('sees a new column, of any type that may tell something', () =>
    expect(gapsInRegister([...known, column('disabled', { type: 'boolean' })], [contacts])).toEqual([
      expect.stringContaining('hosts.contact.disabled (boolean) is neither personal nor said not to be'),
    ]));

  it('sees a declaration that has no table or no column any more, or two', () => {
    expect(gapsInRegister(known, [contacts, nobody('hosts.gone', 'Partie', [])])).toEqual([
      'hosts.gone is no more: drop it',
    ]);
    expect(gapsInRegister(known.slice(0, 3), [contacts])).toEqual([
      'hosts.contact.role is declared and is no column: drop it',
    ]);
    expect(gapsInRegister(known, [contacts, { ...contacts }])).toEqual(['hosts.contact is declared twice']);
  });

  it('refuses an erasure that the database would refuse', () => {
    const locked = known.map((one) => ({ ...one, mayUpdate: false, mayDelete: false, nullable: false }));
    expect(gapsInRegister(locked, [contacts])).toEqual([
      expect.stringContaining(
        'hosts.contact.full_name is blanked at erasure, and tandem_app may not UPDATE it',
      ),
      expect.stringContaining('hosts.contact.phone is blanked at erasure, and tandem_app may not UPDATE it'),
      expect.stringContaining('hosts.contact.phone is blanked at erasure and cannot be null'),
    ]);
    expect(gapsInRegister(locked, [{ ...contacts, erasure: { how: 'deleted' } }])).toEqual([
      expect.stringContaining('tandem_app may not DELETE there'),
    ]);
  });

  it('refuses personal columns of nobody, and a sealed text', () => {
    expect(gapsInRegister(known, [{ ...contacts, subjects: [] }])).toEqual([
      expect.stringContaining('nobody they are about'),
    ]);
    const sealed = { ...contacts.columns, phone: of('contact', 'Téléphone', { sealed: 'text' as const }) };
    expect(gapsInRegister(known, [{ ...contacts, columns: sealed }])).toEqual([
      'hosts.contact.phone is said sealed and is no bytea',
    ]);
  });
});
