import type { FeedEvent } from './feed.js';
import { etagOf, reconciled, type SentEvent } from './sent-events.rules.js';

const event = (uid: string, over: Partial<FeedEvent> = {}): FeedEvent => ({
  uid,
  begins: '2027-05-18T08:30:00',
  ends: '2027-05-18T17:00:00',
  wholeDays: false,
  title: 'École',
  busy: true,
  ...over,
});
const on = (now: string) => ({ now: `${now}T10:00:00Z`, windowFrom: '2026-05-18' });
const told = (events: FeedEvent[], before: SentEvent[], now: string) => {
  const { toSend, toWrite } = reconciled(events, before, on(now));
  const rows = new Map(before.map((row) => [row.uid, row]));
  for (const row of toWrite) rows.set(row.uid, row);
  return { rows: [...rows.values()], toSend, written: toWrite.map(({ uid }) => uid) };
};

describe('what is sent again', () => {
  const first = told([event('a'), event('b')], [], '2027-05-18');

  it('begins at 0 and is written once', () => {
    expect(first.toSend.map(({ uid, sequence }) => [uid, sequence])).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
    expect(told([event('a'), event('b')], first.rows, '2027-05-19').written).toEqual([]);
  });

  it('takes the next sequence when anything said of it changes', () => {
    for (const over of [
      { title: 'Chez Atelier' },
      { ends: '2027-05-18T12:00:00' },
      { busy: false },
      { location: 'Salle 2' },
    ]) {
      const changed = told([event('a', over), event('b')], first.rows, '2027-05-19');
      expect(changed.written).toEqual(['a']);
      expect(changed.toSend.find(({ uid }) => uid === 'a')).toMatchObject({
        sequence: 1,
        changedAt: '2027-05-19T10:00:00Z',
      });
    }
  });

  it('is cancelled for sixty days when it vanishes, and goes on from there when it comes back', () => {
    const gone = told([event('b')], first.rows, '2027-05-19');
    expect(gone.toSend.find(({ uid }) => uid === 'a')).toMatchObject({ sequence: 1, said: null });
    expect(told([event('b')], gone.rows, '2027-07-17').toSend).toHaveLength(2);
    expect(told([event('b')], gone.rows, '2027-07-19').toSend).toHaveLength(1);
    const back = told([event('a'), event('b')], gone.rows, '2027-08-01');
    expect(back.toSend.find(({ uid }) => uid === 'a')).toMatchObject({ sequence: 2, said: event('a') });
  });

  it('is not cancelled because it went out of view', () => {
    const { toSend, toWrite } = reconciled([], first.rows, {
      now: '2028-06-01T10:00:00Z',
      windowFrom: '2027-06-01',
    });
    expect([toSend, toWrite]).toEqual([[], []]);
  });

  it('has another tag when one sequence rises, and the same otherwise', () => {
    const same = told([event('b'), event('a')], first.rows, '2027-05-20');
    expect(etagOf('x', same.toSend)).toBe(etagOf('x', first.toSend));
    const changed = told([event('a', { title: 'Salon' }), event('b')], first.rows, '2027-05-20');
    expect(etagOf('x', changed.toSend)).not.toBe(etagOf('x', first.toSend));
    expect(etagOf('y', first.toSend)).not.toBe(etagOf('x', first.toSend));
  });
});
