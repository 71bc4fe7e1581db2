import { Temporal } from 'temporal-polyfill';
import { depositOf } from './deposit.rules.js';

const on = (iso: string) => Temporal.PlainDate.from(iso);
const contract = {
  kind: 'apprenticeship' as const,
  step: 'signed' as const,
  startsOn: '2025-09-15',
  filedOn: null,
};

describe('depositOf', () => {
  it('is due on the fifth jour ouvrable, and late the day after', () => {
    expect(depositOf(contract, 'company', on('2025-09-20'))).toMatchObject({
      dueOn: '2025-09-20',
      awaited: true,
      late: false,
      to: 'à l’OPCO',
    });
    expect(depositOf(contract, 'public_body', on('2025-09-21'))).toMatchObject({
      late: true,
      to: 'à la DDETSPP (CELIA)',
    });
  });
  it('says from when silence is a refusal once filed', () =>
    expect(
      depositOf({ ...contract, step: 'filed', filedOn: '2025-09-18' }, 'company', on('2025-09-30')),
    ).toMatchObject({ awaited: false, late: false, silentFrom: '2025-10-08' }));
  it('does not concern an internship nor a draft', () => {
    expect(depositOf({ ...contract, kind: 'internship' }, 'company', on('2025-09-30'))).toBeNull();
    expect(depositOf({ ...contract, step: 'draft' }, 'company', on('2025-09-30'))).toBeNull();
  });
});
