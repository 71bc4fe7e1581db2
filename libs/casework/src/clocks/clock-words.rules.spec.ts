import type { ClockReading } from './clock.js';
import { dayInWords, sentenceOf } from './clock-words.rules.js';

const clock = (given: Partial<ClockReading>): ClockReading => ({
  kind: 'deposit',
  state: 'running',
  startedOn: '2025-09-15',
  dueOn: '2025-09-20',
  stoppedOn: null,
  daysLeft: 4,
  unit: 'working',
  limit: '5\u00a0jours ouvrables',
  article: 'L6224-1',
  detail: null,
  company: null,
  ...given,
});
const on = (given: Partial<ClockReading>) => sentenceOf(clock(given), '2025-09-16');

describe('the words of a clock', () => {
  it('say the last day, what is left, the number of the law and its article', () => {
    expect(on({})).toBe(
      'Jusqu’au samedi 20 septembre inclus\u00a0: il reste 4\u00a0jours ouvrables (5\u00a0jours ouvrables, art.\u00a0L6224-1).',
    );
    expect(on({ daysLeft: 1 })).toContain('il reste 1\u00a0jour ouvrable (');
    expect(on({ daysLeft: 0, limit: null, article: null })).toBe(
      'Jusqu’au samedi 20 septembre inclus\u00a0: c’est aujourd’hui.',
    );
  });
  it('say when it stopped, and that it was late', () => {
    expect(on({ state: 'stopped', stoppedOn: '2025-09-18' })).toMatch(/^Arrêtée le jeudi 18 septembre, 5/);
    expect(on({ state: 'stopped', stoppedOn: '2025-09-22' })).toContain('après le samedi 20 septembre');
  });
  it('say since when it is passed, and what a limit is', () => {
    expect(on({ state: 'missed', dueOn: '2025-09-10' })).toMatch(/^Dépassée depuis le mercredi 10 septembre/);
    expect(on({ state: 'missed', dueOn: null })).toMatch(/^Non respecté, /);
    expect(on({ state: 'kept' })).toMatch(/^Respecté, /);
  });
  it('count the days in the company, the unsigned apart', () =>
    expect(
      on({ company: { confirmed: 30.5, atMost: 34, limit: 45 }, dueOn: '2025-10-03', article: 'L6222-18' }),
    ).toBe(
      '30,5 jours confirmés, 34 au plus, sur 45, au plus tôt jusqu’au vendredi 3 octobre, art.\u00a0L6222-18.',
    ));
  it('leave out the year when it is this one', () => {
    expect(dayInWords('2025-10-01', '2025-09-16')).toBe('mercredi 1er octobre');
    expect(dayInWords('2026-10-01', '2025-09-16')).toBe('jeudi 1er octobre 2026');
  });
});
