import { countByStatus, refusalsOfProtected } from './protected.rules.js';
import { protectedStatuses } from './protected-statuses.js';

describe('refusalsOfProtected', () => {
  const at = (rqthOn: string | null, statuses: ('rqth' | 'rsa')[] = ['rqth']) =>
    refusalsOfProtected({ statuses, rqthOn }, '2006-03-15', '2026-06-01').map(({ field }) => field);
  it('takes a date that has come, with the status it dates', () => {
    expect(at('2025-01-10')).toEqual([]);
    expect(at(null)).toEqual([]);
  });
  it('refuses it without the status, ahead, or before the birth', () => {
    expect(at('2025-01-10', ['rsa'])).toEqual(['rqthOn']);
    expect(at('2026-06-02')).toEqual(['rqthOn']);
    expect(at('2006-03-14')).toEqual(['rqthOn']);
  });
});

describe('countByStatus', () => {
  it('counts people, not ticks', () => {
    const facts = (...statuses: ('rsa' | 'qpv')[]) => ({ statuses, rqthOn: null });
    expect(countByStatus([facts('rsa', 'qpv'), facts('rsa', 'rsa'), facts()])).toEqual({ rsa: 2, qpv: 1 });
  });
});

describe('the list of statuses', () => {
  it('has no word of judicial protection', () =>
    expect(JSON.stringify(protectedStatuses)).not.toMatch(/pjj|judiciaire|justice|pénal/i));
});
