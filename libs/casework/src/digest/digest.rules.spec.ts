import { Temporal } from 'temporal-polyfill';
import type { ToDo } from '../to-do/to-do.js';
import { digestOf, weekDueAt } from './digest.rules.js';

const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Paris]`);

describe('the week’s message', () => {
  it('leaves from Monday at seven, until Tuesday’s end', () => {
    expect(weekDueAt(at('2027-05-17T06:59'))).toBeNull();
    expect(weekDueAt(at('2027-05-17T07:00'))).toBe('2027-05-17');
    expect(weekDueAt(at('2027-05-18T23:59'))).toBe('2027-05-17');
    expect(weekDueAt(at('2027-05-19T00:00'))).toBeNull();
    expect(weekDueAt(at('2027-05-16T12:00'))).toBeNull();
  });
  it('leaves at seven on the wall, summer or winter', () => {
    expect(weekDueAt(at('2027-03-29T07:00'))).toBe('2027-03-29');
    expect(weekDueAt(at('2026-10-26T07:00'))).toBe('2026-10-26');
    expect(weekDueAt(at('2026-10-26T06:30'))).toBeNull();
  });
  it('says what there is, no more than fifteen lines of it, and where', () => {
    const item: ToDo = {
      key: 'k',
      theme: 'contracts',
      title: 'Contrat de Lina\u00a0M. à déposer',
      reason: 'Au plus tard lundi.',
      dueOn: '2027-05-17',
      late: true,
      to: '/contrats/1',
      act: 'Noter',
      learnerId: null,
      needs: 'contract.manage',
    };
    const { subject, body } = digestOf(
      Array.from({ length: 17 }, () => item),
      {
        monday: '2027-05-17',
        publicUrl: 'https://tandem.example.org',
        schoolName: 'École',
      },
    );
    expect(subject).toBe('Votre semaine\u00a0: 17\u00a0choses à faire, dont 17 en retard');
    expect(body.match(/Lina\u00a0M\./g)).toHaveLength(15);
    expect(body).toContain('- et 2\u00a0autres.');
    expect(body).toContain('https://tandem.example.org/\n');
  });
});
