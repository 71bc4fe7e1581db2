import { Id, Text } from '#platform';

export class ProcessingBody {
  @Text({ label: 'nom', max: 200 }) name: string;
  @Text({ label: 'finalité', max: 1000 }) purpose: string;
  @Text({ label: 'base légale', max: 500 }) legalBasis: string;
  @Text({ label: 'personnes concernées', max: 500 }) people: string;
  @Text({ label: 'données', max: 1000 }) categories: string;
  @Text({ label: 'destinataires', max: 1000 }) recipients: string;
  @Text({ label: 'durée', max: 500 }) retention: string;
  @Text({ label: 'sécurité', max: 1000 }) security: string;
}

export class ProcessingView {
  /** Null for those the product knows by itself. */
  @Id({ nullable: true }) id: string | null;
  @Text() name: string;
  @Text() purpose: string;
  @Text() legalBasis: string;
  @Text() people: string;
  @Text() categories: string;
  @Text() recipients: string;
  @Text() retention: string;
  @Text() security: string;
}

export class ProcessingId {
  @Id() id: string;
}
