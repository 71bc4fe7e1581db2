import { printable, typeset } from './typography.rules.js';

describe('a French text on paper', () => {
  it.each([
    ['coûts; subvention : « oui »', 'coûts\u00a0; subvention\u00a0: «\u00a0oui\u00a0»'],
    ["l'école d'ici", 'l’école d’ici'],
    ['le 8 septembre 2028, à 6 mois', 'le 8\u00a0septembre 2028, à 6\u00a0mois'],
    ['14 216 heures, 18 %, 38 400 €', '14\u202f216\u00a0heures, 18\u00a0%, 38\u202f400\u00a0€'],
    ['au 3e trimestre 2024; puis', 'au 3e trimestre 2024\u00a0; puis'],
    ['déjà\u00a0: composé', 'déjà\u00a0: composé'],
    ['https://ecole.example à 10:30', 'https://ecole.example à 10:30'],
  ])('%j is set as %j', (typed, expected) => expect(typeset(typed)).toBe(expected));
});

it('a character no embedded font draws becomes a question mark', () => {
  expect(printable('Œuvre d’été 🎓 学 — 5 €')).toBe('Œuvre d’été ? ? — 5 €');
});
