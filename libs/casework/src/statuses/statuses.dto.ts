import { Choice, Day, Id, Text } from '#platform';
import { type NationalStatus, nationalStatuses } from './status.rules.js';

export class StatusesQuery {
  @Id({ label: 'apprenant', optional: true }) learnerId?: string;
}

export class LearnerStatusView {
  @Id() learnerId: string;
  @Id() enrolmentId: string;
  @Choice(Object.keys(nationalStatuses), { name: 'NationalStatus' }) status: NationalStatus;
  @Text() label: string;
  @Day() since: string;
  @Day({ nullable: true }) until: string | null;
  @Text() why: string;
}
