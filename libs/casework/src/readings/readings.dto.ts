import { Day, Id, PageQuery, Parts, Text } from '#platform';

export class ReadingsQuery extends PageQuery {
  @Id({ label: 'lecteur', optional: true }) actorId?: string;
  @Day({ label: 'du', optional: true }) from?: string;
  @Day({ label: 'au', optional: true }) to?: string;
}

export class ReadingView {
  @Id() id: string;
  /** Local moment. */
  @Text() at: string;
  @Text() what: string;
  @Text({ nullable: true }) person: string | null;
  @Id({ nullable: true }) actorId: string | null;
  @Text() actor: string;
}

export class ReadingsPage {
  @Parts(() => ReadingView) items: ReadingView[];
  @Text({ nullable: true }) next: string | null;
}

export class ReaderView {
  @Id() id: string;
  @Text() name: string;
}
