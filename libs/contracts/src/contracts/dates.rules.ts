import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, formatLongDay, type HolidayTest } from '#almanac';
import type { Refusal } from '#platform';
import { type ContractDraft, type ContractFacts, settingsOf } from './contract-draft.js';
import { sources } from './sources.js';

const { compare } = Temporal.PlainDate;

/** The last day of a contract that lasts exactly that long: six months from 15 September end on 14 March. */
export function lastDayAfter(start: Temporal.PlainDate, lasting: Temporal.DurationLike): Temporal.PlainDate {
  return start.add(lasting).subtract({ days: 1 });
}

/** The end does not lie before the start; the other rules on dates say nothing until this holds. */
export function endFollowsStart(draft: ContractDraft): Refusal[] {
  if (compare(draft.start, draft.end) <= 0) return [];
  return [
    {
      code: 'contract.end_before_start',
      message: `La fin (${formatLongDay(draft.end)}) précède le début (${formatLongDay(draft.start)}). Corrigez l’une des deux dates.`,
      field: 'end',
      source: sources.duration,
    },
  ];
}

/**
 * Six months to three years, both bounds included; after a failed exam, a year at most (Code du travail, L6222-11), which
 * may also be added to three years.
 */
export function durationWithinBounds(
  draft: ContractDraft,
  facts: Pick<ContractFacts, 'settings'>,
): Refusal[] {
  if (draft.kind !== 'apprenticeship' || endFollowsStart(draft).length > 0) return [];
  const { monthsMin, yearsMax, failedExamMonths } = settingsOf(facts);
  const earliest = lastDayAfter(draft.start, { months: monthsMin });
  const latest = lastDayAfter(draft.start, {
    years: yearsMax,
    months: draft.afterFailedExam ? failedExamMonths : 0,
  });
  if (!draft.afterFailedExam && compare(draft.end, earliest) < 0) {
    return [
      {
        code: 'contract.too_short',
        message: `Le contrat dure moins de ${monthsMin} mois. Commencé le ${formatLongDay(draft.start)}, il se termine au plus tôt le ${formatLongDay(earliest)}.`,
        field: 'end',
        source: sources.duration,
      },
    ];
  }
  if (compare(draft.end, latest) > 0) {
    return [
      {
        code: 'contract.too_long',
        message: `Le contrat dure plus de ${yearsMax} ans${draft.afterFailedExam ? ' et un an de prolongation' : ''}. Commencé le ${formatLongDay(draft.start)}, il se termine au plus tard le ${formatLongDay(latest)}.`,
        field: 'end',
        source: sources.duration,
      },
    ];
  }
  return [];
}

/**
 * School and company begin within three months of the contract's start (a setting). A
 * contract that starts after the training has begun is bound by the clock of those without employer instead.
 */
export function startWindow(
  draft: ContractDraft,
  facts: Pick<ContractFacts, 'settings' | 'training'>,
): Refusal[] {
  if (draft.kind !== 'apprenticeship') return [];
  const { startWindowMonths } = settingsOf(facts);
  const latestSchoolStart = draft.start.add({ months: startWindowMonths });
  if (compare(facts.training.start, latestSchoolStart) <= 0) return [];
  const earliestStart = facts.training.start.subtract({ months: startWindowMonths });
  return [
    {
      code: 'contract.starts_too_early',
      message: `Le contrat commence le ${formatLongDay(draft.start)}, plus de ${startWindowMonths} mois avant l’entrée en formation (${formatLongDay(facts.training.start)}). Il peut commencer à partir du ${formatLongDay(earliestStart)}.`,
      field: 'start',
      source: sources.startWindow,
    },
  ];
}

/** The contract starts before the training has ended: there would be nothing left to learn. */
export function startsDuringTraining(
  draft: ContractDraft,
  facts: Pick<ContractFacts, 'training'>,
): Refusal[] {
  if (draft.afterFailedExam || compare(draft.start, facts.training.end) <= 0) return [];
  return [
    {
      code: 'contract.starts_after_training',
      message: `Le contrat commence le ${formatLongDay(draft.start)}, après la fin de la formation (${formatLongDay(facts.training.end)}). Choisissez un début plus tôt.`,
      field: 'start',
      source: sources.trainingDates,
    },
  ];
}

/** The contract ends at most two months after the training, a setting; a year after it when the exam was failed. */
export function endsNotLongAfterTraining(
  draft: ContractDraft,
  facts: Pick<ContractFacts, 'settings' | 'training'>,
): Refusal[] {
  const settings = settingsOf(facts);
  const monthsAfterTraining = draft.afterFailedExam
    ? settings.failedExamMonths
    : settings.monthsAfterTraining;
  const latest = facts.training.end.add({ months: monthsAfterTraining });
  if (compare(draft.end, latest) <= 0) return [];
  return [
    {
      code: 'contract.ends_long_after_training',
      message: `Le contrat se termine le ${formatLongDay(draft.end)}, plus de ${monthsAfterTraining} mois après la fin de la formation (${formatLongDay(facts.training.end)}). Il se termine au plus tard le ${formatLongDay(latest)}.`,
      field: 'end',
      source: sources.trainingDates,
    },
  ];
}

/** At least a quarter of the contract is training at the school (a setting). */
export function schoolShareAtLeast25(
  draft: ContractDraft,
  facts: Pick<ContractFacts, 'settings'>,
): Refusal[] {
  if (draft.kind !== 'apprenticeship') return [];
  const { schoolSharePercentMin } = settingsOf(facts);
  if (draft.totalHours > 0 && draft.schoolHours * 100 >= draft.totalHours * schoolSharePercentMin) return [];
  const share =
    draft.totalHours > 0
      ? `${draft.schoolHours} heures sur ${draft.totalHours}`
      : 'la durée totale du contrat manque';
  const least = Math.ceil((draft.totalHours * schoolSharePercentMin) / 100);
  return [
    {
      code: 'contract.school_share_too_low',
      message: `Le temps de formation à l’école est inférieur à ${schoolSharePercentMin}\u00A0% du contrat\u00A0: ${share}. ${draft.totalHours > 0 ? `Prévoyez au moins ${least} heures à l’école.` : 'Indiquez-la.'}`,
      field: 'schoolHours',
      source: sources.schoolShare,
    },
  ];
}

/**
 * The last day on which the employer files the contract: five jours ouvrables after its start (Code du
 * travail, L6224-1), the same for private and public employers.
 */
export function depositDueOn(start: Temporal.PlainDate, isHoliday?: HolidayTest): Temporal.PlainDate {
  return addWorkingDays(start, 5, isHoliday);
}
