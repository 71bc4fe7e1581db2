import type { Refusal } from '#platform';
import { type PositionStatus, positionStatuses } from '../positions/position-status.rules.js';

export const proposalStates = {
  proposed: 'Proposée',
  sent: 'Envoyée à la structure',
  interview_planned: 'Entretien prévu',
  accepted: 'Acceptée',
  declined_by_host: 'Déclinée par la structure',
  declined_by_learner: 'Déclinée par la personne',
  withdrawn: 'Retirée',
} as const satisfies Record<string, string>;
export type ProposalState = keyof typeof proposalStates;

/** From, to, and what is checked beside: an interview has its day, an acceptance its place and its learner. */
export const proposalTransitions: readonly {
  from: ProposalState;
  to: ProposalState;
  check?: 'interview' | 'place' | 'reason';
}[] = [
  { from: 'proposed', to: 'sent' },
  { from: 'proposed', to: 'interview_planned', check: 'interview' },
  { from: 'proposed', to: 'declined_by_learner' },
  { from: 'proposed', to: 'withdrawn' },
  { from: 'sent', to: 'interview_planned', check: 'interview' },
  { from: 'sent', to: 'accepted', check: 'place' },
  { from: 'sent', to: 'declined_by_host' },
  { from: 'sent', to: 'declined_by_learner' },
  { from: 'sent', to: 'withdrawn' },
  { from: 'interview_planned', to: 'interview_planned', check: 'interview' },
  { from: 'interview_planned', to: 'accepted', check: 'place' },
  { from: 'interview_planned', to: 'declined_by_host' },
  { from: 'interview_planned', to: 'declined_by_learner' },
  { from: 'interview_planned', to: 'withdrawn' },
  { from: 'accepted', to: 'declined_by_host', check: 'reason' },
  { from: 'accepted', to: 'declined_by_learner', check: 'reason' },
];

/** Those that still hold a learner and a position together. */
export const isLive = (state: ProposalState): boolean =>
  state === 'proposed' || state === 'sent' || state === 'interview_planned' || state === 'accepted';

export const statesAfter = (from: ProposalState): ProposalState[] =>
  proposalTransitions.filter((one) => one.from === from).map(({ to }) => to);

/** What a move of a proposal is judged on. */
export interface ProposalFacts {
  position: { status: PositionStatus; places: number; accepted: number };
  /** Name of the other position for which the learner is accepted. */
  acceptedElsewhere: string | null;
  interviewDay?: string;
  note?: string;
}

/** Everything that forbids this move of a proposal. */
export function refusalsToMoveProposal(
  from: ProposalState,
  to: ProposalState,
  { position, acceptedElsewhere, interviewDay, note }: ProposalFacts,
): Refusal[] {
  const transition = proposalTransitions.find((one) => one.from === from && one.to === to);
  if (!transition) {
    const message = `Une proposition «\u00A0${proposalStates[from].toLowerCase()}\u00A0» ne devient pas «\u00A0${proposalStates[to].toLowerCase()}\u00A0».`;
    return [{ code: 'proposal.no_such_move', message, field: 'state' }];
  }
  const refusals: Refusal[] = [];
  if (transition.check === 'interview' && !interviewDay) {
    refusals.push({
      code: 'proposal.interview_without_day',
      message: 'Indiquez le jour de l’entretien.',
      field: 'interviewDay',
    });
  }
  if (transition.check === 'reason' && !note?.trim()) {
    refusals.push({
      code: 'proposal.reason_missing',
      message: 'Dites pourquoi une proposition acceptée ne l’est plus.',
      field: 'note',
    });
  }
  if (transition.check === 'place') {
    if (position.accepted >= position.places) {
      refusals.push({
        code: 'position.no_place_left',
        message: `Ce poste accueille ${position.places} personne${position.places > 1 ? 's' : ''}, déjà acceptée${position.places > 1 ? 's' : ''}.`,
        field: 'state',
      });
    }
    if (acceptedElsewhere) {
      refusals.push({
        code: 'proposal.accepted_elsewhere',
        message: `Cette personne est déjà acceptée chez «\u00A0${acceptedElsewhere}\u00A0». Notez d’abord que cela n’aboutit pas.`,
        field: 'state',
      });
    }
  }
  return refusals;
}

/** Everything that forbids putting a learner forward for a position. */
export function refusalsToPropose(
  status: PositionStatus,
  learner: { seeks: boolean; alreadyProposed: boolean; acceptedElsewhere: string | null },
): Refusal[] {
  const refusals: Refusal[] = [];
  if (status !== 'open') {
    refusals.push({
      code: 'position.not_open',
      message: `Ce poste est «\u00A0${positionStatuses[status].toLowerCase()}\u00A0»\u00A0: rouvrez-le avant d’y proposer quelqu’un.`,
      field: 'positionId',
    });
  }
  if (!learner.seeks) {
    refusals.push({
      code: 'proposal.learner_not_here',
      message: 'Cette personne n’est ni admise ni inscrite dans une promotion en cours.',
      field: 'learnerId',
    });
  }
  if (learner.alreadyProposed) {
    refusals.push({
      code: 'proposal.already_made',
      message: 'Cette personne est déjà proposée à ce poste.',
      field: 'learnerId',
    });
  }
  if (learner.acceptedElsewhere) {
    refusals.push({
      code: 'proposal.accepted_elsewhere',
      message: `Cette personne est déjà acceptée chez «\u00A0${learner.acceptedElsewhere}\u00A0».`,
      field: 'learnerId',
    });
  }
  return refusals;
}

const UNDO_MS = 60 * 60 * 1000;

/** A move is taken back within the hour by whoever made it; the first one is withdrawn instead. */
export function refusalsToTakeBack(
  last: { fromState: ProposalState | null; movedBy: string; movedAt: Date },
  actorId: string,
  now: Date,
): Refusal[] {
  if (last.fromState === null) {
    return [
      {
        code: 'proposal.nothing_to_take_back',
        message: 'Il n’y a rien à reprendre\u00A0: retirez la proposition.',
      },
    ];
  }
  if (last.movedBy !== actorId || now.getTime() - last.movedAt.getTime() > UNDO_MS) {
    const message = 'Un changement se reprend dans l’heure, par qui l’a fait. Notez plutôt la suite.';
    return [{ code: 'proposal.too_late', message }];
  }
  return [];
}
