/** Twelve months of a printed page: from September, or from January. */
export interface WallYear {
  kind: 'school' | 'civil';
  /** The year it begins in. */
  year: number;
  label: string;
}

const schoolYear = (year: number): WallYear => ({
  kind: 'school',
  year,
  label: `Année scolaire ${year}-${year + 1}`,
});
const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0);

const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Every school year that these days touch (YYYY-MM-DD, both included), then every calendar year. */
export const wallYears = (startsOn: string, endsOn: string): WallYear[] => [
  ...between(schoolYearOf(startsOn), schoolYearOf(endsOn)).map(schoolYear),
  ...between(Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))).map(
    (year): WallYear => ({ kind: 'civil', year, label: `Année ${year}` }),
  ),
];

/** The school year of a day when it is among them, else the nearest end. */
export function wallYearOf(years: readonly WallYear[], day: string): WallYear {
  const school = years.filter(({ kind }) => kind === 'school');
  const year = schoolYearOf(day);
  return school.find((one) => one.year >= year) ?? school.at(-1)!;
}
