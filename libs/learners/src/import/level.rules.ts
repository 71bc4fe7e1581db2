import type { Read } from './cell.rules.js';

/** Level of the highest diploma held in the national framework; 0 is no diploma of level 3 or above. */
export type DiplomaLevel = 0 | 3 | 4 | 5 | 6 | 7 | 8;

export interface LevelRead {
  level: DiplomaLevel;
  /** The words themselves say « bac+1 »: level 4 and one validated year. */
  validatedHigherYear: boolean;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[.’']/g, '')
    .replace(/[^a-z0-9+]+/g, ' ')
    .replace(/\s*\+\s*/g, '+')
    .trim();

/** Read from top to bottom: the first line that matches says the level. */
const WORDS: [RegExp, DiplomaLevel][] = [
  [/^(doctorat|these|bac\+8)\b/, 8],
  [/^(master|m2|mastere|diplome dingenieur|ingenieur|bac\+5|bac\+4|m1|dea|dess)\b/, 7],
  [/^(licence|l3|bachelor|but|bac\+3|deust licence|maitrise)\b/, 6],
  [/^(bts|dut|btsa|deug|deust|bac\+2|titre (professionnel )?(de )?niveau 5)\b/, 5],
  [
    /^(sans diplome|aucun( diplome)?|neant|non diplome|infra ?bac sans diplome|brevet|dnb|bepc|cfg|certificat de formation generale|diplome national du brevet|college)\b/,
    0,
  ],
  [/^(cap|capa|bep|bepa|mention complementaire|titre (professionnel )?(de )?niveau 3)\b/, 3],
  [
    /^(bac|baccalaureat|daeu|brevet professionnel|bp|capacite en droit|titre (professionnel )?(de )?niveau 4)\b/,
    4,
  ],
];

/** Level from the words of a diploma or « niveau 4 »; the old French numbering (IV, V) is asked again. */
export function readLevel(text: string): Read<LevelRead> {
  const word = plain(text);
  if (/^(niveau )?(i|ii|iii|iv|v|vi)( ?bis)?$/.test(word)) {
    return {
      code: 'level-old-numbering',
      refused: `«\u00a0${text.trim()}\u00a0» est l’ancienne numérotation. Écrivez le diplôme ou le niveau actuel, par exemple «\u00a0bac\u00a0» ou «\u00a0niveau 4\u00a0».`,
    };
  }
  const number = /^(?:niveau |niv )?([0-8])(?: (?:cec|rncp|cap|bac|bts).*)?$/.exec(word)?.[1];
  if (number) {
    const level = Number(number);
    return { value: { level: (level < 3 ? 0 : level) as DiplomaLevel, validatedHigherYear: false } };
  }
  if (/^bac\+1\b/.test(word)) return { value: { level: 4, validatedHigherYear: true } };
  // « brevet professionnel » is level 4, « brevet » alone is none: the longer one is looked for first.
  if (/^brevet professionnel\b/.test(word)) return { value: { level: 4, validatedHigherYear: false } };
  const found = WORDS.find(([pattern]) => pattern.test(word));
  if (found) return { value: { level: found[1], validatedHigherYear: false } };
  return {
    code: 'level-unknown',
    refused: `«\u00a0${text.trim()}\u00a0» n’est pas un niveau connu. Écrivez par exemple «\u00a0sans diplôme\u00a0», «\u00a0CAP\u00a0», «\u00a0bac\u00a0» ou «\u00a0niveau 4\u00a0».`,
  };
}
