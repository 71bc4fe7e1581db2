import type { DiplomaLevel } from '../import/level.rules.js';

/** Levels as they are stored and exchanged, with what the screen says (décret 2019-14). */
export const levelLabels = {
  none: 'Sans diplôme',
  '3': 'CAP (niveau 3)',
  '4': 'Bac (niveau 4)',
  '5': 'Bac+2 (niveau 5)',
  '6': 'Licence (niveau 6)',
  '7': 'Master (niveau 7)',
  '8': 'Doctorat (niveau 8)',
} as const satisfies Record<string, string>;

export type LevelCode = keyof typeof levelLabels;

/** The level a stored code means; « none » is 0. */
export function levelOfCode(code: LevelCode): DiplomaLevel {
  return code === 'none' ? 0 : (Number(code) as DiplomaLevel);
}

/** The code under which a level is stored. */
export function codeOfLevel(level: DiplomaLevel): LevelCode {
  return level === 0 ? 'none' : (String(level) as LevelCode);
}

/** A level in words, bac+1 included: it is level 4 with one validated year. */
export function levelInWords(code: LevelCode, validatedYears: number): string {
  return code === '4' && validatedYears > 0 ? `Bac+${validatedYears} (niveau 4)` : levelLabels[code];
}
