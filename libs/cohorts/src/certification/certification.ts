/** A block of competences (CCP) of a certification, which is also awarded alone. */
export interface CertificationBlock {
  /** The certification's code, then BC and two digits. */
  code: string;
  title: string;
}

/** What the rules need to know of a certification. Dates are ISO days; `registeredUntil` null when open-ended. */
export interface CertificationRegistration {
  /** Its code in the ministry's nomenclature of diplomas. */
  cfd?: string;
  code: string;
  title: string;
  /** Level of the national nomenclature (décret 2019-14): 5 is bac+2. */
  level: number;
  registeredFrom: string;
  registeredUntil: string | null;
}

/** The certification the first promotions prepare (France compétences, open data). */
export const rncp37674: CertificationRegistration = {
  cfd: '36T32604',
  code: 'RNCP37674',
  title: 'Développeur web et web mobile',
  level: 5,
  registeredFrom: '2023-09-01',
  registeredUntil: '2028-09-01',
};

/** The blocks of the certifications whose blocks the school knows (France compétences, open data). */
const blocks: readonly CertificationBlock[] = [
  {
    code: 'RNCP37674BC01',
    title: 'Développer la partie front-end d’une application web ou web mobile sécurisée',
  },
  {
    code: 'RNCP37674BC02',
    title: 'Développer la partie back-end d’une application web ou web mobile sécurisée',
  },
];

/** A certification's blocks, in order; none when the school does not know them. */
export const blocksOf = (rncpCode: string): CertificationBlock[] =>
  blocks.filter(({ code }) => code.startsWith(`${rncpCode}BC`));
