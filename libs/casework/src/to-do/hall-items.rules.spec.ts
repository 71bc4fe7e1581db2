import type { HallRequest } from '#premises';
import { itemsOfHall } from './hall-items.rules.js';

const TODAY = '2027-05-18';
type Occurrence = HallRequest['occurrences'][number];
const date = (over: Partial<Occurrence>): Occurrence => ({
  id: 'o',
  day: '2027-06-01',
  half: 'morning',
  begins: '08:30',
  ends: '12:00',
  status: 'asked',
  reason: null,
  answeredOn: null,
  alternative: null,
  ...over,
});
const request = (occurrences: Occurrence[], over: Partial<HallRequest> = {}): HallRequest => ({
  id: 'h1',
  roomId: 'r1',
  roomName: 'Grande salle',
  purpose: 'Forum des métiers',
  note: null,
  expectedPeople: 80,
  askedBy: 'me',
  askedOn: '2027-05-04',
  unansweredOn: null,
  wishes: [],
  occurrences,
  ...over,
});
const item = (asked: HallRequest, reader = 'me') => itemsOfHall([asked], reader, TODAY)[0];

describe('the hall in the day’s list', () => {
  it('says nothing while the manager may still answer', () =>
    expect(item(request([date({})]))).toBeUndefined());

  it('asks to take or leave a date proposed, before that date', () => {
    const alternative = { day: '2027-06-03', half: 'morning' as const, begins: '08:30', ends: '12:00' };
    const told = item(request([date({ status: 'alternative_proposed', alternative })]), 'somebody else');
    expect(told).toMatchObject({ dueOn: '2027-06-03', act: 'Répondre', to: '/salles/demandes/h1' });
    expect(told?.reason).toContain('1\u00a0date proposée');
  });

  it('says that nobody answers', () => {
    expect(item(request([date({})], { unansweredOn: '2027-05-18' }))?.title).toContain('sans réponse');
    expect(item(request([date({ status: 'withdrawn' })], { unansweredOn: '2027-05-18' }))).toBeUndefined();
  });

  it('tells an answer to who asked, for a week', () => {
    const answered = request([
      date({ status: 'accepted', answeredOn: '2027-05-17' }),
      date({ status: 'refused', reason: 'Travaux ou panne', answeredOn: '2027-05-17' }),
    ]);
    expect(item(answered)?.reason).toBe(
      'Forum des métiers\u00a0: 1\u00a0date accordée, 1\u00a0date refusée (Travaux ou panne).',
    );
    expect(item(answered, 'somebody else')).toBeUndefined();
    expect(item(request([date({ status: 'accepted', answeredOn: '2027-05-10' })]))).toBeUndefined();
  });
});
