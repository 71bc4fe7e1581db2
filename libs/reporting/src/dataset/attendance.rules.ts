import type { AttendanceFigures } from './department-dataset.js';

export const expectedSoFar = (a: AttendanceFigures) => a.present + a.excused + a.unexcused + a.unknown;

/** Present over expected so far; null before the first expected half-day. */
export function attendanceRate(a: AttendanceFigures): number | null {
  const expected = expectedSoFar(a);
  return expected === 0 ? null : a.present / expected;
}

/** What the rate becomes if everything unsigned or still to come is presence. */
export function reachableRate(a: AttendanceFigures): number | null {
  const all = expectedSoFar(a) + a.stillExpected;
  return all === 0 ? null : (a.present + a.unknown + a.stillExpected) / all;
}

export function attendanceTogether(parts: AttendanceFigures[]): AttendanceFigures {
  const sum = (key: keyof AttendanceFigures) => parts.reduce((total, part) => total + part[key], 0);
  return {
    present: sum('present'),
    excused: sum('excused'),
    unexcused: sum('unexcused'),
    unknown: sum('unknown'),
    stillExpected: sum('stillExpected'),
  };
}
