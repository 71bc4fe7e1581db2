export const conflictKinds = [
  'hours',
  'floor',
  'seats',
  'rooms',
  'minors',
  'host_closed',
  'wished_rhythm',
] as const;

/** Something that a calendar being prepared runs into, in a French sentence. */
export interface CalendarConflict {
  kind: (typeof conflictKinds)[number];
  /** Of its first week; null when it is about the whole training. */
  monday: string | null;
  cohortIds: string[];
  message: string;
  /** Whether the published calendars run into it too. */
  alreadyPublished: boolean;
}
