import type { CompanyCount, ContractFact } from '../facts/case-facts.js';
import { employs } from '../facts/case-facts.js';
import type { ClockReading } from './clock.js';
import type { SettingsOn } from './learner-clocks.rules.js';
import { daysBetween, readDelay } from './reading.rules.js';

/**
 * From which day on half-days count towards this contract's free rupture: its own start, or, when the period runs once
 * for the whole training (a setting), that of the learner's first contract in it. `others` are of the same training.
 */
export function countsFrom(
  contract: Pick<ContractFact, 'startsOn'>,
  others: readonly Pick<ContractFact, 'startsOn'>[],
  once: boolean,
): string {
  if (!once) return contract.startsOn;
  return [contract.startsOn, ...others.map(({ startsOn }) => startsOn)].sort()[0]!;
}

/** The earliest day on which the limit can be reached: unsigned half-days held for presence, then those to come. */
export function earliestEnd(count: CompanyCount, limitDays: number): string | null {
  const wanted = limitDays * 2;
  if (count.confirmedHalves >= wanted) return count.reachedOn;
  const possible = count.confirmedHalves + count.unknownHalves;
  if (possible >= wanted) return count.possiblyReachedOn;
  return count.ahead[wanted - possible - 1] ?? null;
}

/**
 * Either side may end the contract freely during 45 days of practical training actually spent in the company,
 * consecutive or not (Code du travail, L6222-18). Absences and school days do not count, and what nobody signed is never
 * presence: it is shown as what may be added.
 */
export function freeRuptureClock(
  contract: ContractFact,
  count: CompanyCount,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  if (contract.kind !== 'apprenticeship' || !employs(contract)) return null;
  const settings = settingsOn(contract.startsOn);
  const limit = settings.free_rupture_days;
  const over = count.confirmedHalves >= limit * 2;
  const dueOn = earliestEnd(count, limit);
  const reading = readDelay(
    'free_rupture',
    {
      startedOn: contract.startsOn,
      dueOn: null,
      stoppedOn: over ? count.reachedOn : contract.lastDay < today ? contract.lastDay : null,
    },
    settings,
    today,
  );
  const confirmed = count.confirmedHalves / 2;
  const atMost = (count.confirmedHalves + count.unknownHalves) / 2;
  const running = reading.state === 'running' || reading.state === 'ahead';
  return {
    ...reading,
    dueOn: running ? dueOn : null,
    daysLeft: running && dueOn ? Math.max(0, daysBetween(today, dueOn, 'calendar')) : null,
    company: { confirmed, atMost, limit },
    detail: running ? detailOf(confirmed, atMost, limit) : null,
  };
}

function detailOf(confirmed: number, atMost: number, limit: number): string | null {
  if (atMost === confirmed) return null;
  return atMost >= limit
    ? 'Peut-être déjà close\u00a0: des demi-journées en entreprise ne sont pas signées.'
    : 'Des demi-journées en entreprise ne sont pas signées\u00a0: elles ne comptent pas encore.';
}
