import { describe, expect, it } from '@jest/globals';
import { leaveDays, withLeave } from './leave.rules';

const leave = {
  firstDay: '2027-08-02',
  firstHalf: 'afternoon' as const,
  lastDay: '2027-08-04',
  lastHalf: 'morning' as const,
  kindLabel: 'Congés payés',
};

describe('a leave on screen', () => {
  it('says its half-days only where they are not whole days', () => {
    expect(leaveDays(leave)).toMatch(/^du .*2\sao.+2027 après-midi au .*4\sao.+2027 matin$/);
    expect(leaveDays({ ...leave, firstHalf: 'morning', lastHalf: 'afternoon' })).not.toMatch(/matin|après/);
    expect(leaveDays({ ...leave, lastDay: '2027-08-02', lastHalf: 'afternoon' })).toMatch(/, après-midi$/);
  });
  it('covers what is planned, never a public holiday', () => {
    const half = { date: '2027-08-03', half: 'morning' as const, expected: 'company' as const };
    expect(withLeave(half, [leave])).toMatchObject({ expected: 'leave', note: 'congés payés' });
    expect(withLeave({ ...half, date: '2027-08-05' }, [leave]).expected).toBe('company');
    expect(withLeave({ ...half, expected: 'holiday' }, [leave]).expected).toBe('holiday');
  });
});
