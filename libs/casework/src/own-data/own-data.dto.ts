import { Choice, Day, Flag, Id, Part, Parts, Text, Whole } from '#platform';

export class DataTableSummary {
  @Text() title: string;
  @Whole() rows: number;
  /** What becomes of it. */
  @Text() words: string;
  @Flag() goes: boolean;
}

export class ErasureRefusal {
  @Text() code: string;
  @Text() message: string;
}

export class ErasurePreview {
  @Choice(['whole', 'part', 'nothing'], { name: 'ErasureExtent' }) extent: 'whole' | 'part' | 'nothing';
  @Parts(() => ErasureRefusal) refusals: ErasureRefusal[];
  @Parts(() => DataTableSummary) goes: DataTableSummary[];
  @Parts(() => DataTableSummary) stays: DataTableSummary[];
}

export const REQUEST_KINDS = ['correction', 'erasure'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const OUTCOMES = ['accepted', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export class DataRequestView {
  @Id() id: string;
  @Id() learnerId: string;
  @Text() name: string;
  @Choice(REQUEST_KINDS, { name: 'DataRequestKind' }) kind: RequestKind;
  @Text() wording: string;
  @Day() askedOn: string;
  /** A month after: the day an answer is due. */
  @Day() dueOn: string;
  @Day({ nullable: true }) answeredOn: string | null;
  @Choice(OUTCOMES, { name: 'DataRequestOutcome', nullable: true }) outcome: Outcome | null;
  @Text({ nullable: true }) answer: string | null;
}

export class DataGroup {
  @Text() title: string;
  @Whole() rows: number;
}

export class MyDataView {
  @Text() name: string;
  /** What is kept, table by table. */
  @Parts(() => DataGroup) groups: DataGroup[];
  /** Only a learner asks here; others ask the school. */
  @Flag() mayAsk: boolean;
  @Parts(() => DataRequestView) requests: DataRequestView[];
  @Part(() => ErasurePreview, { nullable: true }) erasure: ErasurePreview | null;
}

export class PersonDataView {
  @Text() name: string;
  @Parts(() => DataGroup) groups: DataGroup[];
  @Parts(() => DataRequestView) requests: DataRequestView[];
  @Part(() => ErasurePreview) erasure: ErasurePreview;
}

export class DataRequestBody {
  @Choice(REQUEST_KINDS, { label: 'demande', name: 'DataRequestKind' }) kind: RequestKind;
  @Text({ label: 'votre demande', min: 5, max: 2000 }) wording: string;
}

export class DataRequestId {
  @Id() id: string;
}

export class DataRequestAnswer {
  @Choice(OUTCOMES, { label: 'suite', name: 'DataRequestOutcome' }) outcome: Outcome;
  @Text({ label: 'réponse', optional: true, max: 2000 }) answer?: string;
}

export class ErasureBody {
  /** The person's name, typed again: what is erased does not come back. */
  @Text({ label: 'nom de la personne' }) name: string;
}
