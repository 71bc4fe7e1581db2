import { Choice, Day, Part, Text, Whole } from '#platform';
import { CalendarChangeView } from '../days/calendar.dto.js';

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

export class PublishedVersionView {
  @Whole() number: number;
  @Part(() => CalendarChangeView) changes: CalendarChangeView;
}
