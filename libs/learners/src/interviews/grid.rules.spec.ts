import { isTechnical, refusalsToCriteria } from './grid.rules.js';

const codes = (...labels: string[]) =>
  refusalsToCriteria(labels.map((label) => ({ label }))).map(({ code }) => code);

describe('the criteria of an interview', () => {
  it.each([
    'Motivation pour le métier',
    'Projet professionnel et connaissance du programme',
    'Disponibilité, trajet et logement',
    'Travail en groupe',
    'Assiduité',
    'Curiosité pour le numérique',
  ])('may be « %s »', (label) => expect(codes(label)).toEqual([]));

  it.each([
    'Sait coder en Python',
    'Bases de HTML',
    'Résultat au test de positionnement',
    'Niveau technique',
    'Connaissances techniques',
    'Algorithmique',
    'A déjà fait de la programmation',
    'Culture informatique',
  ])('may not be « %s »', (label) => expect(codes(label)).toEqual(['grid.technical']));

  it('reads the help as well', () => expect(isTechnical('Aisance Par exemple en JavaScript')).toBe(true));

  it('says everything at once, at its line, with the source', () => {
    const refusals = refusalsToCriteria([
      { label: 'Motivation' },
      { label: 'Niveau technique' },
      { label: 'motivation' },
    ]);
    expect(refusals.map(({ code, field }) => [code, field])).toEqual([
      ['grid.technical', 'criteria.1.label'],
      ['grid.twice', 'criteria.2.label'],
    ]);
    expect(refusals[0]!.source).toContain('sans prérequis technique');
    expect(codes()).toEqual(['grid.count']);
  });
});
