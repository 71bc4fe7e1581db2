import { Choice, Day, Id, Parts, Text, Whole } from '#platform';
import { type DocumentDemand, type DocumentKind, demandLabels, documentKinds } from './document-kinds.js';

const KINDS = Object.keys(documentKinds);
const DEMANDS = Object.keys(demandLabels);

export class DocumentBody {
  @Choice(KINDS, { label: 'sorte de pièce', name: 'DocumentKind' }) kind: DocumentKind;
}

export class DocumentView {
  @Id() id: string;
  @Choice(KINDS, { name: 'DocumentKind' }) kind: DocumentKind;
  @Text() name: string;
  @Text() mediaType: string;
  /** In bytes. */
  @Whole() size: number;
  @Day() addedOn: string;
  /** Of the school, as HH:MM. */
  @Text() addedTime: string;
  /** Null when the person sent it. */
  @Text({ nullable: true }) addedBy: string | null;
}

export class DocumentDemandView {
  @Choice(KINDS, { name: 'DocumentKind' }) kind: DocumentKind;
  @Text() label: string;
  @Choice(DEMANDS, { name: 'DocumentDemand' }) demand: DocumentDemand;
  @Text() demandLabel: string;
}

export class DocumentsView {
  /** Every kind of paper, and how far the school asks for it. */
  @Parts(() => DocumentDemandView) demands: DocumentDemandView[];
  @Parts(() => DocumentView) documents: DocumentView[];
}

export class DocumentId {
  @Id() id: string;
}

export class DocumentDemandBody {
  @Choice(KINDS, { label: 'sorte de pièce', name: 'DocumentKind' }) kind: DocumentKind;
  @Choice(DEMANDS, { label: 'demande', name: 'DocumentDemand' }) demand: DocumentDemand;
}
