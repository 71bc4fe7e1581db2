import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { EVENTS_MOST, type IcsReading, readIcs } from './ics-events.rules.js';

const ics = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//FR', ...events, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${randomUUID()}`, 'DTSTAMP:20270101T000000Z', ...lines, 'END:VEVENT'].join('\r\n');
const read = (...events: string[]): Exclude<IcsReading, { unreadable: string }> => {
  const reading = readIcs(ics(...events), '2024-09-01', '2028-12-31');
  if ('unreadable' in reading) throw new Error(reading.unreadable);
  return reading;
};
const days = (...events: string[]) =>
  read(...events).periods.map(({ firstDay, lastDay }) =>
    firstDay === lastDay ? firstDay : `${firstDay} ${lastDay}`,
  );
const reasons = (...events: string[]) => read(...events).refused.map(({ reason }) => reason);

describe('an event becomes a closure', () => {
  it('whose end is exclusive', () => {
    expect(days(event('SUMMARY:Pont', 'DTSTART;VALUE=DATE:20270507', 'DTEND;VALUE=DATE:20270510'))).toEqual([
      '2027-05-07 2027-05-09',
    ]);
    expect(days(event('SUMMARY:Pont', 'DTSTART;VALUE=DATE:20270507'))).toEqual(['2027-05-07']);
    expect(days(event('DTSTART;VALUE=DATE:20270507', 'DURATION:P3D'))).toEqual(['2027-05-07 2027-05-09']);
  });
  it('by its name, once, with the days that follow', () => {
    const { periods } = read(
      event('SUMMARY:Séminaire\\, équipe', 'DTSTART;VALUE=DATE:20270607'),
      event('SUMMARY:Séminaire\\, équipe', 'DTSTART;VALUE=DATE:20270608'),
      event('SUMMARY:Séminaire\\, équipe', 'DTSTART;VALUE=DATE:20270608'),
      event('DTSTART;VALUE=DATE:20270609'),
    );
    expect(periods).toEqual([
      { name: 'Séminaire, équipe', firstDay: '2027-06-07', lastDay: '2027-06-08' },
      { name: 'Fermeture', firstDay: '2027-06-09', lastDay: '2027-06-09' },
    ]);
  });
  it('when its hours hold the whole day of classes, on the school’s clock', () => {
    const timed = (start: string, end: string) => event(`DTSTART${start}`, `DTEND${end}`);
    expect(days(timed(';TZID=Europe/Paris:20270607T080000', ';TZID=Europe/Paris:20270608T180000'))).toEqual([
      '2027-06-07 2027-06-08',
    ]);
    // Midnight in Paris, either side of the change to winter time.
    expect(days(timed(':20271029T220000Z', ':20271101T230000Z'))).toEqual(['2027-10-30 2027-11-01']);
    expect(
      days(timed(';TZID=America/New_York:20270607T060000', ';TZID=America/New_York:20270607T180000')),
    ).toEqual([]);
    expect(reasons(timed(':20270607T090000', ':20270607T120000'))).toEqual([
      'Il ne dure pas une journée de cours entière\u00a0: une fermeture compte en jours.',
    ]);
  });
  it('in a zone that the file describes itself, whatever its name', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Ma zone',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0000',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    expect(
      days(zone, event('DTSTART;TZID=Ma zone:20270607T050000', 'DTEND;TZID=Ma zone:20270607T160000')),
    ).toEqual(['2027-06-07']);
  });
});

describe('a repetition', () => {
  it('is unfolded inside the agreement, without the days taken out, with those added', () => {
    expect(
      days(
        event(
          'SUMMARY:Réunion',
          'DTSTART;VALUE=DATE:20270601',
          'RRULE:FREQ=WEEKLY;COUNT=4',
          'EXDATE;VALUE=DATE:20270608',
          'RDATE;VALUE=DATE:20270701',
        ),
      ),
    ).toEqual(['2027-06-01', '2027-06-15', '2027-06-22', '2027-07-01']);
    expect(days(event('DTSTART;VALUE=DATE:20200714', 'RRULE:FREQ=YEARLY'))).toEqual([
      '2025-07-14',
      '2026-07-14',
      '2027-07-14',
      '2028-07-14',
    ]);
  });
  it('leaves the day that another event moves to that event', () => {
    const uid = 'UID:x@example.org';
    const one = [
      'BEGIN:VEVENT',
      uid,
      'SUMMARY:Réunion',
      'DTSTART;VALUE=DATE:20270601',
      'RRULE:FREQ=WEEKLY;COUNT=2',
      'END:VEVENT',
    ];
    const moved = [
      'BEGIN:VEVENT',
      uid,
      'SUMMARY:Réunion',
      'RECURRENCE-ID;VALUE=DATE:20270608',
      'DTSTART;VALUE=DATE:20270610',
      'END:VEVENT',
    ];
    expect(days(one.join('\r\n'), moved.join('\r\n'))).toEqual(['2027-06-01', '2027-06-10']);
  });
  it('without end, every second, is refused in a moment', () => {
    const began = performance.now();
    expect(
      reasons(event('DTSTART:20240901T000000Z', 'DTEND:20240901T235900Z', 'RRULE:FREQ=SECONDLY')),
    ).toEqual(['Sa répétition ne finit pas, ou se répète trop souvent.']);
    expect(reasons(event('DTSTART;VALUE=DATE:19000101', 'RRULE:FREQ=DAILY'))).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('what closes nothing is refused alone, and the others are read', () => {
  const good = event('SUMMARY:Pont', 'DTSTART;VALUE=DATE:20270507');
  it.each([
    [
      'an unknown zone',
      event('DTSTART;TZID=Lune/Tycho:20270607T000000', 'DTEND;TZID=Lune/Tycho:20270608T000000'),
      'Lune/Tycho',
    ],
    ['a cancelled event', event('STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20270607'), 'annulé'],
    ['an event before the agreement', event('DTSTART;VALUE=DATE:20200607'), 'Hors des années'],
    [
      'one that ends before it begins',
      event('DTSTART;VALUE=DATE:20270607', 'DTEND;VALUE=DATE:20270605'),
      'finit avant',
    ],
    ['one without beginning', event('SUMMARY:Rien'), 'pas de début'],
    ['an impossible day', event('DTSTART;VALUE=DATE:20271345'), 'pas une date'],
  ])('%s', (_, bad, sentence) => {
    const { periods, refused } = read(bad, good);
    expect(periods).toMatchObject([{ name: 'Pont' }]);
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toContain(sentence);
  });
});

describe('a file', () => {
  const sentence = (text: string) => {
    const reading = readIcs(text, '2024-09-01', '2028-12-31');
    return 'unreadable' in reading ? reading.unreadable : null;
  };
  it('that is no calendar, is cut, or is empty is refused as a whole', () => {
    expect(sentence('nom;jour\r\nPont;2027-05-07')).toContain('pas un calendrier');
    expect(sentence('')).toContain('pas un calendrier');
    expect(sentence(ics())).toContain('aucun événement');
    expect(sentence('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART')).not.toBeNull();
  });
  it('of a hundred thousand events is refused before it is read', () => {
    const began = performance.now();
    expect(sentence(ics('BEGIN:VEVENT\r\nEND:VEVENT\r\n'.repeat(100_000)))).toMatch(/100.000.événements/);
    expect(sentence(ics(...Array(EVENTS_MOST).fill(event('DTSTART;VALUE=DATE:20270507'))))).toBeNull();
    expect(performance.now() - began).toBeLessThan(5_000);
  });
  it('whatever it holds, gives days within the range, in order, or a sentence', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VALARM',
        'END:VCALENDAR',
        'RRULE:FREQ=DAILY;COUNT=3',
        'EXDATE:x',
        'DTSTART:20270507T080000Z',
      ),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const reading = readIcs(ics(...lines), '2024-09-01', '2028-12-31');
        if ('unreadable' in reading) return expect(reading.unreadable).not.toBe('');
        for (const { firstDay, lastDay } of reading.periods)
          expect('2024-09-01' <= firstDay && firstDay <= lastDay && lastDay <= '2028-12-31').toBe(true);
      }),
    );
  });
  it('of whole days gives the days it was made of', () => {
    const start = fc
      .integer({ min: 0, max: 1_500 })
      .map((n) => Temporal.PlainDate.from('2024-09-01').add({ days: n }));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), (first, length) => {
        const plain = (day: Temporal.PlainDate) => day.toString().replaceAll('-', '');
        const [period] = read(
          event(
            `DTSTART;VALUE=DATE:${plain(first)}`,
            `DTEND;VALUE=DATE:${plain(first.add({ days: length }))}`,
          ),
        ).periods;
        expect(period).toMatchObject({
          firstDay: first.toString(),
          lastDay: first.add({ days: length - 1 }).toString(),
        });
      }),
    );
  });
});
