import type { HallOccurrence, HallWish } from './hall-request.js';
import { fieldOf, readAnswers, readAnswerToAll, wishedSlots } from './manager-answers.rules.js';

const TODAY = '2027-05-18';
const date = (id: string, over: Partial<HallOccurrence> = {}): HallOccurrence => ({
  id,
  day: '2027-06-01',
  half: 'afternoon',
  begins: '13:00',
  ends: '17:00',
  status: 'asked',
  reason: null,
  answeredOn: null,
  alternative: null,
  ...over,
});
const thursday: HallWish = { day: null, weekday: 4, half: 'morning', begins: '08:30', ends: '12:00' };
const form = (id: string, given: Partial<Record<Parameters<typeof fieldOf>[0], string>>) =>
  Object.fromEntries(
    Object.entries(given).map(([part, text]) => [fieldOf(part as Parameters<typeof fieldOf>[0], id), text]),
  );
const read = (typed: Record<string, string>, dates = [date('a'), date('b')]) =>
  readAnswers(typed, dates, [thursday], TODAY);

describe('what the manager answers', () => {
  it('is read date by date; one left alone waits', () => {
    expect(read(form('b', { reponse: 'accorder' }))).toEqual({
      answers: [{ occurrenceId: 'b', to: 'accepted', reasonKind: null, reason: null, alternative: null }],
      refusals: [],
    });
    expect(read({}).refusals[0]?.code).toBe('hall.no_answer');
  });

  it('needs a reason to refuse and a date to propose, all said at once', () => {
    const { refusals } = read({
      ...form('a', { reponse: 'refuser', motif: 'ailleurs' }),
      ...form('b', { reponse: 'proposer', jour: '31/02/2027' }),
    });
    expect(refusals.map(({ code, field }) => [code, field])).toEqual([
      ['hall.reason_missing', 'motif-a'],
      ['hall.day', 'jour-b'],
    ]);
    expect(read(form('a', { reponse: 'proposer', jour: '17/05/2027' })).refusals[0]?.code).toBe('hall.past');
    expect(
      read(form('a', { reponse: 'refuser', motif: 'works', precision: 'x'.repeat(301) })).refusals[0]?.code,
    ).toBe('hall.reason_long');
  });

  it('says why in the list’s words, then in their own; in their own alone for another reason', () => {
    const why = (given: Parameters<typeof form>[1]) => {
      const { answers, refusals } = read(form('a', { reponse: 'refuser', ...given }));
      return [answers[0]?.reasonKind, answers[0]?.reason, refusals.map(({ field }) => field)];
    };
    expect(why({ motif: 'works' })).toEqual(['works', 'Travaux ou panne', []]);
    expect(why({ motif: 'taken', precision: 'un mariage' })).toEqual([
      'taken',
      'Salle déjà réservée\u00a0: un mariage',
      [],
    ]);
    expect(why({ motif: 'other', precision: 'Vote' })).toEqual(['other', 'Vote', []]);
    expect(why({ motif: 'other' })).toEqual(['other', null, ['precision-a']]);
  });

  it('proposes a wish of the school, or another date at its own hours', () => {
    const alternativeOf = (given: Parameters<typeof form>[1]) =>
      read(form('a', { reponse: 'proposer', ...given })).answers[0]?.alternative;
    expect(alternativeOf({ souhait: '0' })).toEqual({
      day: '2027-06-03',
      half: 'morning',
      begins: '08:30',
      ends: '12:00',
    });
    expect(alternativeOf({ jour: '8/6/2027' })).toMatchObject({ day: '2027-06-08', half: 'afternoon' });
    expect(alternativeOf({ jour: '8/6/2027', moment: 'soiree' })).toMatchObject({
      half: null,
      begins: '18:00',
    });
  });

  it('leaves out what is settled, past or not theirs', () => {
    const settled = [date('a', { status: 'accepted' }), date('b', { day: '2027-05-17' })];
    const typed = {
      ...form('a', { reponse: 'accorder' }),
      ...form('b', { reponse: 'accorder' }),
      ...form('z', { reponse: 'accorder' }),
    };
    expect(read(typed, settled)).toMatchObject({ answers: [], refusals: [{ code: 'hall.no_answer' }] });
    expect(read(form('c', { reponse: 'accorder' }), [date('c', { status: 'refused' })]).answers).toHaveLength(
      1,
    );
  });

  it('may be the same for all that waits', () => {
    const dates = [date('a'), date('b'), date('c', { status: 'accepted' })];
    const all = readAnswerToAll({ 'reponse-a-tout': 'accorder' }, dates, TODAY);
    expect(all.answers.map(({ occurrenceId, to }) => [occurrenceId, to])).toEqual([
      ['a', 'accepted'],
      ['b', 'accepted'],
    ]);
    expect(readAnswerToAll({ 'reponse-a-tout': 'refuser' }, dates, TODAY).refusals[0]?.field).toBe(
      'motif-a-tout',
    );
  });

  it('shows only wishes to come', () => {
    expect(
      wishedSlots([thursday, { ...thursday, weekday: null, day: '2027-05-17' }], '2027-06-01', TODAY),
    ).toHaveLength(1);
  });
});
