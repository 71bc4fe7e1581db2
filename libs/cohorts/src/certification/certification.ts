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
