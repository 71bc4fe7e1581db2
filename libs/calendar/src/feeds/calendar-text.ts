import ical, {
  escape as escaped,
  foldLines,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { SCHOOL_ZONE } from '#platform';
import type { EventToSend } from './sent-events.rules.js';

const REFRESH_SECONDS = 3600;
const [zone] = tzlib_get_ical_block(SCHOOL_ZONE) as string[];

/** Lines are folded at 75 bytes; the library's own folding looks at each character, which few lines need. */
const folded = (text: string): string =>
  text
    .split('\r\n')
    .map((line) => (Buffer.byteLength(line) <= 75 ? line : foldLines(line)))
    .join('\r\n');

/** A calendar as telephones read it (RFC 5545), hours in Europe/Paris. */
export function calendarText(name: string, events: readonly EventToSend[]): string {
  const calendar = ical({
    // The library escapes what is said of events, not of the calendar.
    name: escaped(name, false),
    prodId: { company: 'Tandem', product: 'Calendrier', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
    // No zone of the calendar's own: the library would write its instants in it.
    x: { 'X-WR-TIMEZONE': SCHOOL_ZONE },
  });
  const texts = events.map(({ said, ...sent }) => {
    const event = calendar.createEvent({
      id: sent.uid,
      sequence: sent.sequence,
      stamp: new Date(sent.changedAt),
      lastModified: new Date(sent.changedAt),
      start: sent.begins,
      end: sent.ends,
      allDay: sent.wholeDays,
      timezone: SCHOOL_ZONE,
      summary: said?.title ?? 'Annulé',
      status: said ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      transparency: said?.busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      busystatus: said?.busy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
      ...(said?.location ? { location: said.location } : {}),
      ...(said?.detail ? { description: said.detail } : {}),
    });
    return event.toString();
  });
  calendar.clear();
  const frame = calendar.toString();
  const end = frame.lastIndexOf('END:VCALENDAR');
  return `${frame.slice(0, end)}${zone}\r\n${folded(texts.join(''))}END:VCALENDAR\r\n`;
}
