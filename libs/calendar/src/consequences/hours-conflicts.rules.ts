import type { ProgrammeHours } from '../hours/programme-hours.rules.js';
import type { CalendarConflict } from './conflict.js';
import { hoursInWords } from './week-words.js';

const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });

/** What a promotion's calendar lacks: hours of its programme, or the legal quarter. */
export function hoursConflicts(
  cohort: { id: string; name: string },
  prepared: ProgrammeHours,
  published: ProgrammeHours,
): CalendarConflict[] {
  const conflicts: CalendarConflict[] = [];
  const about = { monday: null, cohortIds: [cohort.id] };
  if (prepared.differenceMinutes < 0) {
    conflicts.push({
      ...about,
      kind: 'hours',
      message: `${cohort.name}\u00a0: il manque ${hoursInWords(prepared.differenceMinutes)} à l’école pour les ${hoursInWords(prepared.targetMinutes)} du programme.`,
      alreadyPublished: published.differenceMinutes <= prepared.differenceMinutes,
    });
  }
  if (prepared.reachesFloor === false && prepared.schoolShare !== null) {
    conflicts.push({
      ...about,
      kind: 'floor',
      message: `${cohort.name}\u00a0: ${percent.format(prepared.schoolShare)} du temps à l’école, sous le minimum de 25\u00a0% (Code du travail, part de la formation dans le contrat).`,
      alreadyPublished: published.schoolShare !== null && published.schoolShare <= prepared.schoolShare,
    });
  }
  return conflicts;
}
