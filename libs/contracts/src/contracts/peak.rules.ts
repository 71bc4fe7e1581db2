/** A period of days as ISO texts, both included. */
interface Days {
  startsOn: string;
  lastDay: string;
}

/** How many of these periods hold on the busiest day of the window, itself included at both ends. */
export function peakDuring(periods: readonly Days[], window: Days): number {
  const inside = periods.filter(
    ({ startsOn, lastDay }) => startsOn <= window.lastDay && lastDay >= window.startsOn,
  );
  const starts = inside.map(({ startsOn }) => [startsOn, window.startsOn].sort()[1]!);
  return Math.max(
    0,
    ...starts.map(
      (day) => inside.filter(({ startsOn, lastDay }) => startsOn <= day && lastDay >= day).length,
    ),
  );
}
