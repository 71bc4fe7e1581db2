/** A period of days as ISO texts, both included. */
interface Days {
  startsOn: string;
  lastDay: string;
}

export interface Followed extends Days {
  repeatsYear: boolean;
}

function onDaysOf<T extends Days>(periods: readonly T[], window: Days): T[][] {
  const inside = periods.filter(
    ({ startsOn, lastDay }) => startsOn <= window.lastDay && lastDay >= window.startsOn,
  );
  const days = new Set(inside.map(({ startsOn }) => [startsOn, window.startsOn].sort()[1]!));
  return [...days].map((day) => inside.filter(({ startsOn, lastDay }) => startsOn <= day && lastDay >= day));
}

/** How many of these periods hold on the busiest day of the window, itself included at both ends. */
export function peakDuring(periods: readonly Days[], window: Days): number {
  return Math.max(0, ...onDaysOf(periods, window).map(({ length }) => length));
}

/**
 * Who is followed on the day that leaves least room: among them, those who repeat a year, of whom `extra` take a place of
 * their own (Code du travail, R6223-6).
 */
export function fullestDay(
  followed: readonly Followed[],
  window: Days,
  extra: number,
): { learners: number; repeaters: number } {
  const days = onDaysOf(followed, window).map((held) => ({
    learners: held.length,
    repeaters: held.filter(({ repeatsYear }) => repeatsYear).length,
  }));
  const taken = (day: (typeof days)[number]) => day.learners - Math.min(day.repeaters, extra);
  return days.reduce((fullest, day) => (taken(day) > taken(fullest) ? day : fullest), {
    learners: 0,
    repeaters: 0,
  });
}
