import type { Room } from '../rooms/room.js';
import { type AskedHall, MOST_OCCURRENCES, refusalsOfDates, refusalsToAsk } from './asking.rules.js';

const hall: Room & { hasManager: boolean } = {
  hasManager: true,
  id: 'hall',
  name: 'Grande salle',
  kind: 'hall',
  seats: 120,
  squareMetres: 240,
  equipment: [],
  openFrom: '2024-09-01',
  openUntil: '2028-12-31',
};
const asked: AskedHall = {
  firstDay: '2027-06-01',
  lastDay: null,
  weekdays: [],
  half: 'afternoon',
  begins: '13:00',
  ends: '17:00',
  expectedPeople: 40,
  wishes: [],
};
const NOW = '2027-05-18T14:30';
const fieldsOfDates = (over: Partial<AskedHall>) =>
  refusalsOfDates({ ...asked, ...over }, NOW).map(({ code, field }) => [code, field]);
const codes = (
  over: Partial<AskedHall>,
  days = ['2027-06-01'],
  skipped: { day: string; why: string }[] = [],
) => refusalsToAsk({ ...asked, ...over }, hall, { days, skipped }).map(({ code }) => code);

describe('asking for the hall', () => {
  it('is allowed for a day to come, this afternoon’s end apart', () => {
    expect(fieldsOfDates({})).toEqual([]);
    expect(codes({})).toEqual([]);
    expect(fieldsOfDates({ firstDay: '2027-05-18', half: null, begins: '18:00', ends: '21:00' })).toEqual([]);
    expect(fieldsOfDates({ firstDay: '2027-05-18' })).toEqual([['hall.past', 'firstDay']]);
  });

  it('is refused at the field for dates that cannot be, all at once', () => {
    expect(fieldsOfDates({ firstDay: '2027-05-17', lastDay: '2027-05-10', begins: '18:00' })).toEqual([
      ['hall.past', 'firstDay'],
      ['hall.ends_before_it_begins', 'lastDay'],
      ['hall.no_weekday', 'weekdays'],
      ['hall.hours', 'ends'],
    ]);
    expect(fieldsOfDates({ firstDay: '2028-11-18' })).toEqual([]);
    expect(fieldsOfDates({ firstDay: '2028-11-19' })).toEqual([['hall.too_far', 'firstDay']]);
    expect(fieldsOfDates({ lastDay: '2029-01-01', weekdays: [2] })).toEqual([['hall.too_far', 'lastDay']]);
  });

  it('is refused when the school is closed, when the hall is too small, and for too many dates', () => {
    const closed = refusalsToAsk(asked, hall, {
      days: [],
      skipped: [{ day: '2027-05-17', why: 'Lundi de Pentecôte' }],
    });
    expect(closed[0]?.message).toContain('Lundi de Pentecôte');
    expect(codes({ lastDay: '2027-06-02', weekdays: [1] }, [])).toEqual(['hall.no_day']);
    expect(codes({ expectedPeople: 121 })).toEqual(['hall.too_many_people']);
    const many = Array.from({ length: MOST_OCCURRENCES + 1 }, () => '2027-06-01');
    expect(codes({ lastDay: '2028-06-01' }, many)).toEqual(['hall.too_many']);
    expect(codes({}, ['2029-01-02'])).toEqual(['hall.not_open']);
    expect(
      codes({ wishes: [{ day: null, weekday: 4, half: null, begins: '21:00', ends: '18:00' }] }),
    ).toEqual(['hall.wish_hours']);
  });

  it('is for a hall that somebody answers for: a dedicated room needs no request', () => {
    expect(
      refusalsToAsk(asked, { ...hall, hasManager: false }, { days: ['2027-06-01'], skipped: [] }),
    ).toMatchObject([{ code: 'hall.no_manager' }]);
    const room = { ...hall, kind: 'dedicated' as const };
    expect(refusalsToAsk(asked, room, { days: ['2027-06-01'], skipped: [] })[0]?.code).toBe(
      'hall.no_request_needed',
    );
  });
});
