import { stretchHolds } from '#almanac';
import type { Refusal } from '#platform';
import type { KnownHalves } from '../sessions/half-facts.rules.js';
import { type Session, subjectOf } from '../sessions/session.js';
import { whenOf, whyNotTrainer } from '../sessions/session.rules.js';
import { type AbsencePeriod, periodInWords } from './absence.rules.js';

/** What a trainer has already taught, or will. */
export interface TaughtBefore {
  trainerId: string;
  /** In lower case. */
  subject: string | null;
  blockCode: string | null;
}

export interface Replacer {
  id: string;
  name: string;
  /** Whether they teach the same subject, or only the same block; null for neither. */
  teaches: 'subject' | 'block' | null;
}

const rank = { subject: 0, block: 1 };

/** Who is free for that session, those who teach the same subject first, then the same block, then by name. */
export function replacersOf(
  session: Session,
  known: KnownHalves,
  taught: readonly TaughtBefore[],
): Replacer[] {
  const subject = session.subject?.toLowerCase() ?? null;
  return [...known.known.trainers.values()]
    .filter(
      ({ id }) => id !== session.trainerId && whyNotTrainer(known.trainer(id, session, session.id)) === null,
    )
    .map(({ id, name }): Replacer => {
      const own = taught.filter(({ trainerId }) => trainerId === id);
      const sameSubject = subject !== null && own.some((one) => one.subject === subject);
      const sameBlock = session.blockCode !== null && own.some((one) => one.blockCode === session.blockCode);
      return { id, name, teaches: sameSubject ? 'subject' : sameBlock ? 'block' : null };
    })
    .sort(
      (one, other) =>
        (one.teaches ? rank[one.teaches] : 2) - (other.teaches ? rank[other.teaches] : 2) ||
        one.name.localeCompare(other.name, 'fr'),
    );
}

/** One session of an absent trainer, and who takes it; null for nobody. */
export interface ReplacementChoice {
  session: Session;
  trainerId: string | null;
}

/** Every reason not to decide so, each at its line. */
export function refusalsToReplace(
  choices: readonly ReplacementChoice[],
  absence: AbsencePeriod,
  known: KnownHalves,
): Refusal[] {
  if (choices.length === 0)
    return [
      {
        code: 'replacement.nothing',
        message: 'Choisissez qui remplace, pour une séance au moins.',
        field: 'choices',
      },
    ];
  const refusals: Refusal[] = [];
  const taken = new Set<string>();
  for (const [line, { session, trainerId }] of choices.entries()) {
    const refuse = (code: string, message: string) =>
      refusals.push({ code: `replacement.${code}`, message, field: `choices.${line}.trainerId` });
    if (
      session.cancelledAt !== null ||
      session.trainerId !== absence.trainerId ||
      !stretchHolds(absence, session)
    )
      refuse(
        'not_concerned',
        `La séance du ${whenOf(session.day, session.half)} n’est plus à remplacer\u00a0: rechargez la liste.`,
      );
    else if (session.day < known.known.today)
      refuse('past', `La séance du ${whenOf(session.day, session.half)} est passée.`);
    if (trainerId === null) continue;
    const why = whyNotTrainer(known.trainer(trainerId, session, session.id));
    if (why) refuse('not_free', why);
    const key = `${trainerId} ${session.day} ${session.half}`;
    if (taken.has(key)) refuse('twice', 'Cette personne remplace déjà une autre séance à ce moment-là.');
    taken.add(key);
  }
  return refusals;
}

/** A decided replacement, as the trainers are told. */
export interface ToldReplacement {
  absence: AbsencePeriod & { trainerName: string };
  undone: boolean;
  lines: { session: Session; after: string | null; afterName: string | null }[];
}

export interface Notice {
  accountId: string;
  subject: string;
  body: string;
}

const lineOf = (session: Session, more?: string) =>
  `- ${whenOf(session.day, session.half)}\u00a0: ${[subjectOf(session), session.cohortName, session.roomName, more].filter(Boolean).join(', ')}`;

/** What each trainer is told: who takes their sessions, or whose they take. The reason of an absence is told to nobody. */
export function noticesOf({ absence, undone, lines }: ToldReplacement): Notice[] {
  const takers = [...new Set(lines.flatMap(({ after }) => after ?? []))];
  return [
    {
      accountId: absence.trainerId,
      subject: undone ? 'Vos séances vous reviennent' : 'Vos séances pendant votre absence',
      body: [
        'Bonjour,',
        '',
        undone
          ? 'Le remplacement de ces séances est annulé\u00a0: elles vous reviennent.'
          : `Vous êtes absent ou absente ${periodInWords(absence)}. Voici qui prend vos séances\u00a0:`,
        '',
        ...lines.map(({ session, afterName }) =>
          lineOf(session, undone ? undefined : (afterName ?? 'sans formateur pour l’instant')),
        ),
      ].join('\n'),
    },
    ...takers.map((accountId) => ({
      accountId,
      subject: undone ? 'Remplacement annulé' : `Vous remplacez ${absence.trainerName}`,
      body: [
        'Bonjour,',
        '',
        undone
          ? `Vous ne remplacez finalement pas ${absence.trainerName} pour\u00a0:`
          : `Vous remplacez ${absence.trainerName} pour\u00a0:`,
        '',
        ...lines.filter(({ after }) => after === accountId).map(({ session }) => lineOf(session)),
        '',
        'Vos demi-journées et leurs feuilles d’émargement sont dans Tandem, page «\u00a0Mes demi-journées\u00a0».',
      ].join('\n'),
    })),
  ];
}
