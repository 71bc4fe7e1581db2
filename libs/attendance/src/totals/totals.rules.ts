import { ON_SHEET, type Place } from '../expected/places.js';
import { EXCUSED, type LedgerState, PRESENCE } from '../ledger/states.js';

/** How many half-days of one learner are alike; the unit that totals are made of. */
export interface Tally {
  place: Place;
  /** Null: nothing recorded, which is unknown and never present. */
  state: LedgerState | null;
  /** Whether the half-day has begun; one that has not never lowers a rate. */
  begun: boolean;
  halves: number;
  /** Minutes present over these half-days; a half-day without minutes counts what the caller says it lasts. */
  minutes: number;
}

export interface LearnerTotals {
  /** Half-days expected at school, at an action of mediation or in the company so far: the denominator of the attendance rate. */
  expectedHalves: number;
  /** Of these, present: at school, in the company, in mediation or representing the school. */
  presentHalves: number;
  /** Of these, absent with a justification, on leave or sick: apart, never presence. */
  excusedHalves: number;
  absentHalves: number;
  unknownHalves: number;
  /** Expected over the whole period, what has not begun included. */
  plannedHalves: number;
  /** Half-days present by the end of the period if nothing more is missed: present, still unknown, and to come. */
  reachableHalves: number;
  /** present / expected, 0 to 1; null while nothing was expected. */
  attendanceRate: number | null;
  /** reachable / planned, 0 to 1: below a threshold, it is missed for good. */
  reachableRate: number | null;
  /** Minutes present on half-days expected at school, or at an action of mediation. */
  schoolMinutes: number;
  /** Days present in the company: half-days / 2. */
  companyDays: number;
}

const TO_RECORD: ReadonlySet<Place> = new Set<Place>(['school', 'mediation', 'company']);

/** Totals of one learner, as a pure reading of the ledger (domain.md, « The half-day ledger »). */
export function totalsOf(tallies: Tally[]): LearnerTotals {
  const wanted = tallies.filter((tally) => TO_RECORD.has(tally.place));
  const sum = (keep: (tally: Tally) => boolean) =>
    wanted.filter(keep).reduce((total, tally) => total + tally.halves, 0);
  const isPresent = (tally: Tally) => tally.state !== null && PRESENCE.has(tally.state);
  const expectedHalves = sum((tally) => tally.begun);
  const presentHalves = sum((tally) => tally.begun && isPresent(tally));
  const unknownHalves = sum((tally) => tally.begun && tally.state === null);
  const toComeHalves = sum((tally) => !tally.begun);
  const plannedHalves = expectedHalves + toComeHalves;
  // An absence announced ahead can no longer be made up.
  const reachableHalves =
    presentHalves +
    unknownHalves +
    sum((tally) => !tally.begun && (tally.state === null || isPresent(tally)));
  return {
    expectedHalves,
    presentHalves,
    excusedHalves: sum((tally) => tally.begun && tally.state !== null && EXCUSED.has(tally.state)),
    absentHalves: sum((tally) => tally.begun && tally.state === 'absent_unjustified'),
    unknownHalves,
    plannedHalves,
    reachableHalves,
    attendanceRate: expectedHalves === 0 ? null : presentHalves / expectedHalves,
    reachableRate: plannedHalves === 0 ? null : reachableHalves / plannedHalves,
    schoolMinutes: wanted
      .filter((tally) => tally.begun && ON_SHEET.has(tally.place) && isPresent(tally))
      .reduce((total, tally) => total + tally.minutes, 0),
    companyDays: sum((tally) => tally.begun && tally.place === 'company' && isPresent(tally)) / 2,
  };
}
