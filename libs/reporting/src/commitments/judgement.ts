import type { CommitmentState, PromotionFigures } from '../dataset/department-dataset.js';
import type { Facts } from '../dataset/facts.js';

/** What a rule says of a commitment: where it stands, the figure that decides, and where it comes from. */
export interface Judgement {
  status: CommitmentState;
  figure: string;
  source: string;
}

export type CommitmentRule = (facts: Facts, promotions: readonly PromotionFigures[]) => Judgement;

/** A commitment that Tandem does not follow yet, with what is missing. */
export const notMeasured = (missing: string): CommitmentRule => {
  const figure = `Pas encore suivi dans Tandem\u00A0: ${missing}.`;
  return () => ({ status: 'not_measured', figure, source: 'Aucune donnée' });
};
