import { opensLater, takesApplications } from './windows.rules.js';

const startsOn = '2026-09-07';
const window = { opensOn: '2026-03-01', closesOn: '2026-09-30' };

describe('takesApplications', () => {
  it.each([
    ['2026-09-06', true],
    ['2026-09-07', false],
  ])('without window, until the promotion begins: %s', (today, open) =>
    expect(takesApplications({ startsOn, window: null }, today)).toBe(open),
  );
  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-09-30', true],
    ['2026-10-01', false],
  ])('within its window, even once begun: %s', (today, open) =>
    expect(takesApplications({ startsOn, window }, today)).toBe(open),
  );
});

describe('opensLater', () => {
  it('tells the day to come back', () => expect(opensLater({ window }, '2026-02-01')).toBe('2026-03-01'));
  it('tells none once it closed', () => expect(opensLater({ window }, '2026-10-01')).toBeNull());
});
