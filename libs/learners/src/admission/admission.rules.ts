import type { Refusal } from '#platform';
import { mayLeadTo, type Stage, stageLabels } from '../applications/stages.rules.js';
import { isWaivable } from '../eligibility/eligibility.rules.js';

/** A derogation signed by the director; it stays visible in the report. */
export interface Waiver {
  reason: string;
  /** Codes of the refusals it sets aside; all that may be waived when left out. */
  ruleCodes?: readonly string[];
}

export interface AdmissionFacts {
  capacityMax: number;
  /** Learners who hold a place today: enrolled and not gone. */
  enrolledCount: number;
  applicationStage: Stage;
  eligibilityRefusals: readonly Refusal[];
  waiver: Waiver | null;
}

/** Every refusal to admit somebody to a promotion, all at once; empty when the place may be given. */
export function refusalsToAdmit(facts: AdmissionFacts): Refusal[] {
  return [...placeIsLeft(facts), ...stageLeadsToAdmission(facts), ...eligibilityStillRefused(facts)];
}

/** A promotion never holds more learners than the agreement says (commitment « size », 15 to 20). */
export function placeIsLeft({ capacityMax, enrolledCount }: AdmissionFacts): Refusal[] {
  if (enrolledCount < capacityMax) return [];
  return [
    {
      code: 'admission.cohort_full',
      message: `La promotion est complète\u00A0: ${enrolledCount} inscrits pour ${capacityMax} places. Mettez la personne en liste d’attente ou proposez-lui une autre promotion.`,
      field: 'cohortId',
      source: 'Convention de partenariat\u00A0: 15 à 20 étudiants par promotion',
    },
  ];
}

/** Only an application whose file is complete, and that is neither refused nor gone, is admitted. */
export function stageLeadsToAdmission({ applicationStage }: AdmissionFacts): Refusal[] {
  if (mayLeadTo(applicationStage, 'admitted')) return [];
  return [
    {
      code: 'admission.stage_not_ready',
      message: `Une candidature à l’étape «\u00A0${stageLabels[applicationStage]}\u00A0» ne peut pas être admise. Complétez d’abord son dossier ou rouvrez-la.`,
      field: 'stage',
      source: 'Procédure d’admission de l’école',
    },
  ];
}

/** What eligibility refuses and the director's waiver, if there is one, does not cover. */
export function eligibilityStillRefused({ eligibilityRefusals, waiver }: AdmissionFacts): Refusal[] {
  if (!waiver?.reason.trim()) return [...eligibilityRefusals];
  const covers = (refusal: Refusal) =>
    isWaivable(refusal) && (waiver.ruleCodes?.includes(refusal.code) ?? true);
  return eligibilityRefusals.filter((refusal) => !covers(refusal));
}

/** Every refusal to a waiver: the agreement must allow it, the director sign it, a reason stand in it. */
export function refusalsToWaive(asked: {
  allowedByAgreement: boolean;
  role: string;
  reason: string;
}): Refusal[] {
  const source = 'Convention de partenariat, dérogations';
  const refusals: Refusal[] = [];
  if (!asked.allowedByAgreement) {
    refusals.push({
      code: 'waiver.not_in_agreement',
      message: 'La convention ne prévoit pas de dérogation. Rapprochez-vous du département.',
      source,
    });
  }
  if (asked.role !== 'director') {
    refusals.push({
      code: 'waiver.director_only',
      message: 'Seule la direction peut signer une dérogation. Demandez-la-lui.',
      source,
    });
  }
  if (!asked.reason.trim()) {
    refusals.push({
      code: 'waiver.reason_missing',
      message: 'Indiquez le motif de la dérogation\u00A0: il figure dans le rapport au département.',
      field: 'reason',
      source,
    });
  }
  return refusals;
}
