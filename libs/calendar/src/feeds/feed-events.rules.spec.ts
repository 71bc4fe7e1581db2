import type { FeedHalf } from './feed.js';
import { eventsOf, uidOf } from './feed-events.rules.js';

const half = (day: string, which: 'morning' | 'afternoon', over: Partial<FeedHalf> = {}): FeedHalf => ({
  subjectId: 'l',
  day,
  half: which,
  title: 'École',
  busy: true,
  drawn: 'hours',
  ...over,
});
const day = (date: string, over: Partial<FeedHalf> = {}) => [
  half(date, 'morning', over),
  half(date, 'afternoon', over),
];
const company = { title: 'Chez Atelier', drawn: 'weeks' as const };
const closed = { title: 'École fermée', drawn: 'days' as const, busy: false };
const hours = (halves: FeedHalf[]) =>
  eventsOf(halves).map(({ title, begins, ends }) => `${title} ${begins} ${ends}`);

describe('half-days as a telephone reads them', () => {
  it('are one event when the day is alike, two when it is not', () => {
    expect(hours(day('2027-05-18'))).toEqual(['École 2027-05-18T08:30:00 2027-05-18T17:00:00']);
    expect(
      hours([half('2027-05-18', 'morning'), half('2027-05-18', 'afternoon', { title: 'Mission locale' })]),
    ).toEqual([
      'École 2027-05-18T08:30:00 2027-05-18T12:00:00',
      'Mission locale 2027-05-18T13:00:00 2027-05-18T17:00:00',
    ]);
  });
  it('are bands of a week in the company, cut by what comes between', () => {
    const days = ['2027-05-24', '2027-05-25', '2027-05-27', '2027-05-28', '2027-05-31'];
    expect(hours(days.flatMap((one) => day(one, company)))).toEqual([
      'Chez Atelier 2027-05-24T00:00:00 2027-05-26T00:00:00',
      'Chez Atelier 2027-05-27T00:00:00 2027-05-29T00:00:00',
      'Chez Atelier 2027-05-31T00:00:00 2027-06-01T00:00:00',
    ]);
  });
  it('are one band over weekends when the school is closed, one for each person', () => {
    expect(
      hours([
        ...day('2027-07-30', closed),
        ...day('2027-08-02', closed),
        ...day('2027-08-02', { ...closed, subjectId: 'm' }),
      ]),
    ).toEqual([
      'École fermée 2027-07-30T00:00:00 2027-08-03T00:00:00',
      'École fermée 2027-08-02T00:00:00 2027-08-03T00:00:00',
    ]);
  });
  it('have hours when only half of a day is spent in the company', () => {
    expect(hours([half('2027-05-18', 'afternoon', company)])).toEqual([
      'Chez Atelier 2027-05-18T13:00:00 2027-05-18T17:00:00',
    ]);
  });
  it('keep their UID whatever fills them, and tell nothing of whose it is', () => {
    const [school] = eventsOf(day('2027-05-18'));
    const [atWork] = eventsOf(day('2027-05-18', company));
    expect(atWork!.uid).toBe(school!.uid);
    expect(uidOf('019a-l', '2027-05-18', 'morning')).toMatch(/^2027-05-18-morning-[0-9a-f]{16}@tandem$/);
    expect(uidOf('m', '2027-05-18', 'morning')).not.toBe(school!.uid);
  });
});
