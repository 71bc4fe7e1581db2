import type { Temporal } from 'temporal-polyfill';

/** The months after the exit at which a leaver is asked what became of them. */
export const followUpMoments = [6, 12, 18, 24] as const;

export type FollowUpMoment = (typeof followUpMoments)[number];

export interface FollowUpDue {
  moment: FollowUpMoment;
  dueOn: Temporal.PlainDate;
}

/** The four follow-ups of an exit; at the end of a short month when the day does not exist (31 August: 28 February). */
export function followUpsOf(exitDate: Temporal.PlainDate): FollowUpDue[] {
  return followUpMoments.map((moment) => ({ moment, dueOn: exitDate.add({ months: moment }) }));
}

/** The follow-ups whose day has come, today included, oldest first; answered or not. */
export function followUpsDue(exitDate: Temporal.PlainDate, today: Temporal.PlainDate): FollowUpDue[] {
  return followUpsOf(exitDate).filter(({ dueOn }) => `${dueOn}` <= `${today}`);
}
