import { Email, Flag, Id, Text, Texts } from '#platform';

export class ArrivalView {
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Email({ nullable: true }) email: string | null;
  @Text({ nullable: true }) phone: string | null;
  @Flag() hasAccount: boolean;
  /** When they last opened their pages; null when they never did. */
  @Text({ nullable: true }) lastSeenAt: string | null;
  @Text({ nullable: true }) slipPrintedAt: string | null;
  @Text({ nullable: true }) slipUsedAt: string | null;
  @Text({ nullable: true }) slipExpiresAt: string | null;
  /** Whether the code of the last slip still opens. */
  @Flag() slipAlive: boolean;
}

export class SlipsBody {
  /** The whole promotion when absent. */
  @Texts({ label: 'personnes', optional: true, ids: true, max: 200 }) learnerIds?: string[];
}
