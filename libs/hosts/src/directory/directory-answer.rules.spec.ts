import { entriesOf } from './directory-answer.rules.js';

const office = {
  siret: '73282932000074',
  adresse: '1 RUE DES ESSAIS 41000 BLOIS',
  code_postal: '41000',
  libelle_commune: 'BLOIS',
};
const company = {
  siren: '732829320',
  nom_complet: 'ATELIER D’ESSAI',
  activite_principale: '62.01Z',
  siege: office,
};

describe('entriesOf', () => {
  it('keeps what a form is filled with', () =>
    expect(entriesOf({ results: [company] })).toEqual([
      {
        name: 'ATELIER D’ESSAI',
        siren: '732829320',
        siret: '73282932000074',
        address: '1 RUE DES ESSAIS 41000 BLOIS',
        postcode: '41000',
        city: 'BLOIS',
        naf: '6201Z',
        isPublic: false,
      },
    ]));
  it.each([[null], [[]], ['texte'], [{}], [{ results: {} }], [{ results: null }]])('refuses %j', (answer) =>
    expect(entriesOf(answer)).toBeNull(),
  );
  it.each([
    ['a false SIRET', { ...company, siege: { ...office, siret: '73282932000079' } }],
    ['a SIREN that is another’s', { ...company, siren: '552008443' }],
    ['no name', { ...company, nom_complet: 12 }],
    ['no site', { ...company, siege: null }],
    ['nothing', null],
  ])('leaves out a company with %s', (_, one) =>
    expect(entriesOf({ results: [one, company] })).toHaveLength(1),
  );
  it('drops what is odd and keeps the rest', () =>
    expect(
      entriesOf({
        results: [
          {
            ...company,
            activite_principale: 'X',
            siege: { ...office, code_postal: '4100', adresse: 'a'.repeat(300) },
          },
        ],
      }),
    ).toMatchObject([{ naf: null, postcode: null, address: null, city: 'BLOIS' }]));
  it('keeps ten at most', () =>
    expect(entriesOf({ results: Array.from({ length: 25 }, () => company) })).toHaveLength(10));
});
