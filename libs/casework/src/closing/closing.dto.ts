import { Choice, Day, Id, Parts, Text, Whole } from '#platform';
import { type ClosingKind, closingKinds } from './closing.rules.js';

class ClosingPersonView {
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
}

class ClosingLineView {
  @Choice(closingKinds, { name: 'ClosingKind' }) kind: ClosingKind;
  @Text() title: string;
  @Whole({ label: 'nombre' }) count: number;
  @Text({ max: 600 }) detail: string;
  @Text() to: string;
  @Text() act: string;
  @Parts(() => ClosingPersonView) people: ClosingPersonView[];
}

export class ClosingListView {
  @Day() endsOn: string;
  @Day() from: string;
  @Parts(() => ClosingLineView) lines: ClosingLineView[];
}
