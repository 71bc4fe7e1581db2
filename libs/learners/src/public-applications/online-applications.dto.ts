import { Flag, Part, Text } from '#platform';

class SentOnline {
  /** Instant, ISO 8601. */
  @Text() sentAt: string;
  @Text({ nullable: true }) motivation: string | null;
  /** Version of the information that was read. */
  @Text() noticeVersion: string;
  /** Whether the person agrees to be called for another course. */
  @Flag() recontact: boolean;
}

export class OnlineApplicationView {
  /** Null when the application was typed or imported. */
  @Part(() => SentOnline, { nullable: true }) sent: SentOnline | null;
}
