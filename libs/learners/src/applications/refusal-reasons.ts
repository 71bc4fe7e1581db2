/**
 * Why an application may be refused. None is technical: the call for projects asks for no technical
 * prerequisite, so that no positioning test can ever be quoted against somebody.
 */
export const refusalReasons = {
  age_outside_programme: 'Âge hors du programme',
  level_above_programme: 'Niveau de diplôme supérieur à celui du programme',
  representative_missing: 'Mineur sans représentant légal',
  file_incomplete: 'Dossier resté incomplet malgré les relances',
  unreachable: 'Personne injoignable malgré plusieurs essais',
  other_trade: 'Projet tourné vers un autre métier',
  no_place: 'Promotion complète et liste d’attente close',
  duplicate: 'Candidature en double',
} as const satisfies Record<string, string>;

export type RefusalReason = keyof typeof refusalReasons;

export const isRefusalReason = (value: string): value is RefusalReason =>
  Object.hasOwn(refusalReasons, value);
