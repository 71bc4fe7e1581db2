import { formatLongDay, type Half, halfLabels } from '#almanac';
import type { Refusal } from '#platform';
import type { CohortPlace } from '../days/cohort-half.js';
import type { SessionContent } from './session.js';

/** Where the promotion is on a half-day, and what says so: 'draft' when only the calendar being prepared puts it at school. */
export interface HalfStanding {
  standing: 'published' | 'draft' | 'none';
  /** As published; null when nothing is planned. */
  place: CohortPlace | null;
  /** The closure's or holiday's name. */
  name?: string;
}

/** What decides whether a session may stand on a half-day. */
export interface HalfFacts {
  /** YYYY-MM-DD */
  today: string;
  cohort: { name: string; rncpCode: string; blocks: readonly string[] };
  at: HalfStanding;
  /** How many learners the promotion has that day. */
  learners: number;
  /** What the promotion already does then, in words. */
  taken: string | null;
  /** The one asked for; null for nobody. */
  trainer: TrainerFacts | null;
  room: RoomFacts | null;
}

export interface TrainerFacts {
  name: string;
  /** Whether it is a trainer whose account is in use. */
  teaches: boolean;
  absent: boolean;
  /** The promotion that has this trainer then. */
  elsewhere: string | null;
}

export interface RoomFacts {
  name: string;
  seats: number;
  /** Whether it is the school's that day. */
  open: boolean;
  /** A shared hall that was not granted for that half-day. */
  toAskFor: boolean;
  /** What it is held for then. */
  heldFor: string | null;
}

const placeWords: Record<CohortPlace, string> = {
  school: 'à l’école',
  company: 'en structure',
  closed: 'en fermeture',
  holiday: 'en jour férié',
};

/** « mardi 25 mai 2027, matin ». */
export const whenOf = (day: string, half: Half): string => `${formatLongDay(day)}, ${halfLabels[half]}`;

/** Where the promotion is instead of at school, in a sentence. */
function awaySentence({ cohort, at }: HalfFacts, when: string): string {
  if (at.place === null || at.place === 'school')
    return `Le calendrier de ${cohort.name} ne prévoit rien le ${when}.`;
  const why = at.name ? ` (${at.name})` : '';
  return `${cohort.name} n’est pas à l’école le ${when}\u00a0: ${placeWords[at.place]}${why}.`;
}

/** Why this trainer cannot be there; null when free. */
export function whyNotTrainer({ name, teaches, absent, elsewhere }: TrainerFacts): string | null {
  if (!teaches) return `${name} n’a pas de compte de formateur en service.`;
  if (absent) return `${name} a une absence déclarée à ce moment-là.`;
  return elsewhere && `${name} est déjà avec ${elsewhere} à ce moment-là.`;
}

/** Why this room cannot be used; null when it can. */
export function whyNotRoom(
  { name, seats, open, toAskFor, heldFor }: RoomFacts,
  learners: number,
): string | null {
  const room = `«\u00a0${name}\u00a0»`;
  if (!open) return `${room} n’est pas à la disposition de l’école ce jour-là.`;
  if (toAskFor) return `${room} n’est pas accordée à l’école à ce moment-là\u00a0: demandez-la d’abord.`;
  if (heldFor) return `${room} est déjà prise à ce moment-là\u00a0: ${heldFor}.`;
  return seats < learners
    ? `${room} a ${seats}\u00a0places\u00a0: ${learners} apprenants sont attendus.`
    : null;
}

/** Every reason not to have this session on that half-day, each at its field. */
export function refusalsToHoldSession(
  asked: SessionContent,
  { day, half }: { day: string; half: Half },
  facts: HalfFacts,
): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (code: string, message: string, field: string) =>
    refusals.push({ code: `session.${code}`, message, field });
  if (day < facts.today)
    refuse('past', 'Cette demi-journée est passée\u00a0: ses séances ne changent plus.', 'day');
  if (facts.at.standing === 'none') refuse('not_at_school', awaySentence(facts, whenOf(day, half)), 'day');
  if (facts.taken)
    refuse(
      'half_taken',
      `${facts.cohort.name} a déjà une séance à ce moment-là\u00a0: ${facts.taken}.`,
      'day',
    );
  if (!asked.subject && !asked.blockCode)
    refuse('no_subject', 'Indiquez une matière, un bloc de compétences, ou les deux.', 'subject');
  if (asked.blockCode && !facts.cohort.blocks.includes(asked.blockCode))
    refuse(
      'block_of_another_title',
      `Ce bloc n’appartient pas au titre préparé (${facts.cohort.rncpCode}).`,
      'blockCode',
    );
  const trainer = facts.trainer && whyNotTrainer(facts.trainer);
  if (trainer) refuse('trainer_not_free', trainer, 'trainerId');
  const room = facts.room && whyNotRoom(facts.room, facts.learners);
  if (room) refuse('room_not_free', room, 'roomId');
  return refusals;
}

export const troubleCodes = ['not_at_school', 'trainer_absent', 'no_trainer', 'room'] as const;

/** What is wrong with a session that stands: nothing was changed for it, somebody has to. */
export interface Trouble {
  code: (typeof troubleCodes)[number];
  message: string;
}

/** What became wrong with a session to come; a past one is what it was. */
export function troublesOf(at: { day: string; half: Half }, facts: HalfFacts): Trouble[] {
  if (at.day < facts.today) return [];
  const troubles: Trouble[] = [];
  if (facts.at.standing === 'none')
    troubles.push({
      code: 'not_at_school',
      message: `À replacer\u00a0: ${awaySentence(facts, whenOf(at.day, at.half))}`,
    });
  const trainer = facts.trainer && whyNotTrainer({ ...facts.trainer, elsewhere: null });
  if (trainer) troubles.push({ code: 'trainer_absent', message: `À remplacer\u00a0: ${trainer}` });
  if (!facts.trainer) troubles.push({ code: 'no_trainer', message: 'Sans formateur.' });
  const room = facts.room && whyNotRoom({ ...facts.room, heldFor: null, toAskFor: false }, facts.learners);
  if (room) troubles.push({ code: 'room', message: room });
  return troubles;
}
