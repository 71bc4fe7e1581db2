/**
 * How a figure may be crossed: open is always shown; protected hides small cells; pooledOnly is shown over
 * all promotions together only, and hides small cells too.
 */
export type DisclosureClass = 'open' | 'protected' | 'pooledOnly';

/** The class of each dimension of the report; what is not listed is protected. */
export const disclosureClasses = {
  headcount: 'open',
  contract: 'open',
  rupture: 'open',
  abandonment: 'open',
  title: 'open',
  host: 'open',
  budget: 'open',
  age: 'protected',
  level: 'protected',
  gender: 'protected',
  commune: 'protected',
  prescriber: 'protected',
  exit_reason: 'protected',
  insertion: 'protected',
  rqth: 'pooledOnly',
  ase: 'pooledOnly',
  rsa: 'pooledOnly',
  qpv: 'pooledOnly',
  frr: 'pooledOnly',
  cej: 'pooledOnly',
} as const satisfies Record<string, DisclosureClass>;

export type Dimension = keyof typeof disclosureClasses;

/** What stands in the report where a cell is hidden. */
export const hiddenCellLabel = 'masqué';
