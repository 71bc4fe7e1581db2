import { createHash } from 'node:crypto';
import { type Half, halfHours, halves } from '#almanac';
import { dayNumber, dayOf, weekdayOf } from '../days/weekdays.rules.js';
import type { FeedEvent, FeedHalf } from './feed.js';

/** Tells nothing of whose a calendar is: a telephone hands it on to wherever it keeps its calendars. */
const markOf = (subjectId: string): string =>
  createHash('sha256').update(`tandem feed ${subjectId}`).digest('hex').slice(0, 16);

const uidWith = (mark: string, day: string, part: string): string => `${day}-${part}-${mark}@tandem`;

/** The same whatever fills the time. */
export const uidOf = (subjectId: string, day: string, part: string): string =>
  uidWith(markOf(subjectId), day, part);

export const at = (day: string, time: string): string => `${day}T${time}:00`;

const dayAfter = (day: string): string => dayOf(dayNumber(day) + 1);

const alike = (a: FeedHalf, b: FeedHalf): boolean =>
  a.subjectId === b.subjectId &&
  a.title === b.title &&
  a.location === b.location &&
  a.detail === b.detail &&
  a.busy === b.busy &&
  a.drawn === b.drawn;

/** One day of one subject: a whole day alike, or a half-day. */
interface Piece {
  first: Half;
  last: Half;
  of: FeedHalf;
}

function piecesOf(day: readonly FeedHalf[]): Piece[] {
  const [morning, afternoon] = halves.map((half) => day.find((one) => one.half === half));
  if (morning && afternoon && alike(morning, afternoon))
    return [{ first: 'morning', last: 'afternoon', of: morning }];
  return [morning, afternoon].flatMap((one) => (one ? [{ first: one.half, last: one.half, of: one }] : []));
}

/** The next working day, from Monday to Friday. */
function follows(last: string, day: string): boolean {
  const number = dayNumber(last);
  return dayNumber(day) === number + (weekdayOf(number) === 5 ? 3 : 1);
}

/** Days in a row are of one week unless a weekend lies between. */
const sameWeek = (a: string, b: string): boolean => dayNumber(b) - dayNumber(a) === 1;

interface Band {
  of: FeedHalf;
  last: string;
}

const goesOn = (band: Band, { of }: Piece): boolean =>
  alike(band.of, of) && follows(band.last, of.day) && (of.drawn === 'days' || sameWeek(band.last, of.day));

const eventOf = (
  mark: string,
  of: FeedHalf,
  first: Half,
  hours: { begins: string; ends: string; wholeDays: boolean },
) => ({
  uid: uidWith(mark, of.day, first),
  ...hours,
  title: of.title,
  location: of.location,
  detail: of.detail,
  busy: of.busy,
});

/**
 * Half-days as a telephone reads them: a day alike from end to end is one event, whole days in a row one band. The halves
 * of each subject come in order of days.
 */
export function eventsOf(given: readonly FeedHalf[]): FeedEvent[] {
  const days = new Map<string, FeedHalf[]>();
  for (const half of given) {
    const key = `${half.subjectId} ${half.day}`;
    const day = days.get(key);
    if (day) day.push(half);
    else days.set(key, [half]);
  }
  const marks = new Map([...new Set(given.map(({ subjectId }) => subjectId))].map((id) => [id, markOf(id)]));
  const events: FeedEvent[] = [];
  const bands: Band[] = [];
  const openBands = new Map<string, Band>();
  for (const day of days.values()) {
    for (const piece of piecesOf(day)) {
      const { of, first, last } = piece;
      if (of.drawn === 'hours' || first === last) {
        const hours = {
          begins: at(of.day, halfHours[first].begins),
          ends: at(of.day, halfHours[last].ends),
        };
        events.push(eventOf(marks.get(of.subjectId)!, of, first, { ...hours, wholeDays: false }));
        continue;
      }
      const open = openBands.get(of.subjectId);
      if (open && goesOn(open, piece)) open.last = of.day;
      else {
        const band = { of, last: of.day };
        bands.push(band);
        openBands.set(of.subjectId, band);
      }
    }
  }
  for (const { of, last } of bands)
    events.push(
      eventOf(marks.get(of.subjectId)!, of, 'morning', {
        begins: at(of.day, '00:00'),
        ends: at(dayAfter(last), '00:00'),
        wholeDays: true,
      }),
    );
  return events;
}
