import type { Temporal } from 'temporal-polyfill';
import type { Refusal } from '#platform';
import { exitReasons, isExitReason } from './exit-reasons.js';

const source = 'Procédure de sortie de l’école';

/** Everything that forbids this exit, all at once; empty when it may be recorded. Days are YYYY-MM-DD. */
export function refusalsToExit(
  enrolment: { entryOn: string; exitOn: string | null },
  asked: { exitOn: string; reason: string },
  today: Temporal.PlainDate,
): Refusal[] {
  const refusals: Refusal[] = [];
  if (enrolment.exitOn !== null) {
    refusals.push({
      code: 'enrolment.already_ended',
      message: 'Cette personne est déjà sortie. La direction peut annuler la sortie pour la corriger.',
      source,
    });
  }
  if (asked.exitOn < enrolment.entryOn) {
    refusals.push({
      code: 'enrolment.exit_before_entry',
      message: 'La sortie précède l’entrée dans la promotion. Vérifiez la date.',
      field: 'exitOn',
      source,
    });
  }
  if (asked.exitOn > today.toString()) {
    refusals.push({
      code: 'enrolment.exit_in_future',
      message: 'Une sortie s’enregistre le jour même ou après. Revenez ce jour-là.',
      field: 'exitOn',
      source,
    });
  }
  if (!isExitReason(asked.reason)) {
    refusals.push({
      code: 'enrolment.exit_reason',
      message: `Choisissez le motif dans la liste\u00A0: ${Object.keys(exitReasons).length} motifs sont prévus.`,
      field: 'reason',
      source,
    });
  }
  return refusals;
}

/**
 * Everything that forbids taking an exit back: it must be one, a reason be given, and the place not be somebody else's by
 * now. Days are YYYY-MM-DD.
 */
export function refusalsToReopen(
  enrolment: { exitOn: string | null; transition?: string | null },
  reason: string,
  places: { taken: number; max: number },
): Refusal[] {
  const refusals: Refusal[] = [];
  if (enrolment.transition) {
    refusals.push({
      code: 'enrolment.goes_on',
      message:
        'Cette inscription continue dans une autre promotion\u00A0: annulez ce passage dans le parcours.',
      source,
    });
  } else if (enrolment.exitOn === null) {
    refusals.push({ code: 'enrolment.not_ended', message: 'Cette personne n’est pas sortie.', source });
  } else if (places.taken >= places.max) {
    refusals.push({
      code: 'admission.cohort_full',
      message: `La promotion est complète\u00A0: ${places.taken} places tenues sur ${places.max}. La place de cette personne a été donnée depuis.`,
      source: 'Convention de partenariat\u00A0: effectif d’une promotion',
    });
  }
  if (!reason.trim()) {
    refusals.push({
      code: 'enrolment.reopen_reason',
      message: 'Indiquez pourquoi la sortie est annulée\u00A0: le motif reste dans le journal.',
      field: 'reason',
      source,
    });
  }
  return refusals;
}
