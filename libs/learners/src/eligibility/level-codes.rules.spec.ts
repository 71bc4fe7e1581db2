import { codeOfLevel, type LevelCode, levelInWords, levelLabels, levelOfCode } from './level-codes.rules.js';

describe('level codes', () => {
  it('are read back as they were written', () => {
    for (const code of Object.keys(levelLabels) as LevelCode[])
      expect(codeOfLevel(levelOfCode(code))).toBe(code);
    expect(levelOfCode('none')).toBe(0);
    expect(levelOfCode('4')).toBe(4);
  });
  it('say bac+1, which is no level', () => {
    expect(levelInWords('4', 1)).toBe('Bac+1 (niveau 4)');
    expect(levelInWords('4', 0)).toBe('Bac (niveau 4)');
    expect(levelInWords('3', 0)).toBe('CAP (niveau 3)');
  });
});
