export type PrescriberKind =
  | 'mission-locale'
  | 'france-travail'
  | 'ase'
  | 'department'
  | 'educational-structure'
  | 'association'
  | 'school'
  | 'employer'
  | 'self'
  | 'other';

const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Judicial youth protection is never stored: whoever it sends comes from a « structure éducative ». */
const JUDICIAL =
  /\bpjj\b|protection judiciaire|\bstemo\b|\buemo\b|\bueaj\b|juge des enfants|centre educatif (ferme|renforce)/;

const KINDS: [RegExp, PrescriberKind][] = [
  [JUDICIAL, 'educational-structure'],
  [/mission locale|\bml\b/, 'mission-locale'],
  [/france travail|pole emploi|cap emploi/, 'france-travail'],
  [/\base\b|aide sociale a lenfance|aide sociale a l.enfance/, 'ase'],
  [/structure educative|maison d.enfants|\bmecs\b|educat/, 'educational-structure'],
  [/departement|conseil departemental/, 'department'],
  [/lycee|college|\bcio\b|\bcfa\b|universite|etablissement scolaire/, 'school'],
  [/association|\bassoc?\b|centre social|\be2c\b|epide/, 'association'],
  [/entreprise|employeur/, 'employer'],
  [/spontanee?|lui.meme|elle.meme|aucun|famille|bouche a oreille/, 'self'],
];

/** Kind of the prescriber from its kind's column or, failing that, its name. Never guesses a person's situation. */
export function readPrescriberKind(text: string): PrescriberKind {
  return KINDS.find(([pattern]) => pattern.test(plain(text)))?.[1] ?? 'other';
}

/** The prescriber's name as it may be kept. */
export function keptPrescriberName(text: string) {
  return JUDICIAL.test(plain(text)) ? 'Structure éducative' : text;
}
