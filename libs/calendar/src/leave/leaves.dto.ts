import { halves } from '#almanac';
import { Choice, Day, Id, Text } from '#platform';
import { leaveKinds } from './leave.js';

const KINDS = Object.keys(leaveKinds);

export class LeaveBody {
  @Choice(KINDS, { name: 'LeaveKind', label: 'genre de congé' }) kind: keyof typeof leaveKinds;
  @Day({ label: 'premier jour' }) firstDay: string;
  @Choice(halves, { name: 'Half', label: 'première demi-journée' }) firstHalf: 'morning' | 'afternoon';
  @Day({ label: 'dernier jour' }) lastDay: string;
  @Choice(halves, { name: 'Half', label: 'dernière demi-journée' }) lastHalf: 'morning' | 'afternoon';
  @Text({ label: 'précision', optional: true, nullable: true, max: 300 }) note?: string | null;
  @Text({ label: 'raison', optional: true, nullable: true, max: 300 }) schoolReason?: string | null;
}

export class LeaveId {
  @Id() id: string;
}

export class LeaveView {
  @Id() id: string;
  /** Null for what a whole promotion takes together. */
  @Id({ nullable: true }) learnerId: string | null;
  @Id({ nullable: true }) cohortId: string | null;
  @Choice(KINDS, { name: 'LeaveKind' }) kind: string;
  @Text() kindLabel: string;
  @Day() firstDay: string;
  @Choice(halves, { name: 'Half' }) firstHalf: string;
  @Day() lastDay: string;
  @Choice(halves, { name: 'Half' }) lastHalf: string;
  /** This and the next two: null for who does not decide on leave. */
  @Text({ nullable: true }) note: string | null;
  @Text({ nullable: true }) schoolReason: string | null;
  @Text({ nullable: true }) decidedBy: string | null;
  @Day() decidedOn: string;
}
