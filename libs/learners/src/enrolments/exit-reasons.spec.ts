import { exitReasons, isExitReason } from './exit-reasons.js';

describe('exitReasons', () => {
  it.each(['rupture', 'termination', 'change_of_cohort', 'repeated_year'])(
    'do not hold %s, which is no exit',
    (code) => expect(isExitReason(code)).toBe(false),
  );
  it('each have their own label', () => {
    const labels = Object.values(exitReasons).map((reason) => reason.label);
    expect(new Set(labels).size).toBe(labels.length);
  });
  it('keep no contract found, abandonment and exclusion apart', () =>
    expect(['no_contract', 'abandonment', 'exclusion'].every(isExitReason)).toBe(true));
});
