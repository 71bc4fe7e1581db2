import ICAL from 'ical.js';
import { calendarText } from './calendar-text.js';
import type { FeedEvent } from './feed.js';
import type { EventToSend } from './sent-events.rules.js';

const said = (over: Partial<FeedEvent> = {}): FeedEvent => ({
  uid: 'u@tandem',
  begins: '2027-03-26T08:30:00',
  ends: '2027-03-26T12:00:00',
  wholeDays: false,
  title: 'École',
  busy: true,
  ...over,
});
const sent = (over: Partial<FeedEvent> = {}, more: Partial<EventToSend> = {}): EventToSend => {
  const one = said(over);
  const { uid, begins, ends, wholeDays } = one;
  return { uid, begins, ends, wholeDays, sequence: 0, changedAt: '2027-01-05T09:00:00Z', said: one, ...more };
};
const parsed = (text: string) => new ICAL.Component(ICAL.parse(text));
const first = (text: string) => parsed(text).getFirstSubcomponent('vevent')!;

describe('a calendar as text', () => {
  it('holds what RFC 5545 asks of it and of each event, instants in UTC', () => {
    const calendar = parsed(calendarText('Promotion 3', [sent()]));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toContain('Tandem');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Promotion 3');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
    const [zone] = calendar.getAllSubcomponents('vtimezone');
    expect(zone!.getFirstPropertyValue('tzid')).toBe('Europe/Paris');
    const event = calendar.getFirstSubcomponent('vevent')!;
    expect(String(event.getFirstPropertyValue('dtstamp'))).toBe('2027-01-05T09:00:00Z');
    expect(String(event.getFirstPropertyValue('last-modified'))).toBe('2027-01-05T09:00:00Z');
    expect(event.getFirstProperty('dtstart')!.getParameter('tzid')).toBe('Europe/Paris');
    expect(event.getFirstPropertyValue('transp')).toBe('OPAQUE');
  });

  it('is right on both sides of both clock changes', () => {
    const instants = (day: string) => {
      const calendar = parsed(
        calendarText('x', [sent({ begins: `${day}T08:30:00`, ends: `${day}T17:00:00` })]),
      );
      ICAL.TimezoneService.reset();
      for (const zone of calendar.getAllSubcomponents('vtimezone'))
        ICAL.TimezoneService.register(new ICAL.Timezone(zone));
      const { startDate, endDate } = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
      return [startDate.toJSDate(), endDate.toJSDate()].map((date) => date.toISOString().slice(11, 16));
    };
    // The Sundays are 28 March and 31 October 2027.
    expect(instants('2027-03-26')).toEqual(['07:30', '16:00']);
    expect(instants('2027-03-28')).toEqual(['06:30', '15:00']);
    expect(instants('2027-03-29')).toEqual(['06:30', '15:00']);
    expect(instants('2027-10-29')).toEqual(['06:30', '15:00']);
    expect(instants('2027-10-31')).toEqual(['07:30', '16:00']);
    expect(instants('2027-11-01')).toEqual(['07:30', '16:00']);
  });

  it('escapes and folds: no name, however odd, breaks out of its line', () => {
    const odd = `Atelier; du Cher, « Éco\\nuit »\r\nBEGIN:VEVENT é${'🎓 très long'.repeat(20)}`;
    const text = calendarText(odd, [sent({ title: odd, location: odd, detail: odd })]);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(parsed(text).getAllSubcomponents('vevent')).toHaveLength(1);
    const read = odd.replace('\r\n', '\n');
    expect(first(text).getFirstPropertyValue('summary')).toBe(read);
    expect(first(text).getFirstPropertyValue('location')).toBe(read);
    // No reader knows the type of this one: it is read as it is written.
    expect(String(parsed(text).getFirstPropertyValue('x-wr-calname'))).toMatch(
      /^Atelier\\; du Cher\\, « Éco/,
    );
  });

  it('says whole days without hours, and that they take no time', () => {
    const event = first(
      calendarText('x', [
        sent({ begins: '2027-05-24T00:00:00', ends: '2027-05-29T00:00:00', wholeDays: true, busy: false }),
      ]),
    );
    expect(String(event.getFirstPropertyValue('dtstart'))).toBe('2027-05-24');
    expect(String(event.getFirstPropertyValue('dtend'))).toBe('2027-05-29');
    expect(event.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('sends what vanished as cancelled, without what was said of it', () => {
    const text = calendarText('x', [sent({ title: 'Chez Atelier' }, { said: null, sequence: 4 })]);
    expect(first(text).getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(first(text).getFirstPropertyValue('sequence')).toBe(4);
    expect(text).not.toContain('Atelier');
  });
});
