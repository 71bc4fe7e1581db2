/** What of a contract an amendment may change. Days are YYYY-MM-DD. */
export interface ContractTerms {
  siteId: string;
  tutorId: string;
  endsOn: string;
  hoursPerWeek: number;
  grossMonthlyPayCents: number | null;
}

export interface AmendedTerms extends Partial<ContractTerms> {
  number: number;
  effectiveOn: string;
  /** A refused amendment changes nothing, until it is filed again. */
  stands: boolean;
}

const inOrder = (amendments: readonly AmendedTerms[]) =>
  amendments
    .filter(({ stands }) => stands)
    .sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn) || a.number - b.number);

/** The contract's terms on a day: those signed first, changed by each amendment that stands and has taken effect. */
export function contractAt(
  first: ContractTerms,
  amendments: readonly AmendedTerms[],
  day: string,
): ContractTerms {
  return inOrder(amendments)
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .reduce<ContractTerms>(
      (terms, amendment) => ({
        siteId: amendment.siteId ?? terms.siteId,
        tutorId: amendment.tutorId ?? terms.tutorId,
        endsOn: amendment.endsOn ?? terms.endsOn,
        hoursPerWeek: amendment.hoursPerWeek ?? terms.hoursPerWeek,
        grossMonthlyPayCents: amendment.grossMonthlyPayCents ?? terms.grossMonthlyPayCents,
      }),
      first,
    );
}

/** The end agreed last, whenever it was to take effect. */
export const agreedEnd = (first: ContractTerms, amendments: readonly AmendedTerms[]): string =>
  contractAt(first, amendments, '9999-12-31').endsOn;
