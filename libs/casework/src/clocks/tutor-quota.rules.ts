import type { ContractFact } from '../facts/case-facts.js';
import { employs } from '../facts/case-facts.js';
import type { ClockReading } from './clock.js';
import type { SettingsOn } from './learner-clocks.rules.js';
import { laterOf, readLimit } from './reading.rules.js';

interface Quota {
  reading: ClockReading;
  /** How many apprentices at the busiest moment. */
  most: number;
}

/**
 * How many apprentices one tutor follows at the busiest moment from today on: two, plus one who repeats a year (Code du
 * travail, R6223-6). `repeaters` are learners. Null without apprentices to come.
 */
export function tutorQuotaClock(
  contracts: readonly ContractFact[],
  repeaters: ReadonlySet<string>,
  settingsOn: SettingsOn,
  today: string,
): Quota | null {
  const held = contracts.filter(
    (one) => one.kind === 'apprenticeship' && employs(one) && one.lastDay >= today,
  );
  if (held.length === 0) return null;
  const settings = settingsOn(today);
  const starts = [...new Set(held.map(({ startsOn }) => laterOf(startsOn, today)))].sort();
  const onDay = (day: string) => held.filter(({ startsOn, lastDay }) => startsOn <= day && lastDay >= day);
  const isOver = (day: string): boolean => {
    const learners = new Set(onDay(day).map(({ learnerId }) => learnerId));
    const repeating = [...learners].filter((id) => repeaters.has(id)).length;
    return learners.size > settings.tutor_quota + Math.min(repeating, settings.tutor_quota_repeaters);
  };
  const broken = starts.find(isOver);
  const most = Math.max(...starts.map((day) => new Set(onDay(day).map(({ learnerId }) => learnerId)).size));
  const last = held
    .map(({ lastDay }) => lastDay)
    .sort()
    .at(-1)!;
  return {
    most,
    reading: readLimit(
      'tutor_quota',
      {
        kept: broken === undefined,
        from: broken ?? starts[0]!,
        until: last,
        detail: `${most}\u00a0${most < 2 ? 'apprenti' : 'apprentis'} au plus en même temps, pour ${settings.tutor_quota} permis.`,
      },
      settings,
      today,
    ),
  };
}
