import { Temporal } from 'temporal-polyfill';
import { isPublicHoliday, weekOf } from '#almanac';
import type {
  FloorWeek,
  PlannedPromotion,
  PlanningProblem,
  PlanningWeek,
} from '../../libs/calendar/src/planning/problem.js';

/** Of shared/data/commitments.json: the month in which each promotion of an intake calendar begins. */
export const intakeCalendars = {
  A: ['2024-10', '2025-06', '2026-02', '2026-10'],
  B: ['2024-10', '2025-09', '2026-02', '2026-09'],
} as const;

const WEEKS = 104;

const rhythms = [
  [1, 1],
  [1, 2],
  [2, 3],
  [2, 4],
  [3, 4],
  [3, 6],
] as const;

/**
 * A school that nobody runs: two-year promotions of 15 to 20 learners on the starts of an intake calendar, closed at
 * Christmas and in August and some other weeks, with hours, block lengths, rooms, requests and a hall drawn by the seed.
 */
export function planningInstance(
  calendar: keyof typeof intakeCalendars,
  seed: number,
  size: { promotions: number; weeks?: number } = { promotions: 4 },
): PlanningProblem {
  const random = drawnFrom(seed);
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const closed = closedWeeks(random);
  const starts = intakeCalendars[calendar];
  const promotions = Array.from({ length: size.promotions }, (_, i) => {
    const turn = Math.floor(i / starts.length);
    const first = weekOf(Temporal.PlainDate.from(`${starts[i % starts.length]}-08`)).add({ weeks: turn * 4 });
    return promotionFrom(i + 1, first.toString(), size.weeks ?? WEEKS, closed, between);
  });
  const mondays = [...new Set(promotions.flatMap(({ weeks }) => weeks.map(({ monday }) => monday)))];
  const twice = size.promotions > starts.length ? 2 : 1;
  const weeks: Record<string, FloorWeek> = {};
  for (const monday of mondays) {
    weeks[monday] = { takenSeats: 0, takenRooms: 0, hallLikelihood: [0, 0.3, 0.6, 0.8][between(0, 3)]! };
  }
  return {
    promotions,
    floor: { seats: 40 * twice, rooms: 2 * twice, hallSeats: 30, weeks },
    requests: promotions.flatMap(({ id, weeks: own }) =>
      [0, 1, 2].map((n) => {
        const at = between(4, own.length - 8);
        const mine = own.slice(at, at + between(1, 4)).map(({ monday }) => monday);
        return {
          name: `Structure ${n + 1} de la promotion ${id}`,
          from: n === 2 ? ('school' as const) : ('host' as const),
          promotionId: id,
          place: n === 1 ? ('school' as const) : ('company' as const),
          mondays: mine,
          weight: between(1, 3),
        };
      }),
    ),
    wishes: ['regularity', 'requests', 'longCompany', 'equalYears', 'preferences'],
  };
}

function promotionFrom(
  number: number,
  first: string,
  count: number,
  closed: (monday: string) => boolean,
  between: (from: number, to: number) => number,
): PlannedPromotion {
  const [integration, certification] = [between(2, 4), between(1, 2)];
  const weeks = Array.from({ length: count }, (_, i): PlanningWeek => {
    const monday = Temporal.PlainDate.from(first).add({ weeks: i });
    const holidays = [0, 1, 2, 3, 4].filter((day) => isPublicHoliday(monday.add({ days: day }))).length;
    const workedHalfDays = 10 - 2 * holidays;
    const week = {
      monday: monday.toString(),
      workedHalfDays,
      openHalfDays: closed(monday.toString()) ? 0 : workedHalfDays,
    };
    if (i < integration)
      return { ...week, fixed: { place: 'school', by: 'integration', schoolHalfDays: week.openHalfDays } };
    if (i >= count - certification)
      return { ...week, fixed: { place: 'school', by: 'certification', schoolHalfDays: week.openHalfDays } };
    return week;
  });
  const open = weeks.filter(({ openHalfDays }) => openHalfDays > 0).length;
  const wanted = Math.round((open * 10 * between(33, 45)) / 100);
  const near = rhythms.filter(
    ([school, company]) => Math.abs(school / (school + company) - wanted / (10 * count)) < 0.06,
  );
  const [school, company] = near[between(0, near.length - 1)]!;
  return {
    id: String(number),
    name: `Promotion ${number}`,
    seats: between(15, 20),
    weeks,
    schoolHalfDays: { min: wanted - 6, max: wanted + 6 },
    halfDayMinutes: 210,
    schoolShare: 0.25,
    school: { min: 1, max: school + between(1, 2) },
    company: { min: 1, max: company + between(1, 3) },
    typical: { school, company },
  };
}

/** Two weeks at Christmas, three in August, and one week drawn in each spring. */
function closedWeeks(random: () => number): (monday: string) => boolean {
  const closed = new Set<string>();
  for (let year = 2024; year <= 2030; year += 1) {
    const add = (day: string, weeks: number) => {
      const monday = weekOf(Temporal.PlainDate.from(`${year}-${day}`));
      for (let i = 0; i < weeks; i += 1) closed.add(monday.add({ weeks: i }).toString());
    };
    add('12-24', 2);
    add('08-04', 3);
    add(random() < 0.5 ? '02-20' : '04-20', 1);
  }
  return (monday) => closed.has(monday);
}

/** Numbers between 0 and 1, the same at each run (mulberry32). */
function drawnFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
