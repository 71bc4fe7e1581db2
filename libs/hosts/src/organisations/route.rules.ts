import type { HostKind } from './host-kinds.js';

/** The eleven opérateurs de compétences, as they call themselves. */
export const opcos = {
  atlas: 'Atlas',
  afdas: 'Afdas',
  akto: 'Akto',
  constructys: 'Constructys',
  opcommerce: 'L’Opcommerce',
  ocapiat: 'Ocapiat',
  opco_2i: 'OPCO 2i',
  opco_ep: 'OPCO EP',
  opco_mobilites: 'OPCO Mobilités',
  opco_sante: 'OPCO Santé',
  uniformation: 'Uniformation',
} as const satisfies Record<string, string>;
export type Opco = keyof typeof opcos;

export const headcountBands = {
  under_11: 'Moins de 11 salariés',
  '11_49': '11 à 49 salariés',
  '50_249': '50 à 249 salariés',
  '250_more': '250 salariés et plus',
} as const satisfies Record<string, string>;
export type HeadcountBand = keyof typeof headcountBands;

export const meetings = {
  school: 'Démarche de l’école',
  host: 'La structure nous a contactés',
  learner: 'Un apprenant ou sa famille',
  prescriber: 'Un prescripteur',
  department: 'Le département',
  event: 'Forum ou rencontre',
  other: 'Autrement',
} as const satisfies Record<string, string>;
export type Meeting = keyof typeof meetings;

/** Where a host's contracts are filed and who pays the training. */
export interface Route {
  kind: 'opco' | 'public';
  /** Where the contract is filed; null while nobody knows which OPCO. */
  filedWith: string | null;
  fundedBy: string | null;
  /** Only a proposal: software firms mostly go to Atlas. */
  suggestedOpco: Opco | null;
}

/** A private employer files with its OPCO, which funds; a public one with the State's service, the CNFPT funding. */
export function routeOf(host: {
  kind: HostKind;
  opco: Opco | null;
  naf: string | null;
  idcc: string | null;
}): Route {
  if (host.kind === 'public_body') {
    return { kind: 'public', filedWith: 'Celia (DDETSPP)', fundedBy: 'CNFPT', suggestedOpco: null };
  }
  const opco = host.opco ? opcos[host.opco] : null;
  return {
    kind: 'opco',
    filedWith: opco,
    fundedBy: opco,
    suggestedOpco: host.opco ? null : suggestedOpco(host),
  };
}

/** Publishing of software, programming and information services; or the branch of « bureaux d’études techniques ». */
export function suggestedOpco({ naf, idcc }: { naf: string | null; idcc: string | null }): Opco | null {
  return idcc === '1486' || /^(582|62|63)/.test(naf ?? '') ? 'atlas' : null;
}

/** The nomenclature a code is written in: as told, as before for the same code, else that of the day (NAF 2025 from 2027 on). */
export function nafVersionOf(
  naf: string | null,
  told: '2008' | '2025' | null,
  before: { naf: string | null; nafVersion: '2008' | '2025' | null } | null,
  today: string,
): '2008' | '2025' | null {
  if (!naf) return null;
  if (told) return told;
  if (before?.naf === naf && before.nafVersion) return before.nafVersion;
  return today < '2027-01-01' ? '2008' : '2025';
}
