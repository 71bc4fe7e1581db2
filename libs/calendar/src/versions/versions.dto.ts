import { Choice, Day, Id, Part, Text, Whole } from '#platform';
import { CalendarChangeView, CalendarDifferenceView } from '../days/calendar.dto.js';

export const versionOrigins = ['rhythm', 'hand', 'planner', 'version'] as const;

export class VersionBody {
  @Text({ label: 'message', nullable: true, max: 500 }) note: string | null;
  @Whole({ label: 'version', min: 0 }) seenRevision: number;
}

export class VersionView {
  @Whole() number: number;
  @Day() effectiveFrom: string;
  @Choice(versionOrigins, { name: 'CalendarOrigin' }) origin: string;
  @Text({ nullable: true }) note: string | null;
  @Text({ nullable: true }) publishedBy: string | null;
  @Text() publishedAt: string;
}

export class VersionAddress {
  @Id() id: string;
  @Whole({ label: 'version', min: 1 }) number: number;
}

export class VersionSinceQuery {
  /** The version to compare with, the one before unless told; 0 for none. */
  @Whole({ label: 'version de départ', min: 0, optional: true }) since?: number;
}

/** Who a publication writes to, and who has no address. */
export class ToldView {
  @Whole() learners: number;
  @Whole() learnersWithoutEmail: number;
  @Whole() tutors: number;
}

export class PendingChangeView extends CalendarDifferenceView {
  @Part(() => ToldView) told: ToldView;
}

export class PublishedVersionView {
  @Whole() number: number;
  @Part(() => CalendarChangeView) changes: CalendarChangeView;
}
