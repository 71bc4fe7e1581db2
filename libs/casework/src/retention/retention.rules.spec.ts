import { announcedUntil, carriedOutFrom, endOf, mayAnnounce, monthsOn, termOn } from './retention.rules.js';

const term = (months: number, effectiveFrom: string) => ({
  id: effectiveFrom,
  rule: 'refused_application' as const,
  months,
  effectiveFrom,
  source: 'Décision',
});

describe('how long data stays', () => {
  it('is the default until something is decided, then what is in force on the day', () => {
    const terms = [term(12, '2027-01-01'), term(36, '2027-06-01')];
    expect(monthsOn('refused_application', terms, '2026-12-31')).toBe(24);
    expect(monthsOn('refused_application', terms, '2027-05-31')).toBe(12);
    expect(termOn('refused_application', [...terms].reverse(), '2027-06-01')?.months).toBe(36);
    expect(monthsOn('access_log', terms, '2027-06-01')).toBe(12);
  });

  it('ends the same day so many months later, or the last of a shorter month', () => {
    expect(endOf('2027-05-18', 24)).toBe('2029-05-18');
    expect(endOf('2027-01-31', 1)).toBe('2027-02-28');
  });

  it('is announced a month before it is carried out, once a month, without a gap between two announcements', () => {
    expect(carriedOutFrom('2027-05-18')).toBe('2027-06-18');
    expect(mayAnnounce('2027-05-01', '2027-05-31')).toBe(false);
    expect(mayAnnounce('2027-05-31', '2027-06-01')).toBe(true);
    expect(mayAnnounce(null, '2027-06-01')).toBe(true);
    // The next announcement comes on the first of the next month, and is carried out a month after that.
    expect(carriedOutFrom('2027-06-01') <= announcedUntil('2027-05-18')).toBe(true);
  });
});
