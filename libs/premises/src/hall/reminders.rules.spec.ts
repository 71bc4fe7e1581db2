import { nextStepOn, stepsDueBy } from './reminders.rules.js';

describe('reminders of the hall’s manager', () => {
  it('come after three and seven working days, then the school is told after ten', () => {
    // Friday 14 May 2027; Monday the 17th is a holiday, Saturdays are working days.
    expect([0, 1, 2, 3].map((done) => nextStepOn('2027-05-14', done))).toEqual([
      '2027-05-19',
      '2027-05-24',
      '2027-05-27',
      null,
    ]);
  });

  it('are counted at once when nobody swept for a while', () => {
    expect(
      ['2027-05-18', '2027-05-19', '2027-05-25', '2027-06-30'].map((day) => stepsDueBy('2027-05-14', day)),
    ).toEqual([0, 1, 2, 3]);
  });
});
