import type { Half } from '#almanac';

/** Whose calendar an address gives: a person's own by the role they come with, a promotion's, or a room's. */
export const ownFeedKinds = ['learner', 'tutor', 'trainer'] as const;
export type OwnFeedKind = (typeof ownFeedKinds)[number];
export type FeedKind = OwnFeedKind | 'cohort' | 'room';

/** A calendar that somebody subscribed to. */
export interface Feed {
  id: string;
  kind: FeedKind;
  /** Of a person's own calendar. */
  accountId: string | null;
  cohortId: string | null;
  roomId: string | null;
}

/** What fills a half-day, in the words of a calendar. */
export interface FeedHalf {
  /** The learner, promotion or room: UIDs are made from it. */
  subjectId: string;
  /** YYYY-MM-DD */
  day: string;
  half: Half;
  title: string;
  location?: string;
  detail?: string;
  /** Whether it takes the reader's time. */
  busy: boolean;
  /** 'hours' at its hours; 'weeks' in bands of at most a week; 'days' in one band as long as it lasts. */
  drawn: 'hours' | 'weeks' | 'days';
}

/** One event of a calendar, before it is known whether it was sent. */
export interface FeedEvent {
  /** Of the subject, the first day and the first half: the same whatever fills them. */
  uid: string;
  /** Local to Europe/Paris, YYYY-MM-DDTHH:MM:SS; at midnight for whole days, whose end is not included. */
  begins: string;
  ends: string;
  wholeDays: boolean;
  title: string;
  location?: string;
  detail?: string;
  busy: boolean;
}

export interface FeedContent {
  /** As the telephone lists it. */
  name: string;
  events: FeedEvent[];
}
