import { suggestedLengths } from './suggestion.rules.js';

const weeks = Array.from({ length: 100 }, () => ({ monday: '', openHalfDays: 10, workedHalfDays: 10 }));

it('begins with the rhythm nearest to the hours wanted', () => {
  const typical = (schoolHours: number) => {
    const { typicalSchool, typicalCompany } = suggestedLengths(weeks, { schoolHours, halfDayMinutes: 210 });
    return `${typicalSchool}/${typicalCompany}`;
  };
  expect([typical(1750), typical(1400), typical(1150), typical(900)]).toEqual(['1/1', '2/3', '1/2', '1/3']);
});
