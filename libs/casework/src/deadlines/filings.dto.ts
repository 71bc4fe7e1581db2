import { Choice, Day, Id, Text } from '#platform';
import { type FilingKind, filingKinds } from './filings.service.js';

const Kind = () => Choice(Object.keys(filingKinds), { name: 'FilingKind', label: 'dossier' });

export class FilingBody {
  @Kind() kind: FilingKind;
  @Text({ label: 'intitulé', optional: true, max: 120 }) label?: string;
  @Day({ label: 'échéance' }) dueOn: string;
  @Text({ label: 'source', max: 300 }) source: string;
}

export class FilingView {
  @Id() id: string;
  @Kind() kind: FilingKind;
  @Text() label: string;
  @Day() dueOn: string;
  @Text() source: string;
}

export class FilingId {
  @Id() id: string;
}
