import { isRefusalReason, refusalReasons } from './refusal-reasons.js';

const technical =
  /techni|test|positionn|cod(e|age|er)\b|program(m(ation|ing)|ming)|informatique|numérique|logique|math|anglais|comp[ée]ten|skill|prérequis|prerequisite/i;

describe('refusalReasons', () => {
  it('hold no technical reason', () => {
    for (const [code, label] of Object.entries(refusalReasons)) {
      expect(`${code} ${label}`).not.toMatch(technical);
    }
  });
  it('would be caught if one slipped in', () => {
    for (const slipped of [
      'Test de positionnement insuffisant',
      'Niveau en code',
      'low skills',
      'Prérequis absent',
    ]) {
      expect(slipped).toMatch(technical);
    }
  });
  it('are the only ones accepted', () => {
    expect(isRefusalReason('no_place')).toBe(true);
    expect(isRefusalReason('technical_level')).toBe(false);
    expect(isRefusalReason('toString')).toBe(false);
  });
});
