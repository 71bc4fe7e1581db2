import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import type { IntakeWarning } from '../intake/intake.rules.js';
import type { CertificationRegistration } from './certification.js';

const directory = 'Code du travail, L6113-1';
const afterRegistration = 'Code du travail, L6113-9';

/** Whether somebody may start preparing the certification that day: from its first day of registration to its last. */
export function isRegisteredOn(certification: CertificationRegistration, date: Temporal.PlainDate): boolean {
  const day = date.toString();
  return (
    day >= certification.registeredFrom &&
    (certification.registeredUntil === null || day <= certification.registeredUntil)
  );
}

/**
 * What a promotion's dates mean for its certification: a start outside the registration is a warning to heed
 * (nobody starts after its end); a jury after the end only a dated to-do, since those who began before may
 * finish (Code du travail, L6113-9).
 */
export function warningsOfRegistration(
  certification: CertificationRegistration,
  cohort: { name: string; startsOn: Temporal.PlainDate; juryOn: Temporal.PlainDate },
): IntakeWarning[] {
  if (!isRegisteredOn(certification, cohort.startsOn)) {
    return [startOutsideRegistration(certification, cohort)];
  }
  const until = certification.registeredUntil;
  if (until === null || cohort.juryOn.toString() <= until) return [];
  const lastDay = formatLongDay(until);
  return [
    {
      code: 'certification.jury_after_registration',
      message:
        `${cohort.name}\u00A0: le jury du ${formatLongDay(cohort.juryOn)} se tient après la fin d’enregistrement du titre ` +
        `${certification.title} (${lastDay}). Les personnes entrées avant peuvent le passer, à condition d’inscrire ` +
        `la session auprès du ministère avant le ${lastDay}.`,
      source: afterRegistration,
    },
  ];
}

function startOutsideRegistration(
  certification: CertificationRegistration,
  cohort: { name: string; startsOn: Temporal.PlainDate },
): IntakeWarning {
  const start = formatLongDay(cohort.startsOn);
  if (cohort.startsOn.toString() < certification.registeredFrom) {
    const from = formatLongDay(certification.registeredFrom);
    return {
      code: 'certification.not_registered_yet',
      message: `${cohort.name} commence le ${start}, avant l’enregistrement du titre ${certification.title} (${from}). Choisissez un autre titre ou une date plus tardive.`,
      source: directory,
    };
  }
  const until = formatLongDay(
    Temporal.PlainDate.from(certification.registeredUntil ?? certification.registeredFrom),
  );
  return {
    code: 'certification.registration_ended',
    message: `${cohort.name} commence le ${start}, mais le titre ${certification.title} n’est enregistré que jusqu’au ${until}\u00A0: plus personne ne peut y entrer ensuite. Choisissez un titre enregistré à cette date.`,
    source: directory,
  };
}
