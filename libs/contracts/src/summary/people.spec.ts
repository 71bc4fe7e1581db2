import type { Contact } from '#hosts';
import type { SummaryFacts } from './facts.js';
import { birthPlace, employer } from './people.js';

describe('the place of birth on the form', () => {
  const place = (
    birthCommuneInsee: string | null,
    birthPostcode: string | null,
    name: string | null = null,
  ) => birthPlace({ birthCommuneInsee, birthPostcode }, name);

  it('is left blank when nobody knows it', () => expect(place(null, null)).toBeNull());

  it('is the commune and its department, by its name where it is known', () => {
    expect(place('41018', '41000', 'Blois')).toBe('Blois, département 41');
    expect(place('33063', null)).toBe('commune de code INSEE 33063, département 33');
    expect(place('2A004', null)).toBe('commune de code INSEE 2A004, département 2A');
    expect(place('97411', null)).toBe('commune de code INSEE 97411, département 974');
  });

  it('says what a postcode or a foreign code leaves to be asked', () => {
    expect(place(null, '41000')).toBe('code postal 41000, commune à compléter, département 41');
    expect(place(null, '20000')).toBe('code postal 20000, commune à compléter');
    expect(place('99100', null)).toBe('à l’étranger (code 99100), commune et pays à compléter');
  });
});

describe('the employer on the form', () => {
  const contact = (role: Contact['role'], given: Partial<Contact>): Contact => ({
    id: role,
    role,
    fullName: `Contact ${role}`,
    ...given,
  });
  const rows = (contacts: Contact[], headcountBand: '11_49' | null = null) =>
    Object.fromEntries(
      employer({ site: { siret: '' }, host: { headcountBand }, contacts } as unknown as SummaryFacts).rows,
    );

  it('is reached by whoever signs', () => {
    const signatory = contact('signatory', { email: 'direction@example.org', phone: '06 39 98 10 01' });
    expect(rows([signatory], '11_49')).toMatchObject({
      Signataire: 'Contact signatory',
      Téléphone: '06 39 98 10 01',
      Courriel: 'direction@example.org',
      'Effectif total des salariés': '11 à 49 salariés, nombre exact à compléter',
    });
  });

  it('else by another contact, who is named; else left blank', () => {
    const payroll = contact('payroll', { phone: '06 39 98 10 02' });
    expect(rows([contact('signatory', {}), payroll])).toMatchObject({
      Téléphone: '06 39 98 10 02 (Contact payroll)',
      Courriel: null,
    });
    expect(rows([])).toMatchObject({
      Signataire: null,
      Téléphone: null,
      'Effectif total des salariés': null,
    });
  });
});
