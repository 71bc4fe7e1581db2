/** Where a half-day is expected to be spent. */
export type Expected = 'school' | 'company' | 'mediation' | 'leave' | 'closed' | 'holiday' | 'nothing';

/** What was recorded of it. */
export type Recorded =
  | 'school'
  | 'company'
  | 'mediation'
  | 'leave'
  | 'sick'
  | 'absent-justified'
  | 'absent-unjustified';

/** Everything a cell can show. */
export type Kind = Expected | Recorded | 'unknown';

export interface HalfDay {
  /** 'YYYY-MM-DD' */
  date: string;
  half: 'morning' | 'afternoon';
  expected: Expected;
  recorded?: Recorded | null;
  /** A calendar on which nothing is ever recorded: its past is drawn as it was planned, not as unknown. */
  planOnly?: boolean;
  /** Added to the spoken and shown description: a host's name, a reason. */
  note?: string;
}

/** Letter (survives print and colour blindness) and words of each kind. */
export const KINDS: Record<Kind, { letter: string; word: string; recordedAs: string }> = {
  school: { letter: 'É', word: 'École', recordedAs: 'présent à l’école' },
  company: { letter: 'S', word: 'Structure d’accueil', recordedAs: 'présent dans la structure' },
  mediation: { letter: 'M', word: 'Médiation numérique', recordedAs: 'présent en médiation' },
  leave: { letter: 'C', word: 'Congé', recordedAs: 'en congé' },
  closed: { letter: 'F', word: 'Fermeture', recordedAs: 'fermeture' },
  holiday: { letter: 'J', word: 'Jour férié', recordedAs: 'jour férié' },
  sick: { letter: '+', word: 'Arrêt maladie', recordedAs: 'en arrêt maladie' },
  'absent-justified': { letter: 'A', word: 'Absence justifiée', recordedAs: 'absence justifiée' },
  'absent-unjustified': { letter: '×', word: 'Absence injustifiée', recordedAs: 'absence injustifiée' },
  unknown: { letter: '?', word: 'Non renseigné', recordedAs: 'rien n’est noté' },
  nothing: { letter: '', word: 'Rien de prévu', recordedAs: 'rien de prévu' },
};

const TO_RECORD: ReadonlySet<Expected> = new Set(['school', 'company', 'mediation']);

export interface Shown {
  kind: Kind;
  /** 'recorded' is drawn solid, 'expected' as an outline, 'unknown' as an empty outline with a question mark. */
  as: 'recorded' | 'expected' | 'unknown';
  /** The expected place, when what was recorded differs from it. */
  insteadOf?: Expected;
}

/** What a cell shows: the record when there is one; past and unrecorded is unknown, never present. */
export function shownOf(halfDay: HalfDay, today: string): Shown {
  const { expected, recorded } = halfDay;
  if (recorded) {
    const differs = recorded !== expected && TO_RECORD.has(expected);
    return { kind: recorded, as: 'recorded', insteadOf: differs ? expected : undefined };
  }
  if (halfDay.date < today && TO_RECORD.has(expected) && !halfDay.planOnly) {
    return { kind: 'unknown', as: 'unknown', insteadOf: expected };
  }
  return { kind: expected, as: 'expected' };
}

/** « matin : prévu École, noté absence justifiée » without the day, for a cell whose column says it. */
export function describe(halfDay: HalfDay, today: string): string {
  const half = halfDay.half === 'morning' ? 'matin' : 'après-midi';
  const { kind, as } = shownOf(halfDay, today);
  const note = halfDay.note ? `, ${halfDay.note}` : '';
  if (!TO_RECORD.has(halfDay.expected) && as === 'expected') {
    return `${half}\u00a0: ${KINDS[kind].word.toLowerCase()}${note}`;
  }
  const expected = `prévu ${KINDS[halfDay.expected].word.toLowerCase()}`;
  return as === 'expected'
    ? `${half}\u00a0: ${expected}${note}`
    : `${half}\u00a0: ${expected}, ${as === 'unknown' ? '' : 'noté '}${KINDS[kind].recordedAs}${note}`;
}
