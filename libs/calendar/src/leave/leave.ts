import type { HalfDayStretch } from '#almanac';

/** Why somebody is on leave, as it is read. */
export const leaveKinds = {
  paid: 'Congés payés',
  family: 'Congé pour événement familial',
  exams: 'Congé pour préparer l’examen',
  unpaid: 'Congé sans solde',
} as const;
export type LeaveKind = keyof typeof leaveKinds;

/** Leave granted to one learner, or to everybody of a promotion: one of the two ids is null. */
export interface Leave extends HalfDayStretch {
  id: string;
  learnerId: string | null;
  cohortId: string | null;
  kind: LeaveKind;
  note: string | null;
  /** Why it takes half-days at school, when it does. */
  schoolReason: string | null;
  decidedBy: string;
  decidedOn: string;
}
