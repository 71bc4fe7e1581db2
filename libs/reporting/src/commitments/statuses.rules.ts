import { commitments } from '#partnership';
import type { CommitmentStatus, PromotionFigures } from '../dataset/department-dataset.js';
import type { Facts } from '../dataset/facts.js';
import {
  alternanceRuns,
  employabilityIsTold,
  hostsAreLocal,
  mediationIsOptional,
  publicHostsGrow,
} from './alternance.rules.js';
import { agesFit, fragileAudienceIsTold, levelsFit, noTechnicalRefusal } from './audience.rules.js';
import {
  firstIntakeInWindow,
  levelIsRegistered,
  promotionsFitAgreement,
  reviewIsDue,
  sizesAreKept,
  tradeIsWeb,
} from './intake.rules.js';
import { type CommitmentRule, notMeasured } from './judgement.js';
import { premisesAreLent } from './premises.rules.js';

/** Who judges each commitment of the call for projects. */
export const commitmentRules: Readonly<Record<string, CommitmentRule>> = {
  promotions: promotionsFitAgreement,
  'first-intake': firstIntakeInWindow,
  size: sizesAreKept,
  level: levelIsRegistered,
  alternance: alternanceRuns,
  'no-prerequisite': noTechnicalRefusal,
  trade: tradeIsWeb,
  'audience-age': agesFit,
  'audience-level': levelsFit,
  'fragile-audience': fragileAudienceIsTold,
  cost: notMeasured('les frais laissés aux apprenants et les aides accordées'),
  premises: premisesAreLent,
  'school-costs': notMeasured('les charges payées par l’école'),
  budget: notMeasured('le budget et les comptes de l’année'),
  mediation: mediationIsOptional,
  review: reviewIsDue,
  employability: employabilityIsTold,
  'local-network': hostsAreLocal,
  'premises-delivery': notMeasured('la livraison du plateau et l’inventaire du matériel prêté'),
  facilitation: notMeasured('les mises en relation et les espaces communs réservés'),
  'public-hosts': publicHostsGrow,
  complementarity: notMeasured('la note de complémentarité et sa date'),
  teachers: notMeasured('les profils et les heures des personnels pédagogiques'),
  'balance-subsidy': notMeasured('la demande, le vote et le versement de la subvention'),
};

/** Where each commitment of the call for projects stands, in its order; what nobody follows is said not measured. */
export function commitmentStatusesOf(
  facts: Facts,
  promotions: readonly PromotionFigures[],
): CommitmentStatus[] {
  return commitments.map(({ id, text, owedBy }) => ({
    id,
    text: `${text.charAt(0).toUpperCase()}${text.slice(1)}`,
    owedBy,
    ...(commitmentRules[id] ?? notMeasured('les faits de cet engagement'))(facts, promotions),
  }));
}
