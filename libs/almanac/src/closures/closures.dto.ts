import { Choice, Day, Flag, Id, Parts, Text } from '#platform';
import { closureKinds } from './closure.js';

export class ClosureBody {
  @Text({ label: 'nom', max: 80 }) name: string;
  @Day({ label: 'premier jour' }) firstDay: string;
  @Day({ label: 'dernier jour' }) lastDay: string;
  @Flag({ label: 'fermeture de l’école' }) applies: boolean;
  @Flag({ label: 'dates confirmées' }) confirmed: boolean;
}

export class ClosureView {
  @Id() id: string;
  @Choice(closureKinds, { name: 'ClosureKind' }) kind: string;
  @Text() name: string;
  @Day() firstDay: string;
  @Day() lastDay: string;
  @Flag() applies: boolean;
  @Flag() confirmed: boolean;
}

export class PublicHolidayView {
  @Day() day: string;
  @Text() name: string;
}

export class ClosuresQuery {
  @Day({ label: 'début' }) from: string;
  @Day({ label: 'fin' }) to: string;
}

export class ClosuresView {
  @Parts(() => ClosureView) closures: ClosureView[];
  @Parts(() => PublicHolidayView) publicHolidays: PublicHolidayView[];
}
