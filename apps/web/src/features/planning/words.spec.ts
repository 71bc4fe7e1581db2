import { expect, it } from '@jest/globals';
import { sayGap, sayMeasure, sayOrder } from './words';

it('says in plain words how sure it is that nothing does better', () => {
  expect(sayGap({ gap: 0, bound: 12 })).toBe('prouvé\u00a0: rien ne fait mieux');
  expect(sayGap({ gap: 0.0123, bound: 80 })).toMatch(/^prouvé à 2\s% du meilleur possible$/);
  expect(sayGap({ gap: 1, bound: 0 })).toBe('le meilleur trouvé, sans preuve');
  expect(sayGap(undefined)).toBe('non cherché, faute de temps');
});

it('says what a measure is worth', () => {
  expect(sayMeasure('peak', 34)).toBe('34\u00a0personnes');
  expect(sayMeasure('requests', 0)).toBe('toutes tenues');
  expect(sayMeasure('requests', 1)).toBe('1\u00a0semaine non tenue');
});

it('says what a proposal put first', () => {
  expect(sayOrder({ order: ['peak', 'regularity'] }, 0)).toBe('Comme vous l’avez demandé');
  expect(sayOrder({ order: ['regularity', 'peak'] }, 1)).toBe(
    '«\u00a0Rythme régulier\u00a0» avant tout, même le monde sur le plateau',
  );
  expect(sayOrder({ order: ['peak', 'requests', 'regularity'] }, 2)).toBe(
    '«\u00a0Demandes des structures\u00a0» avant les autres souhaits',
  );
});
