import { formatLongDay } from '#almanac';
import type { Refusal } from '#platform';

const source = 'Procédure d’admission de l’école';

/** Everything that forbids this enrolment, all at once; `last` is the person's latest one. Days are YYYY-MM-DD. */
export function refusalsToEnrol(facts: {
  entryOn: string;
  cohort: { startsOn: string; endsOn: string; capacityMax: number };
  placesTaken: number;
  last: { exitOn: string | null; cohortName: string } | null;
}): Refusal[] {
  const { entryOn, cohort, placesTaken, last } = facts;
  const refusals: Refusal[] = [];
  if (entryOn < cohort.startsOn || entryOn > cohort.endsOn) {
    refusals.push({
      code: 'enrolment.entry_outside_cohort',
      message: `L’entrée se fait pendant la promotion, du ${formatLongDay(cohort.startsOn)} au ${formatLongDay(cohort.endsOn)}.`,
      field: 'entryOn',
      source,
    });
  }
  if (placesTaken >= cohort.capacityMax) {
    refusals.push({
      code: 'admission.cohort_full',
      message: `La promotion est complète : ${placesTaken} places tenues sur ${cohort.capacityMax}.`,
      field: 'cohortId',
      source: 'Convention de partenariat : effectif d’une promotion',
    });
  }
  if (last && (last.exitOn === null || last.exitOn >= entryOn)) {
    refusals.push({
      code: 'enrolment.already_enrolled',
      message: last.exitOn
        ? `Cette personne est inscrite dans ${last.cohortName} jusqu’au ${formatLongDay(last.exitOn)}. Choisissez une entrée plus tardive.`
        : `Cette personne est déjà inscrite dans ${last.cohortName}. Enregistrez d’abord sa sortie.`,
      field: 'entryOn',
      source,
    });
  }
  return refusals;
}
