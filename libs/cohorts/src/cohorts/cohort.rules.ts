import type { Refusal } from '#platform';
import type { IntakeWarning } from '../intake/intake.rules.js';

export interface CohortDraft {
  name: string;
  startsOn: string;
  endsOn: string;
  capacityMin: number;
  capacityMax: number;
}

const source = 'Calendrier des rentrées de l’école';

/** What makes a promotion impossible, all at once; days are YYYY-MM-DD. */
export function refusalsToPlan(draft: CohortDraft): Refusal[] {
  const refusals: Refusal[] = [];
  if (draft.endsOn <= draft.startsOn) {
    refusals.push({
      code: 'cohort.ends_before_start',
      message: 'La promotion finit avant de commencer. Corrigez l’une des deux dates.',
      field: 'endsOn',
      source,
    });
  }
  if (draft.capacityMax < draft.capacityMin) {
    refusals.push({
      code: 'cohort.capacity_crossed',
      message: 'L’effectif minimal dépasse l’effectif maximal.',
      field: 'capacityMax',
      source,
    });
  }
  return refusals;
}

/** A capacity away from the agreement's sizes (commitment « size »); it blocks nothing. */
export function capacityOutsideAgreement(
  draft: CohortDraft,
  terms: { sizeMin: number; sizeMax: number },
): IntakeWarning[] {
  if (draft.capacityMin >= terms.sizeMin && draft.capacityMax <= terms.sizeMax) return [];
  return [
    {
      code: 'cohort.capacity_outside_agreement',
      message:
        `${draft.name} prévoit de ${draft.capacityMin} à ${draft.capacityMax} apprenants\u00A0; la convention en prévoit ` +
        `de ${terms.sizeMin} à ${terms.sizeMax}.`,
      source: 'Convention de partenariat\u00A0: effectif d’une promotion',
    },
  ];
}

/** A certification of another level than the agreement's (commitment « level », bac+2); it blocks nothing. */
export function levelOutsideAgreement(
  draft: CohortDraft,
  certification: { title: string; level: number },
  terms: { outcomeLevel: number },
): IntakeWarning[] {
  if (certification.level === terms.outcomeLevel) return [];
  return [
    {
      code: 'cohort.level_outside_agreement',
      message:
        `${draft.name} prépare « ${certification.title} », de niveau ${certification.level}\u00A0; la convention prévoit ` +
        `un titre de niveau ${terms.outcomeLevel}.`,
      source: 'Convention de partenariat\u00A0: niveau du titre',
    },
  ];
}
