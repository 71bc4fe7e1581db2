import type { Refusal } from '#platform';

export const occurrenceLabels = {
  asked: 'En attente',
  accepted: 'Accordée',
  refused: 'Refusée',
  alternative_proposed: 'Autre date proposée',
  withdrawn: 'Retirée',
  expired: 'Restée sans réponse',
} as const satisfies Record<string, string>;

export type OccurrenceStatus = keyof typeof occurrenceLabels;
export const occurrenceStatuses = Object.keys(occurrenceLabels) as OccurrenceStatus[];

/** Who moves an occurrence along: the school, the hall's manager, or the day that has come. */
export type HallMover = 'school' | 'manager' | 'clock';

/** Why a date is refused: the agreement's report counts these, and leaves out what was typed beside them. */
export const refusalKinds = {
  taken: 'Salle déjà réservée',
  works: 'Travaux ou panne',
  staff: 'Personne pour ouvrir ou fermer',
  unfit: 'Usage impossible dans cette salle',
  other: 'Autre raison',
} as const satisfies Record<string, string>;

export type RefusalKind = keyof typeof refusalKinds;

export const isRefusalKind = (code: string): code is RefusalKind => Object.hasOwn(refusalKinds, code);

export interface OccurrenceTransition {
  from: OccurrenceStatus;
  to: OccurrenceStatus;
  who: HallMover;
  check?: 'reason' | 'alternative' | 'undo';
}

/** Every move of an occurrence: from, to, who, extra check. What is not here is refused; only `accepted` holds the hall. */
export const occurrenceTransitions: readonly OccurrenceTransition[] = [
  { from: 'asked', to: 'accepted', who: 'manager' },
  { from: 'asked', to: 'refused', who: 'manager', check: 'reason' },
  { from: 'asked', to: 'alternative_proposed', who: 'manager', check: 'alternative' },
  { from: 'asked', to: 'withdrawn', who: 'school' },
  { from: 'asked', to: 'expired', who: 'clock' },
  // The manager thinks again.
  { from: 'refused', to: 'accepted', who: 'manager' },
  { from: 'alternative_proposed', to: 'refused', who: 'manager', check: 'reason' },
  // The school takes the day proposed, or does without.
  { from: 'alternative_proposed', to: 'accepted', who: 'school' },
  { from: 'alternative_proposed', to: 'withdrawn', who: 'school' },
  { from: 'alternative_proposed', to: 'expired', who: 'clock' },
  // What is granted is the school's: the manager calls, and the school gives it back.
  { from: 'accepted', to: 'withdrawn', who: 'school' },
  { from: 'withdrawn', to: 'asked', who: 'school', check: 'undo' },
  { from: 'withdrawn', to: 'alternative_proposed', who: 'school', check: 'undo' },
  { from: 'withdrawn', to: 'accepted', who: 'school', check: 'undo' },
];

/** Whether nobody has settled it yet. */
export const isOpen = (status: OccurrenceStatus): boolean =>
  status === 'asked' || status === 'alternative_proposed';

export interface OccurrenceMove {
  from: OccurrenceStatus;
  to: OccurrenceStatus;
  who: HallMover;
  reason?: string | null;
  hasAlternative?: boolean;
  /** Whether this takes back the last move, made less than an hour ago. */
  undoes?: boolean;
}

const no = (code: string, message: string, field?: string): Refusal => ({
  code: `hall.${code}`,
  message,
  field,
});

/** Everything that forbids this move; empty when it may be made. */
export function refusalsToMove({ from, to, who, reason, hasAlternative, undoes }: OccurrenceMove): Refusal[] {
  const transition = occurrenceTransitions.find(
    (one) => one.from === from && one.to === to && one.who === who,
  );
  if (!transition)
    return [no('move_impossible', `${whyNot[from]} Rechargez la page pour voir où elle en est.`)];
  if (transition.check === 'reason' && !reason?.trim())
    return [
      no(
        'reason_missing',
        'Dites pourquoi en quelques mots\u00a0: l’école cherche une autre solution.',
        'reason',
      ),
    ];
  if (transition.check === 'alternative' && !hasAlternative)
    return [no('alternative_missing', 'Indiquez la date et le moment que vous proposez.', 'day')];
  if (transition.check === 'undo' && !undoes)
    return [
      no('undo_too_late', 'Il est trop tard pour revenir en arrière\u00a0: faites une nouvelle demande.'),
    ];
  return [];
}

const whyNot: Readonly<Record<OccurrenceStatus, string>> = {
  asked: 'Cette date attend la réponse du gestionnaire.',
  accepted: 'Cette date est déjà accordée.',
  refused: 'Cette date est déjà refusée.',
  alternative_proposed: 'Une autre date est proposée pour celle-ci.',
  withdrawn: 'L’école a retiré cette date.',
  expired: 'Cette date est passée sans réponse.',
};
