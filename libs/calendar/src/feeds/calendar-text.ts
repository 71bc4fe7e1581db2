import ical, { escape as escaped, foldLines, ICalCalendarMethod } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { SCHOOL_ZONE } from '#platform';
import type { EventToSend } from './sent-events.rules.js';

const REFRESH_SECONDS = 3600;
const [zone] = tzlib_get_ical_block(SCHOOL_ZONE) as string[];

/** A line is folded at 75 bytes. The library looks at each character to find out; few lines need it. */
const folded = (line: string): string => (Buffer.byteLength(line) <= 75 ? line : foldLines(line));

const text = (name: string, said: string | undefined): string[] =>
  said ? [folded(`${name}:${escaped(said, false)}`)] : [];

/** « 20270518T083000 » from an ISO local time. */
const basic = (local: string): string => local.replace(/[-:]/g, '').slice(0, 15);

const when = (name: string, local: string, wholeDays: boolean): string =>
  wholeDays
    ? `${name};VALUE=DATE:${basic(local).slice(0, 8)}`
    : `${name};TZID=${SCHOOL_ZONE}:${basic(local)}`;

/** An event's lines (RFC 5545, 3.6.1); what is cancelled is told without what was said of it. */
function lines({ said, uid, sequence, changedAt, begins, ends, wholeDays }: EventToSend): string[] {
  const changed = `${basic(new Date(changedAt).toISOString())}Z`;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    when('DTSTART', begins, wholeDays),
    when('DTEND', ends, wholeDays),
    ...text('SUMMARY', said?.title ?? 'Annulé'),
    ...text('LOCATION', said?.location),
    ...text('DESCRIPTION', said?.detail),
    `STATUS:${said ? 'CONFIRMED' : 'CANCELLED'}`,
    `TRANSP:${said?.busy ? 'OPAQUE' : 'TRANSPARENT'}`,
    `X-MICROSOFT-CDO-BUSYSTATUS:${said?.busy ? 'BUSY' : 'FREE'}`,
    'END:VEVENT',
  ];
}

/** A calendar as telephones read it (RFC 5545), hours in Europe/Paris. */
export function calendarText(name: string, events: readonly EventToSend[]): string {
  const frame = ical({
    // The library escapes what is said of events, not of the calendar.
    name: escaped(name, false),
    prodId: { company: 'Tandem', product: 'Calendrier', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
    x: { 'X-WR-TIMEZONE': SCHOOL_ZONE },
  }).toString();
  const head = frame.slice(0, frame.lastIndexOf('END:VCALENDAR'));
  return `${head}${[zone, ...events.flatMap(lines), 'END:VCALENDAR'].join('\r\n')}\r\n`;
}
