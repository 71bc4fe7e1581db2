import { type ContractSettings, defaultContractSettings } from '../contracts/contract-draft.js';
import { sources } from '../contracts/sources.js';

export type RuleKey = keyof ContractSettings;

interface RuleDefinition {
  label: string;
  unit: 'mois' | 'ans' | '%' | 'heures' | 'jours' | 'personnes' | 'centimes par heure';
  source: string;
  min: number;
  max: number;
}

const rule = (label: string, unit: RuleDefinition['unit'], source: string, max: number, min = 0) => ({
  label,
  unit,
  source,
  min,
  max,
});

/** Every bound that the school may move, with its name and where it comes from. */
export const ruleDefinitions: Readonly<Record<RuleKey, RuleDefinition>> = {
  monthsMin: rule('Apprentissage\u00A0: durée minimale', 'mois', sources.duration, 24, 1),
  yearsMax: rule('Apprentissage\u00A0: durée maximale', 'ans', sources.duration, 6, 1),
  startWindowMonths: rule(
    'Entrée à l’école et dans la structure, après le début du contrat',
    'mois',
    sources.startWindow,
    12,
  ),
  monthsAfterTraining: rule('Fin du contrat, après la formation', 'mois', sources.trainingDates, 12),
  schoolSharePercentMin: rule('Apprentissage\u00A0: part minimale de l’école', '%', sources.schoolShare, 100),
  tutorQuota: rule('Apprentis par maître d’apprentissage', 'personnes', sources.tutorQuota, 10, 1),
  tutorQuotaRepeaters: rule(
    'Apprentis en plus, qui recommencent une année',
    'personnes',
    sources.tutorQuota,
    10,
  ),
  failedExamMonths: rule('Prolongation après un échec à l’examen', 'mois', sources.failedExam, 24),
  professionalisationMonthsMin: rule(
    'Professionnalisation\u00A0: durée minimale',
    'mois',
    sources.professionalisation,
    24,
    1,
  ),
  professionalisationMonthsMax: rule(
    'Professionnalisation\u00A0: durée maximale',
    'mois',
    sources.professionalisation,
    48,
    1,
  ),
  professionalisationMonthsMaxByBranch: rule(
    'Professionnalisation\u00A0: durée maximale par accord de branche',
    'mois',
    sources.professionalisation,
    48,
    1,
  ),
  professionalisationSharePercentMin: rule(
    'Professionnalisation\u00A0: part minimale de la formation',
    '%',
    sources.professionalisation,
    100,
  ),
  professionalisationSharePercentMax: rule(
    'Professionnalisation\u00A0: part maximale sans accord de branche',
    '%',
    sources.professionalisation,
    100,
  ),
  professionalisationHoursMin: rule(
    'Professionnalisation\u00A0: heures de formation au moins',
    'heures',
    sources.professionalisation,
    2000,
  ),
  resignationMediatorDays: rule(
    'Démission\u00A0: jours entre le médiateur et l’annonce',
    'jours',
    sources.resignation,
    60,
  ),
  resignationNoticeDays: rule('Démission\u00A0: préavis', 'jours', sources.resignation, 60),
  decisionDays: rule('Réponse au dépôt, avant que le silence vaille refus', 'jours', sources.deposit, 90, 1),
  internshipHourlyCents: rule(
    'Stage\u00A0: gratification minimale (0\u00A0: aucune)',
    'centimes par heure',
    sources.internshipPay,
    5000,
  ),
};

export const RULE_KEYS = Object.keys(ruleDefinitions) as RuleKey[];

interface DatedValue {
  key: RuleKey;
  value: number;
  effectiveFrom: string;
}

/** The bounds that hold on a day: the newest value not after it, the house's default without one. */
export function settingsOn(day: string, values: readonly DatedValue[]): ContractSettings {
  const settings = { ...defaultContractSettings };
  for (const { key, value, effectiveFrom } of [...values].sort((a, b) =>
    a.effectiveFrom < b.effectiveFrom ? -1 : 1,
  )) {
    if (effectiveFrom <= day && key in settings) settings[key] = value;
  }
  return settings;
}
