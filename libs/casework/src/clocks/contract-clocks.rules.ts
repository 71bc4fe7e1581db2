import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, birthdayOf, isMinorOn } from '#almanac';
import { schoolHoursOf, totalHoursOf } from '#contracts';
import type { Deadlines } from '../deadlines/deadline-settings.js';
import { type ContractFact, type EnrolmentFact, employs, type TrainingFact } from '../facts/case-facts.js';
import type { ClockReading } from './clock.js';
import type { SettingsOn } from './learner-clocks.rules.js';
import { daysAfter, earlierOf, laterOf, monthsAfter, readDelay, readLimit } from './reading.rules.js';

const day = (iso: string) => Temporal.PlainDate.from(iso);

/**
 * The employer files within five jours ouvrables of the contract's start (Code du travail, L6224-1): Monday to Saturday,
 * public holidays left out. A refused deposit is to be made again, on the same day due.
 */
export function depositClock(
  contract: ContractFact,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  const { stage, kind, startsOn, signedOn, filedOn } = contract;
  if (kind === 'internship' || stage === 'draft' || stage === 'cancelled') return null;
  const settings = settingsOn(startsOn);
  const refused = stage === 'refused';
  return readDelay(
    'deposit',
    {
      startedOn: earlierOf(signedOn ?? startsOn, startsOn),
      dueOn: `${addWorkingDays(day(startsOn), settings.deposit_days)}`,
      stoppedOn: refused ? null : filedOn,
      unit: 'working',
      detail: refused
        ? 'Le dépôt a été refusé\u00a0: le contrat est à déposer de nouveau.'
        : contract.hostKind === 'public_body'
          ? 'Employeur public\u00a0: dépôt auprès des services de l’État (CELIA / DDETS), financement du CNFPT.'
          : 'Employeur privé\u00a0: dépôt auprès de son OPCO.',
    },
    settings,
    today,
  );
}

/** Twenty days to decide on a deposit; silence is a refusal. */
export function decisionClock(
  contract: ContractFact,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  const { filedOn, decidedOn, stage, kind } = contract;
  if (filedOn === null || kind === 'internship' || stage === 'cancelled') return null;
  const settings = settingsOn(filedOn);
  const dueOn = daysAfter(filedOn, settings.decision_days);
  return readDelay(
    'decision',
    {
      startedOn: filedOn,
      dueOn,
      stoppedOn: decidedOn,
      detail:
        decidedOn === null && today > dueOn
          ? 'Sans réponse à ce jour\u00a0: le silence vaut refus.'
          : contract.stage === 'refused'
            ? 'Dépôt refusé.'
            : null,
    },
    settings,
    today,
  );
}

/** The first day at school and the first in the company, within three months of the start. */
export function startWindowClock(
  contract: ContractFact,
  enrolment: Pick<EnrolmentFact, 'entryOn'> | null,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  if (contract.kind !== 'apprenticeship' || !employs(contract)) return null;
  const { startsOn, companyFirstDay, lastDay } = contract;
  const settings = settingsOn(startsOn);
  const both = enrolment ? laterOf(companyFirstDay, enrolment.entryOn) : null;
  return readDelay(
    'start_window',
    {
      startedOn: startsOn,
      dueOn: monthsAfter(startsOn, settings.start_window_months),
      // Broken before both began: nothing left to wait for.
      stoppedOn: both && both <= today ? both : contract.terminatedOn && lastDay,
    },
    settings,
    today,
  );
}

/** The contract ends at most that many months after the training. */
export function contractEndClock(
  contract: ContractFact,
  training: TrainingFact | null,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  if (!training || contract.kind !== 'apprenticeship' || !employs(contract)) return null;
  const settings = settingsOn(contract.startsOn);
  const latest = monthsAfter(training.endsOn, settings.months_after_training);
  const kept = contract.endsOn <= latest;
  return readLimit(
    'contract_end',
    {
      kept,
      from: contract.startsOn,
      until: contract.lastDay,
      detail: kept
        ? 'La fin du contrat suit d’assez près celle de la formation.'
        : 'Le contrat se termine trop longtemps après la formation.',
    },
    settings,
    today,
  );
}

/**
 * Under 18: hours of a week and a day, school included, breaks, two days of rest, no night, Sunday or public holiday.
 * None for whoever is of age at the contract's start.
 */
export function minorClock(
  contract: ContractFact,
  birthDate: string,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  if (!employs(contract) || !isMinorOn(day(birthDate), day(contract.startsOn))) return null;
  const settings = settingsOn(contract.startsOn);
  const lastDayMinor = daysAfter(`${birthdayOf(day(birthDate), 18)}`, -1);
  const kept = contract.weeklyMinutes <= settings.minor_week_hours * 60;
  const rules =
    `${settings.minor_day_hours}\u00a0h par jour et ${settings.minor_week_hours}\u00a0h par semaine au plus, école comprise\u00a0; ` +
    'pause de 30\u00a0min après 4\u00a0h\u00a030\u00a0; deux jours de repos de suite\u00a0; ni nuit (de 22\u00a0h à 6\u00a0h), ni dimanche, ni jour férié.';
  return readLimit(
    'minor',
    {
      kept,
      from: contract.startsOn,
      until: earlierOf(lastDayMinor, contract.lastDay),
      detail: kept
        ? rules
        : `Le contrat prévoit ${contract.weeklyMinutes / 60}\u00a0h par semaine. ${rules}`.replace('.', ','),
    },
    settings,
    today,
  );
}

/** At least a quarter of the contract's time is training at the school. */
export function schoolShareClock(
  contract: ContractFact,
  training: TrainingFact | null,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  if (contract.kind !== 'apprenticeship' || !employs(contract) || !training) return null;
  const settings = settingsOn(contract.startsOn);
  const period = { start: day(contract.startsOn), end: day(contract.endsOn) };
  const total = totalHoursOf(period, contract.weeklyMinutes / 60);
  const atSchool =
    contract.schoolHours ??
    schoolHoursOf(period, { start: day(training.startsOn), end: day(training.endsOn) }, training.schoolHours);
  return readLimit(
    'school_share',
    {
      kept: total > 0 && atSchool * 100 >= total * settings.school_share_percent,
      from: contract.startsOn,
      until: contract.lastDay,
      detail: `${atSchool}\u00a0h à l’école sur ${total}\u00a0h de contrat.`,
    },
    settings,
    today,
  );
}

/** Five working days of paid leave in the month before the exam (Code du travail, L6222-35). */
export function examLeaveClock(
  contract: ContractFact,
  training: TrainingFact | null,
  takenOn: string | null,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  if (!training || contract.kind !== 'apprenticeship' || !employs(contract)) return null;
  const examOn = training.endsOn;
  const settings = settingsOn(contract.startsOn);
  const opensOn = monthsAfter(examOn, -settings.exam_leave_months);
  if (contract.lastDay < opensOn || contract.startsOn > examOn) return null;
  return readDelay(
    'exam_leave',
    {
      startedOn: opensOn,
      dueOn: examOn,
      stoppedOn: takenOn,
      detail: 'Compté jusqu’à la fin de la formation, qui tient lieu de jour d’examen.',
    },
    settings,
    today,
  );
}

/** Within two months of hiring, before taking up work for a minor. Of low confidence: it blocks nothing. */
export function medicalVisitClock(
  contract: ContractFact,
  birthDate: string,
  doneOn: string | null,
  settingsOn: SettingsOn,
  today: string,
): ClockReading | null {
  if (!employs(contract)) return null;
  const settings: Deadlines = settingsOn(contract.startsOn);
  const minor = isMinorOn(day(birthDate), day(contract.startsOn));
  return readDelay(
    'medical_visit',
    {
      startedOn: earlierOf(contract.signedOn ?? contract.startsOn, contract.startsOn),
      dueOn: minor ? contract.startsOn : monthsAfter(contract.startsOn, settings.medical_visit_months),
      stoppedOn: doneOn ?? contract.terminatedOn,
      detail: minor
        ? 'Avant l’affectation au poste, l’apprenti étant mineur. À vérifier auprès de l’employeur.'
        : 'À vérifier auprès de l’employeur.',
    },
    settings,
    today,
  );
}
