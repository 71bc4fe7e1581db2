import type { CohortHalf } from '../days/cohort-half.js';
import type { ExpectedHalf } from '../expected/expected-half.js';
import type { Session, Taught } from '../sessions/session.js';
import { subjectOf } from '../sessions/session.js';
import type { FeedHalf } from './feed.js';

/** What a calendar says of places. */
export interface PlaceWords {
  /** « École du Cher, 3 rue du Port, 41000 Blois » */
  school: string;
  /** The structure on that day, by contract. */
  hostOf(half: ExpectedHalf): { name: string; address: string } | undefined;
  /** The session of that half-day, once one is placed. */
  taughtOn(half: Pick<ExpectedHalf, 'cohortId' | 'day' | 'half'>): Taught | undefined;
}

/** The room before the school's address; who teaches, and what else is to be known. */
const lesson = (taught: Taught | undefined, school: string, reason?: string) => ({
  location: taught?.room ? `${taught.room}, ${school}` : school,
  detail:
    [taught?.trainer && `Avec ${taught.trainer}`, taught?.note, reason].filter(Boolean).join('\n') ||
    undefined,
});

const named = (title: string, name?: string): string => (name ? `${title}\u00a0: ${name}` : title);

type Said = Pick<FeedHalf, 'title' | 'busy' | 'drawn'> & Partial<Pick<FeedHalf, 'location' | 'detail'>>;

/**
 * A learner's half-day in their own calendar. Company days are bands of a week: a telephone shows them on one line at the
 * top of the week, and the hours that the host decides are not invented.
 */
export function ownHalf(half: ExpectedHalf, words: PlaceWords): FeedHalf | null {
  const said = ownWords(half, words);
  return said && { subjectId: half.learnerId, day: half.day, half: half.half, ...said };
}

function ownWords(half: ExpectedHalf, words: PlaceWords): Said | null {
  const { place, name } = half;
  if (place === 'school') {
    const taught = words.taughtOn(half);
    return {
      title: taught ? `École\u00a0: ${taught.subject}` : 'École',
      ...lesson(taught, words.school, name),
      busy: true,
      drawn: 'hours',
    };
  }
  if (place === 'company') {
    const host = words.hostOf(half);
    return {
      title: host ? `Chez ${host.name}` : 'En structure d’accueil',
      location: host?.address,
      detail: name,
      busy: true,
      drawn: 'weeks',
    };
  }
  if (place === 'mediation') return { title: named('Médiation numérique', name), busy: true, drawn: 'hours' };
  return freeWords(half);
}

function freeWords({ place, name }: ExpectedHalf): Said | null {
  if (place === 'holiday') return { title: named('Férié', name), busy: false, drawn: 'days' };
  if (place === 'closed') return { title: named('École fermée', name), busy: false, drawn: 'days' };
  if (place === 'leave') return { title: named('Congé', name), busy: false, drawn: 'days' };
  // A day that the host never works needs no reminder each week.
  if (place === 'host_closed' && name)
    return { title: named('Structure fermée', name), busy: false, drawn: 'days' };
  return null;
}

/**
 * An apprentice's half-day in their tutor's calendar: what keeps them away from the structure. The other days are spent
 * there, and a band over each of the tutor's own weeks would tell nothing. It never takes the tutor's time.
 */
export function apprenticeHalf(half: ExpectedHalf, who: string): FeedHalf | null {
  const { learnerId: subjectId, day, place, name } = half;
  const away = (title: string, drawn: FeedHalf['drawn']): FeedHalf => ({
    subjectId,
    day,
    half: half.half,
    title,
    detail: place === 'school' ? name : undefined,
    busy: false,
    drawn,
  });
  if (place === 'school') return away(`${who} à l’école`, 'weeks');
  if (place === 'mediation') return away(`${who} en médiation numérique`, 'hours');
  if (place === 'leave') return away(`${who} en congé`, 'days');
  if (place === 'holiday') return away(named('Férié', name), 'days');
  return null;
}

/** A promotion's half-day as its staff follow it; it takes nobody's time. */
export function cohortHalf(
  cohort: { id: string; name: string },
  { day, half, place, name }: CohortHalf,
  { school, taughtOn }: Pick<PlaceWords, 'school' | 'taughtOn'>,
): FeedHalf {
  const taught = place === 'school' ? taughtOn({ cohortId: cohort.id, day, half }) : undefined;
  const said = {
    school: {
      title: taught ? `${cohort.name}\u00a0: ${taught.subject}` : `${cohort.name} à l’école`,
      ...lesson(taught, school, name),
      drawn: 'hours' as const,
    },
    company: { title: `${cohort.name} en structure`, detail: name, drawn: 'weeks' as const },
    closed: { title: named('École fermée', name), drawn: 'days' as const },
    holiday: { title: named('Férié', name), drawn: 'days' as const },
  }[place];
  return { subjectId: cohort.id, day, half, busy: false, ...said };
}

/** A session as its trainer has it in their day. */
export const trainerHalf = (trainerId: string, session: Session, school: string): FeedHalf => ({
  subjectId: trainerId,
  day: session.day,
  half: session.half,
  title: `${subjectOf(session)}, ${session.cohortName}`,
  ...lesson({ subject: '', trainer: null, room: session.roomName, note: session.note }, school),
  busy: true,
  drawn: 'hours',
});
