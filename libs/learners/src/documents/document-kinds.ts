/** What papers a file holds. */
export const documentKinds = {
  identity: 'Pièce d’identité',
  diploma: 'Diplôme ou relevé de notes',
  cv: 'CV',
  certificate: 'Attestation',
  other: 'Autre document',
} as const satisfies Record<string, string>;

export type DocumentKind = keyof typeof documentKinds;

/** How far the school asks for a kind of paper: not at all, in view without blocking, or before the file is complete. */
export const demandLabels = {
  none: 'Non demandée',
  asked: 'Demandée, sans bloquer le dossier',
  required: 'Obligatoire pour un dossier complet',
} as const satisfies Record<string, string>;

export type DocumentDemand = keyof typeof demandLabels;
export type DocumentDemands = Readonly<Record<DocumentKind, DocumentDemand>>;

/**
 * Until the director decides: proofs of identity and of level are asked for and in view, and stop no file, since a
 * prescriber's file arrives without them.
 */
export const usualDemands: DocumentDemands = {
  identity: 'asked',
  diploma: 'asked',
  cv: 'none',
  certificate: 'none',
  other: 'none',
};
