import {
  refusalsToExtend,
  refusalsToReturn,
  refusalsToTakeBack,
  refusalsToTransfer,
  returnEndsOn,
} from './steps.rules.js';

const place = { entryOn: '2026-02-02', exitOn: null };
const from = { id: 'p3', startsOn: '2026-02-02' };
const to = { id: 'p4', name: 'Promotion 4', startsOn: '2026-09-07', endsOn: '2028-08-31', capacityMax: 20 };
const transfer = (changed: Partial<Parameters<typeof refusalsToTransfer>[0]> = {}) =>
  refusalsToTransfer({
    kind: 'change_of_cohort',
    on: '2027-05-18',
    place,
    from,
    to,
    placesTaken: 19,
    today: '2027-05-18',
    ...changed,
  }).map(({ code }) => code);

describe('refusalsToTransfer', () => {
  it('lets somebody go on in another promotion with a place left', () => expect(transfer()).toEqual([]));
  it('never in the future', () => expect(transfer({ on: '2027-05-19' })).toEqual(['pathway.in_future']));
  it('needs a day after the entry, so that the former place has a last day', () => {
    expect(transfer({ place: { entryOn: '2027-05-18', exitOn: null } })).toEqual(['pathway.before_entry']);
    expect(transfer({ place: { entryOn: '2027-05-17', exitOn: null } })).toEqual([]);
  });
  it.each([
    ['2026-09-06', ['pathway.outside_cohort']],
    ['2026-09-07', []],
  ])('from the promotion’s first day: %s', (on, codes) => expect(transfer({ on })).toEqual(codes));
  it('refuses a promotion that is full', () =>
    expect(transfer({ placesTaken: 20 })).toEqual(['admission.cohort_full']));
  it('refuses the same promotion', () =>
    expect(transfer({ to: { ...to, id: 'p3' } })).toEqual(['pathway.same_cohort']));
  it('repeats a year in a promotion that began later, while a change goes either way', () => {
    const earlier = { ...to, id: 'p2', startsOn: '2025-09-08' };
    expect(transfer({ kind: 'repeated_year', to: earlier })).toEqual(['pathway.cohort_not_later']);
    expect(transfer({ to: earlier })).toEqual([]);
  });
  it('gives every refusal at once', () =>
    expect(
      transfer({ place: { ...place, exitOn: '2027-01-29' }, on: '2028-09-01', placesTaken: 20 }),
    ).toEqual([
      'enrolment.already_ended',
      'pathway.in_future',
      'pathway.outside_cohort',
      'admission.cohort_full',
    ]));
});

describe('refusalsToExtend', () => {
  const extend = (until: string, changed: Partial<Parameters<typeof refusalsToExtend>[0]> = {}) =>
    refusalsToExtend({
      place,
      examOn: '2028-01-25',
      until,
      expectedEndOn: '2028-01-28',
      cohortEndsOn: '2028-01-28',
      today: '2028-01-26',
      ...changed,
    }).map(({ code }) => code);
  it.each([
    ['2028-01-28', ['pathway.extension_too_short']],
    ['2028-01-29', []],
    ['2029-01-28', []],
    ['2029-01-29', ['pathway.extension_too_long']],
  ])('until %s', (until, codes) => expect(extend(until)).toEqual(codes));
  it('counts a second extension from the promotion’s end', () =>
    expect(extend('2029-01-29', { expectedEndOn: '2028-06-30' })).toEqual(['pathway.extension_too_long']));
  it('ends on 28 February after one that ends on the 29th', () => {
    expect(extend('2029-02-28', { cohortEndsOn: '2028-02-29' })).toEqual([]);
    expect(extend('2029-03-01', { cohortEndsOn: '2028-02-29' })).toEqual(['pathway.extension_too_long']);
  });
  it('needs an exam that has been held, after the entry', () => {
    expect(extend('2028-06-30', { examOn: '2028-01-27' })).toEqual(['pathway.in_future']);
    expect(extend('2028-06-30', { examOn: '2026-02-01' })).toEqual(['pathway.exam_before_entry']);
  });
});

describe('a return after a rupture', () => {
  it.each([
    ['2027-03-01', '2027-08-31'],
    ['2027-08-31', '2028-02-28'],
    ['2027-05-18', '2027-11-17'],
  ])('from %s lasts until %s', (on, until) => expect(returnEndsOn(on)).toBe(until));
  const back = (on: string, lastReturnUntil: string | null) =>
    refusalsToReturn({ place, on, lastReturnUntil, today: '2027-05-18' }).map(({ code }) => code);
  it('is one at a time', () => {
    expect(back('2027-05-18', null)).toEqual([]);
    expect(back('2027-05-18', '2027-05-18')).toEqual(['pathway.already_returned']);
    expect(back('2027-05-18', '2027-05-17')).toEqual([]);
  });
});

describe('refusalsToTakeBack', () => {
  const back = (changed: Partial<Parameters<typeof refusalsToTakeBack>[0]> = {}) =>
    refusalsToTakeBack({
      kind: 'extension',
      takenBack: false,
      isLast: true,
      own: true,
      director: false,
      reason: 'Erreur de personne',
      ...changed,
    }).map(({ code }) => code);
  it('is for who signed, or the director', () => {
    expect(back()).toEqual([]);
    expect(back({ own: false })).toEqual(['pathway.not_yours']);
    expect(back({ own: false, director: true })).toEqual([]);
  });
  it('takes the last step only, once, with why', () => {
    expect(back({ isLast: false })).toEqual(['pathway.not_last']);
    expect(back({ takenBack: true })).toEqual(['pathway.taken_back']);
    expect(back({ reason: ' ' })).toEqual(['pathway.reason']);
  });
});
