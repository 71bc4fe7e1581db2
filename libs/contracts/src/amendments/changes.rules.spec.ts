import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { resignationWaits } from '../contracts/termination.rules.js';
import { alwaysATutor, daysWithoutTutor } from '../teams/team.rules.js';
import { extensionLastsAYearAtMost } from './amendment.rules.js';
import { type AmendedTerms, agreedEnd, contractAt } from './contract-terms.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const days = fc.oneof(
  fc.constantFrom('2024-02-29', '2025-12-31', '2026-08-31').map(day),
  fc.integer({ min: 0, max: 1500 }).map((offset) => day('2024-01-01').add({ days: offset })),
);
const first = {
  siteId: 's',
  tutorId: 't',
  endsOn: '2027-08-31',
  hoursPerWeek: 35,
  grossMonthlyPayCents: 90_000,
};
const amendment = (number: number, effectiveOn: string, given: Partial<AmendedTerms>): AmendedTerms => ({
  number,
  effectiveOn,
  stands: true,
  ...given,
});

describe('contractAt', () => {
  it('changes on the day of effect, not the day before, and keeps what no amendment names', () => {
    fc.assert(
      fc.property(days, (effect) => {
        const rise = [amendment(1, `${effect}`, { grossMonthlyPayCents: 100_000 })];
        expect(contractAt(first, rise, `${effect.subtract({ days: 1 })}`)).toEqual(first);
        expect(contractAt(first, rise, `${effect}`)).toEqual({ ...first, grossMonthlyPayCents: 100_000 });
      }),
    );
  });
  it('leaves out a refused one, and takes the later of two of one day', () => {
    const two = [
      amendment(1, '2026-01-01', { hoursPerWeek: 30 }),
      amendment(2, '2026-01-01', { hoursPerWeek: 28 }),
      amendment(3, '2026-01-01', { hoursPerWeek: 10, stands: false }),
    ];
    expect(contractAt(first, two, '2026-01-01').hoursPerWeek).toBe(28);
    expect(agreedEnd(first, [amendment(1, '2027-08-31', { endsOn: '2028-08-31' })])).toBe('2028-08-31');
  });
});

describe('an extension after a failed exam', () => {
  it('lasts a year at most, leap years included', () => {
    fc.assert(
      fc.property(days, (end) => {
        const contract = {
          binds: true,
          terminated: false,
          startsOn: '2023-01-01',
          lastDay: `${end}`,
          signedOn: null,
          amendedOn: null,
          terms: { ...first, endsOn: `${end}` },
        };
        const codes = (endsOn: Temporal.PlainDate) =>
          extensionLastsAYearAtMost(
            contract,
            { effectiveOn: `${end}`, signedOn: `${end}`, endsOn: `${endsOn}`, afterFailedExam: true },
            12,
          ).length;
        const latest = end.add({ months: 12 });
        expect([codes(latest), codes(latest.add({ days: 1 })), codes(end)]).toEqual([0, 1, 1]);
      }),
    );
  });
});

describe('the team', () => {
  const contract = { startsOn: '2025-09-01', lastDay: '2027-08-31' };
  const member = (firstDay: string, lastDay: string | null, main = true) => ({
    tutorId: firstDay,
    main,
    firstDay,
    lastDay,
  });
  it('leaves no day without main tutor: a helper is not enough', () => {
    expect(daysWithoutTutor([member('2025-09-01', null)], contract)).toEqual([]);
    expect(
      daysWithoutTutor(
        [member('2025-09-01', '2026-02-28'), member('2026-03-02', null), member('2025-09-01', null, false)],
        contract,
      ),
    ).toEqual([{ from: '2026-03-01', to: '2026-03-01' }]);
    expect(alwaysATutor([], contract)[0]!.message).toContain(
      'du lundi 1er septembre 2025 au mardi 31 août 2027',
    );
  });
  it('passes from one to the next without a gap, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (offset) => {
        const last = day('2025-09-01').add({ days: offset });
        const next = `${last.add({ days: 1 })}`;
        const team = [member('2025-09-01', `${last}`), member(next, null)];
        expect(daysWithoutTutor(team, contract)).toEqual([]);
        expect(daysWithoutTutor([team[0]!], contract)[0]).toEqual({ from: next, to: contract.lastDay });
      }),
    );
  });
});

describe('a resignation', () => {
  it('waits five days after the mediator and seven after the announcement', () => {
    fc.assert(
      fc.property(days, (mediatorAskedOn) => {
        const announcedOn = mediatorAskedOn.add({ days: 5 });
        const on = announcedOn.add({ days: 7 });
        const codes = (given: object) =>
          resignationWaits(
            {
              mode: 'resignation',
              initiator: 'learner',
              reason: 'x',
              mediatorAskedOn,
              announcedOn,
              on,
              ...given,
            },
            { resignationMediatorDays: 5, resignationNoticeDays: 7 },
          ).map(({ code }) => code);
        expect(codes({})).toEqual([]);
        expect(codes({ on: on.subtract({ days: 1 }) })).toEqual(['termination.notice_too_short']);
        expect(codes({ announcedOn: announcedOn.subtract({ days: 1 }) })).toEqual([
          'termination.announced_too_early',
        ]);
      }),
    );
  });
});
