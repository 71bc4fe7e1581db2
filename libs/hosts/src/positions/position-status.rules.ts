import type { Refusal } from '#platform';

export const positionStatuses = {
  open: 'Ouvert',
  paused: 'En pause',
  filled: 'Pourvu',
  closed: 'Fermé',
} as const satisfies Record<string, string>;
export type PositionStatus = keyof typeof positionStatuses;

export const wishedRhythms = {
  any: 'Indifférent',
  '1/1': '1 semaine école, 1 semaine entreprise',
  '2/2': '2 semaines école, 2 semaines entreprise',
  '1/2': '1 semaine école, 2 semaines entreprise',
  '1/3': '1 semaine école, 3 semaines entreprise',
  days: 'Jours de la semaine partagés',
} as const satisfies Record<string, string>;
export type WishedRhythm = keyof typeof wishedRhythms;

/** From, to, and whether a reason is asked for. */
export const positionTransitions: readonly {
  from: PositionStatus;
  to: PositionStatus;
  reason?: true;
}[] = [
  { from: 'open', to: 'paused' },
  { from: 'open', to: 'filled' },
  { from: 'open', to: 'closed', reason: true },
  { from: 'paused', to: 'open' },
  { from: 'paused', to: 'closed', reason: true },
  { from: 'filled', to: 'open' },
  { from: 'closed', to: 'open' },
];

/** Why a position may not change so. */
export function refusalsToMovePosition(from: PositionStatus, to: PositionStatus, reason?: string): Refusal[] {
  const transition = positionTransitions.find((one) => one.from === from && one.to === to);
  if (!transition) {
    const message = `Un poste «\u00A0${positionStatuses[from].toLowerCase()}\u00A0» ne devient pas «\u00A0${positionStatuses[to].toLowerCase()}\u00A0».`;
    return [{ code: 'position.no_such_move', message, field: 'status' }];
  }
  if (transition.reason && !reason?.trim()) {
    return [
      {
        code: 'position.reason_missing',
        message:
          'Dites pourquoi le poste est fermé\u00A0: la prochaine personne qui appellera la structure le lira.',
        field: 'reason',
      },
    ];
  }
  return [];
}
