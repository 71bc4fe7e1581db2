import { Temporal } from 'temporal-polyfill';
import { refusalsToReport, schoolYearToDate } from './period.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('schoolYearToDate', () => {
  it('starts on 1 September of the year before in spring', () =>
    expect(schoolYearToDate(day('2027-05-18'))).toEqual({ from: '2026-09-01', to: '2027-05-18' }));
  it('starts anew on 1 September', () =>
    expect(schoolYearToDate(day('2027-09-01'))).toEqual({ from: '2027-09-01', to: '2027-09-01' }));
});

describe('refusalsToReport', () => {
  const codes = (from: string, to: string) =>
    refusalsToReport({ from, to }, day('2027-05-18')).map(({ code }) => code);
  it('takes a period that ends today', () => expect(codes('2026-09-01', '2027-05-18')).toEqual([]));
  it('refuses what is to come', () =>
    expect(codes('2026-09-01', '2027-05-19')).toEqual(['report.period_ahead']));
  it('refuses a period turned around', () =>
    expect(codes('2027-02-01', '2027-01-01')).toEqual(['report.period_reversed']));
});
