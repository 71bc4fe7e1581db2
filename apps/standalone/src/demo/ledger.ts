import { closedDaysOf } from '#almanac';
import {
  type ChainedEntry,
  chainEntries,
  type EntryPayload,
  type EntryToChain,
  NEW_CHAIN,
} from '#attendance';
import { type ExpectedHalf, expectedHalves } from '#calendar';
import { Habits, type Recorded } from './absences.js';
import { versionOn } from './calendar-versions.js';
import { Chance } from './chance.js';
import { instant, plus, workday } from './days.js';
import { fortnightOf, lastDayOf } from './fortnights.js';
import { idsFor } from './ids.js';
import { mediationHalves } from './mediations.js';
import type { Plan } from './plan.js';
import { coordinator, trainers } from './staff.js';
import { isBinding } from './standing.js';

export interface Sheet {
  id: string;
  cohortId: string;
  day: string;
  half: 'morning' | 'afternoon';
  savedAt: string;
  savedBy: string;
}

export interface WorkplaceLog {
  id: string;
  learnerId: string;
  contractId: string;
  fromMonday: string;
  signedAt: string;
  signedBy: string;
}

export interface LedgerRow extends ChainedEntry {
  sourceId: string | null;
}

type Pending = EntryToChain & { sourceId: string | null };

/** Promotions' actions of digital mediation fall on one afternoon in so many at school. */
const MEDIATION_EVERY = 24;

/** Tutors who are behind, besides the demonstration's own: every so many. */
const BEHIND_EVERY = 17;

/** Where everybody was expected up to the day before: what the calendar's own rules say. */
export function expectedUpTo(plan: Plan): ExpectedHalf[] {
  const from = plan.promotions.map(({ startsOn }) => startsOn).sort()[0]!;
  const to = plus(plan.today, -1);
  if (to < from) return [];
  const expected = expectedHalves(
    {
      cohorts: new Map(plan.promotions.map((promotion) => [promotion.id, promotion])),
      plans: plan.calendars,
      closed: closedDaysOf(plan.closures, from, to),
      enrolments: plan.enrolments,
      contracts: plan.contracts
        .filter(isBinding)
        .map((contract) => ({ ...contract, companyFirstDay: contract.startsOn })),
      workingDays: new Map(plan.sites.map(({ id, workingDays }) => [id, workingDays])),
      hostClosures: plan.hostClosures,
      leaves: [],
      mediations: mediationHalves(plan.mediations),
    },
    from,
    to,
  );
  // Each was frozen on its day, by the version then in force.
  return expected.map((half) => ({
    ...half,
    version: versionOn(plan.calendarVersions, half.cohortId, half.day),
  }));
}

/** The ledger as the school and the tutors have kept it: sheets, signed fortnights, chained entries. */
export function ledgerOf(plan: Plan, expected: readonly ExpectedHalf[]) {
  const id = idsFor('ledger');
  const sheets = new Map<string, Sheet>();
  const logs = new Map<string, WorkplaceLog>();
  const contracts = new Map(plan.contracts.map((contract) => [contract.id, contract]));
  const tutorRank = new Map(plan.tutors.map((tutor, rank) => [tutor.id, rank]));
  const promotions = new Map(plan.promotions.map((promotion) => [promotion.id, promotion]));
  const unsaved = lastSheetKey(expected);
  const entries = new Map<string, Pending[]>();
  const habits = new Map<string, Habits>();

  const sheetOf = (half: ExpectedHalf): Sheet | null => {
    const key = `${half.cohortId} ${half.day} ${half.half}`;
    if (key === unsaved) return null;
    const known = sheets.get(key);
    if (known) return known;
    const { number } = promotions.get(half.cohortId)!;
    const trainer = trainers[(number + Number(half.day.slice(8))) % trainers.length]!;
    const savedAt =
      half.half === 'morning'
        ? instant(half.day, 12, 4 + number, Number(half.day.slice(8)))
        : instant(half.day, 16, 31 + number, Number(half.day.slice(8)));
    const sheet = {
      id: id(),
      cohortId: half.cohortId,
      day: half.day,
      half: half.half,
      savedAt,
      savedBy: trainer.id,
    };
    sheets.set(key, sheet);
    return sheet;
  };

  const logOf = (half: ExpectedHalf): WorkplaceLog | null => {
    const fromMonday = fortnightOf(half.day);
    const key = `${half.contractId} ${fromMonday}`;
    const known = logs.get(key);
    if (known) return known;
    const lastDay = lastDayOf(fromMonday);
    if (lastDay >= plan.today) return null;
    const contract = contracts.get(half.contractId!)!;
    const rank = tutorRank.get(contract.tutorId)!;
    const behind = rank === 0 || rank % BEHIND_EVERY === 3;
    if (behind && plus(lastDay, 14) >= plan.today) return null;
    const later = workday(plus(lastDay, rank % 4));
    const log = {
      id: id(),
      learnerId: half.learnerId,
      contractId: contract.id,
      fromMonday,
      signedAt: instant(later < plan.today ? later : lastDay, 17, 10 + (rank % 40)),
      signedBy: plan.tutors[rank]!.accountId,
    };
    logs.set(key, log);
    return log;
  };

  for (const half of expected) {
    const atSchool = half.place === 'school' || half.place === 'mediation';
    if (!atSchool && half.place !== 'company') continue;
    const habit = habits.get(half.learnerId) ?? new Habits(half.learnerId);
    habits.set(half.learnerId, habit);
    const { recorded, reason } = habit.next(half.day, atSchool ? 'school' : 'company');
    const sheet = atSchool ? sheetOf(half) : null;
    const log = half.place === 'company' ? logOf(half) : null;
    const source = sheet ?? log;
    if (!source) continue;
    const own = entries.get(half.learnerId) ?? [];
    entries.set(half.learnerId, own);
    const payload: EntryPayload | null = reason ? { reason } : null;
    own.push({
      learnerId: half.learnerId,
      day: half.day,
      half: half.half,
      revision: 1,
      ...stateOf(recorded, half, promotions.get(half.cohortId)!.halfDayMinutes),
      origin: sheet ? 'sheet' : 'workplace',
      sourceId: source.id,
      recordedBy: sheet ? sheet.savedBy : log!.signedBy,
      recordedAt: sheet ? sheet.savedAt : log!.signedAt,
      payload,
    });
  }
  for (const [learnerId, own] of entries) correct(plan.today, learnerId, own);

  const rows: LedgerRow[] = [];
  const heads: { learnerId: string; seq: number; hash: Buffer }[] = [];
  for (const [learnerId, own] of entries) {
    own.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    const salts = new Chance(`salts of ${learnerId}`);
    const chained = chainEntries(
      NEW_CHAIN,
      own.map(({ sourceId: _, ...entry }) => (entry.payload ? { ...entry, salt: salts.bytes(16) } : entry)),
    );
    chained.rows.forEach((row, rank) => {
      rows.push({ ...row, sourceId: own[rank]!.sourceId });
    });
    heads.push({ learnerId, ...chained.head });
  }
  return { sheets: [...sheets.values()], logs: [...logs.values()], rows, heads };
}

const orderOf = ({ recordedAt, day, half, revision }: Pending): string =>
  `${recordedAt} ${day} ${half === 'morning' ? 0 : 1} ${revision}`;

/** The last half-day at school before the day: nobody saved its sheet. */
function lastSheetKey(expected: readonly ExpectedHalf[]): string | null {
  let last: ExpectedHalf | null = null;
  for (const half of expected) {
    if (half.place !== 'school') continue;
    if (!last || half.day > last.day || (half.day === last.day && half.half === 'afternoon')) last = half;
  }
  return last && `${last.cohortId} ${last.day} ${last.half}`;
}

function stateOf(recorded: Recorded, half: ExpectedHalf, halfDayMinutes: number) {
  if (recorded !== 'present' && recorded !== 'late') return { state: recorded, minutes: null };
  if (half.place === 'company') return { state: 'present_company' as const, minutes: null };
  const chance = new Chance(`${half.cohortId} ${half.day} ${half.half}`);
  const inMediation = half.half === 'afternoon' && chance.whole(1, MEDIATION_EVERY) === 1;
  const oddOne = Number.parseInt(half.learnerId.slice(-1), 16) % 2 === 1;
  if (inMediation && oddOne) return { state: 'mediation' as const, minutes: halfDayMinutes };
  if (half.name === 'Forum de l’alternance' && oddOne) {
    return { state: 'representation' as const, minutes: halfDayMinutes };
  }
  if (half.place === 'mediation') return { state: 'mediation' as const, minutes: halfDayMinutes };
  const delay = recorded === 'late' ? 10 + 5 * chance.whole(0, 6) : 0;
  return { state: 'present_school' as const, minutes: halfDayMinutes - delay };
}

/** A proof that comes days later turns some unexplained absences into justified ones: a second revision. */
function correct(today: string, learnerId: string, own: Pending[]): void {
  const chance = new Chance(`corrections of ${learnerId}`);
  for (const entry of [...own]) {
    if (entry.state !== 'absent_unjustified' || !chance.happens(0.12)) continue;
    const day = workday(plus(entry.recordedAt.slice(0, 10), chance.whole(2, 6)));
    if (day >= today) continue;
    own.push({
      ...entry,
      revision: 2,
      state: 'absent_justified',
      origin: 'correction',
      sourceId: null,
      recordedBy: coordinator.id,
      recordedAt: instant(day, 9, chance.whole(5, 55)),
      payload: { reason: 'Justificatif reçu après coup' },
    });
  }
}
