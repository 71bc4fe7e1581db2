import { mondayOf } from '../../../format/dates';

/** From far to near. */
export const ZOOMS = ['annees', 'mois', 'semaines', 'demi-journees'] as const;
export type Zoom = (typeof ZOOMS)[number];

export const ZOOM_WORDS: Record<Zoom, string> = {
  annees: 'Années',
  mois: 'Mois',
  semaines: 'Semaines',
  'demi-journees': 'Demi-journées',
};

/** How many weeks are seen at once; all of them over the years. */
const WEEKS: Record<Zoom, number> = {
  annees: Number.POSITIVE_INFINITY,
  mois: 26,
  semaines: 8,
  'demi-journees': 2,
};

/** How many weeks PageUp and PageDown go over, and the arrows beside the title. */
const PAGE: Record<Zoom, number> = { annees: 13, mois: 13, semaines: 4, 'demi-journees': 1 };

export const zoomOf = (asked: string): Zoom => ZOOMS.find((zoom) => zoom === asked) ?? 'annees';

export const nearer = (zoom: Zoom): Zoom => ZOOMS[Math.min(ZOOMS.indexOf(zoom) + 1, ZOOMS.length - 1)]!;
export const farther = (zoom: Zoom): Zoom => ZOOMS[Math.max(ZOOMS.indexOf(zoom) - 1, 0)]!;
export const pageOf = (zoom: Zoom): number => PAGE[zoom];

/** Cells a week: the half-days when one is near enough to see them. */
export const cellsPerWeek = (zoom: Zoom): 1 | 10 => (zoom === 'demi-journees' ? 10 : 1);

/** The first and last index of the weeks seen, so that the week of the date is the first one, as far as there are weeks. */
export function windowOf(
  zoom: Zoom,
  mondays: readonly string[],
  date: string,
): { first: number; last: number } {
  const size = Math.min(WEEKS[zoom], mondays.length);
  const wanted = mondays.findIndex((monday) => monday >= mondayOf(date));
  const first = Math.min(Math.max(wanted === -1 ? mondays.length : wanted, 0), mondays.length - size);
  return { first, last: first + size - 1 };
}

/** The week that a window begins with so that a week is seen, moving no further than needed. */
export function shownWith(
  zoom: Zoom,
  mondays: readonly string[],
  { first, last }: { first: number; last: number },
  week: number,
): string {
  const size = Math.min(WEEKS[zoom], mondays.length);
  const start = week < first ? week : week > last ? week - size + 1 : first;
  return mondays[start] ?? mondays[0] ?? '';
}
