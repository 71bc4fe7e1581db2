import { Choice, Day, Id, Parts, Text } from '#platform';
import {
  type ProtectedStatus,
  protectedStatuses,
  type ReadingReason,
  type RepresentativeKind,
  readingReasons,
  representativeKinds,
} from './protected-statuses.js';

const STATUSES = Object.keys(protectedStatuses);

export class ProtectedReadingBody {
  @Choice(Object.keys(readingReasons), { label: 'motif de la consultation', name: 'ReadingReason' })
  reason: ReadingReason;
  @Id({ label: 'candidature', optional: true }) applicationId?: string;
}

export class RepresentativeKindView {
  @Id() id: string;
  @Text() fullName: string;
  @Choice(Object.keys(representativeKinds), { name: 'RepresentativeKind', nullable: true })
  kind: RepresentativeKind | null;
}

export class ProtectedView {
  @Choice(STATUSES, { name: 'ProtectedStatus', many: true }) statuses: ProtectedStatus[];
  @Day({ nullable: true }) rqthOn: string | null;
  /** Null when nothing was ever recorded. */
  @Day({ nullable: true }) recordedOn: string | null;
  @Text({ nullable: true }) recordedBy: string | null;
  @Parts(() => RepresentativeKindView) representatives: RepresentativeKindView[];
}

export class ProtectedBody {
  @Choice(STATUSES, { label: 'statuts', name: 'ProtectedStatus', many: true }) statuses: ProtectedStatus[];
  @Day({ label: 'date de la RQTH', optional: true }) rqthOn?: string;
  @Id({ label: 'candidature', optional: true }) applicationId?: string;
}
