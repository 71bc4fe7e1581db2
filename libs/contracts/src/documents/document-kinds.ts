/** What a contract's file keeps on paper. */
export const documentKinds = {
  signed_contract: 'Contrat signé',
  amendment: 'Avenant signé',
  termination: 'Acte de rupture',
  other: 'Autre pièce',
} as const satisfies Record<string, string>;

export type DocumentKind = keyof typeof documentKinds;
