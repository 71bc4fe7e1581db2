import type { ClockReading } from './clock.js';
import type { SettingsOn } from './learner-clocks.rules.js';
import { readDelay } from './reading.rules.js';

/**
 * A public employer announces its apprentices of the year to the CNFPT in a window each year, without which there is no
 * funding. `year` chooses the window in force at its end; null when no window of that year was typed in.
 */
export function censusClock(
  year: number,
  announcedOn: string | null,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  const settings = settingsOn(`${year}-12-31`);
  const { cnfpt_opens_on: opensOn, cnfpt_closes_on: closesOn } = settings;
  if (!opensOn.startsWith(`${year}`) || !closesOn.startsWith(`${year}`)) return null;
  return readDelay(
    'cnfpt_census',
    {
      startedOn: opensOn,
      dueOn: closesOn,
      stoppedOn: announcedOn,
      detail: 'Sans cette annonce, le CNFPT ne finance pas les apprentis de l’année.',
    },
    settings,
    today,
  );
}

/** A filing of the school's, on the day the school typed: BPF, SIFA, a Qualiopi audit. */
export function filingClock(
  {
    label,
    noticeOn,
    dueOn,
    doneOn,
  }: { label: string; noticeOn: string; dueOn: string; doneOn: string | null },
  settingsOn: SettingsOn,
  today: string,
): ClockReading {
  return readDelay(
    'yearly_filing',
    { startedOn: noticeOn, dueOn, stoppedOn: doneOn, detail: label },
    settingsOn(dueOn),
    today,
  );
}
