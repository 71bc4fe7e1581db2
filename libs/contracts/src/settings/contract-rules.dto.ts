import { Choice, Day, Flag, Id, Parts, Text, Whole } from '#platform';
import { RULE_KEYS, type RuleKey } from './rule-settings.js';

const Key = () => Choice(RULE_KEYS, { label: 'règle', name: 'ContractRuleKey' });

export class SmicBody {
  @Day({ label: 'date d’effet' }) from: string;
  @Whole({ label: 'SMIC horaire brut, en centimes', min: 500, max: 10_000 }) hourlyCents: number;
  @Text({ label: 'source' }) source: string;
}

export class RuleBody {
  @Key() key: RuleKey;
  @Whole({ label: 'valeur', min: 0, max: 100_000 }) value: number;
  @Day({ label: 'date d’effet' }) effectiveFrom: string;
  @Text({ label: 'source' }) source: string;
}

export class RuleValueId {
  @Id() id: string;
}

class SmicRateView {
  @Day() from: string;
  @Whole() hourlyCents: number;
  @Text() source: string;
  @Text({ nullable: true }) decidedBy: string | null;
  @Flag() withdrawable: boolean;
}

class RuleValueView {
  @Id() id: string;
  @Whole() value: number;
  @Day() effectiveFrom: string;
  @Text() source: string;
  @Text({ nullable: true }) decidedBy: string | null;
}

class ContractRuleView {
  @Key() key: RuleKey;
  @Text() label: string;
  @Text() unit: string;
  @Text() source: string;
  @Whole() min: number;
  @Whole() max: number;
  /** In force today. */
  @Whole() value: number;
  /** Without any decision of the school's. */
  @Whole() standard: number;
  @Parts(() => RuleValueView) values: RuleValueView[];
}

export class ContractRulesView {
  @Parts(() => SmicRateView) smic: SmicRateView[];
  @Parts(() => ContractRuleView) rules: ContractRuleView[];
}
