import type { Refusal } from '#platform';
import { type DocumentDemands, type DocumentKind, documentKinds } from './document-kinds.js';

const source = 'Pièces que l’école demande, dans les réglages';

/** The papers that the school requires and that a file does not hold. */
export function documentsMissing(given: readonly DocumentKind[], demands: DocumentDemands): Refusal[] {
  return (Object.keys(documentKinds) as DocumentKind[])
    .filter((kind) => demands[kind] === 'required' && !given.includes(kind))
    .map((kind) => ({
      code: `application.document_missing.${kind}`,
      message: `Ajoutez la pièce\u00a0: ${documentKinds[kind].toLowerCase()}.`,
      field: 'documents',
      source,
    }));
}
