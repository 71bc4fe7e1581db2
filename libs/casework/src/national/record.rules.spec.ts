import { fictionalSiret } from '#hosts/testing';
import { someContract, someEnrolment, someTraining } from '../testing.js';
import { filesOf, type RecordFacts, recordOf, refusalsOfRecord, schoolYearOf } from './record.rules.js';

const facts = (given: Partial<RecordFacts> = {}): RecordFacts => ({
  today: '2027-05-18',
  person: { id: 'l1', firstName: 'Lina', lastName: 'Moreau', birthDate: '2005-03-15' },
  identity: {
    email: 'lina@example.org',
    phone: '+33639981234',
    street: null,
    postcode: '41000',
    city: 'Blois',
    sex: 'F',
    communeInsee: '41018',
    birthPostcode: '37000',
    birthCommuneInsee: null,
    ine: '1234567890A',
    representativeEmails: [],
  },
  enrolment: someEnrolment(),
  training: { ...someTraining(), rncpCode: 'RNCP37674' },
  contracts: [],
  titleOn: null,
  status: { status: 'INSCRIT', since: '2026-09-07' },
  school: { uai: '0410001D', siret: fictionalSiret(1), address: '1 rue des Ponts', postcode: '41000' },
  ...given,
});
const identity = (given: object) => facts({ identity: { ...facts().identity, ...given } });
const codesOf = (given: RecordFacts) => refusalsOfRecord(given).map(({ code, to }) => [code, to]);

describe('the national record', () => {
  it('has every required field, and leaves out what is not known', () => {
    expect(refusalsOfRecord(facts())).toEqual([]);
    const record = recordOf(facts());
    expect(record).toMatchObject({
      nom_apprenant: 'Moreau',
      date_fin_formation: '2028-08-31',
      annee_scolaire: '2026-2027',
      etablissement_formateur_uai: '0410001D',
      statut_apprenant: 2,
      formation_rncp: 'RNCP37674',
      duree_theorique_formation_mois: 24,
      annee_formation: 1,
    });
    expect(Object.keys(record)).not.toContain('adresse_apprenant');
    expect(Object.values(record)).not.toContain(null);
  });

  it('numbers the contracts from the second on, each with its start', () => {
    const siret = fictionalSiret(2);
    const contracts = [
      { ...someContract({ id: 'k2', startsOn: '2027-04-26' }), siret },
      { ...someContract({ terminatedOn: '2026-11-13', ground: 'free' }), siret },
      { ...someContract({ id: 'k3', stage: 'draft' }), siret },
    ];
    const record = recordOf(facts({ contracts }));
    expect(record).toMatchObject({
      contrat_date_debut: '2026-09-07',
      contrat_date_rupture: '2026-11-13',
      cause_rupture_contrat: 'Rupture pendant les 45 premiers jours',
      contrat_date_debut_2: '2027-04-26',
      siret_employeur_2: siret,
    });
    expect(Object.keys(record)).not.toContain('contrat_date_debut_3');
    const five = [1, 2, 3, 4, 5].map((rank) => ({ ...contracts[0]!, id: `${rank}` }));
    expect(codesOf(facts({ contracts: five }))).toEqual([['record.contracts', '/apprenants/l1']]);
  });

  it('is refused for what they would silently empty, with where to mend it', () => {
    const contracts = [{ ...someContract(), siret: '12345678901234' }];
    expect(codesOf(facts({ contracts }))).toEqual([['record.employer_siret', '/structures/h1']]);
    expect(codesOf(identity({ birthPostcode: '4100' }))).toEqual([
      ['record.birth_postcode', '/apprenants/l1'],
    ]);
    const long = { ...someTraining({ endsOn: '2031-08-31' }), rncpCode: 'RNCP37674' };
    expect(codesOf(facts({ training: long }))).toEqual([['record.duration', '/promotions/c1']]);
  });

  it('tells everything that is wrong at once', () => {
    const wrong = identity({
      email: 'lina',
      phone: '12',
      postcode: '4100',
      communeInsee: '999',
      ine: '12345',
    });
    expect(codesOf({ ...wrong, school: null }).map(([code]) => code)).toEqual(
      ['school', 'email', 'phone', 'postcode', 'insee', 'ine'].map((code) => `record.${code}`),
    );
    expect(
      codesOf(facts({ enrolment: someEnrolment({ exitOn: '2026-09-01', exitReason: 'move' }) })),
    ).toEqual([['record.end', '/apprenants/l1']]);
  });

  it('sends no code for a rupturant, and the representatives of a minor only', () => {
    const rupturant = recordOf(facts({ status: { status: 'RUPTURANT', since: '2027-04-01' } }));
    expect(rupturant).not.toHaveProperty('statut_apprenant');
    const given = identity({ representativeEmails: ['a@example.org'] });
    expect(recordOf(given)).not.toHaveProperty('responsable_apprenant_mail1');
    const minor = { ...given, person: { ...given.person, birthDate: '2010-01-01' } };
    expect(recordOf(minor)).toMatchObject({ responsable_apprenant_mail1: 'a@example.org' });
  });

  it('has school years that begin in September, and files of two thousand', () => {
    expect([schoolYearOf('2026-08-31'), schoolYearOf('2026-09-01')]).toEqual(['2025-2026', '2026-2027']);
    const files = filesOf(Array.from({ length: 4001 }, (_, row) => row));
    expect(files.map(({ length }) => length)).toEqual([2000, 2000, 1]);
    expect(filesOf([])).toEqual([]);
  });
});
