import { halves } from '#almanac';
import { Choice, Day, Id, Parts, Text, Texts } from '#platform';
import { cohortPlaces } from '../days/calendar.dto.js';

/** One of the three. */
export class AgendaQuery {
  @Id({ label: 'promotion', optional: true }) cohortId?: string;
  @Id({ label: 'formateur', optional: true }) trainerId?: string;
  @Id({ label: 'salle', optional: true }) roomId?: string;
  @Day({ label: 'début' }) from: string;
  @Day({ label: 'fin' }) to: string;
}

export class AgendaHalfView {
  @Day() day: string;
  @Choice(halves, { name: 'Half' }) half: string;
  @Choice(cohortPlaces, { name: 'CohortPlace' }) place: string;
  /** The holiday's or closure's name, or why the half-day differs from its week. */
  @Text({ optional: true }) name?: string;
  /** What is known of it, the most telling first: subject, trainer, room. */
  @Texts() lines: string[];
}

export const agendaKinds = ['cohort', 'trainer', 'room'] as const;

export class AgendaSubjectView {
  @Choice(agendaKinds, { name: 'AgendaKind' }) kind: string;
  @Id() id: string;
  @Text() name: string;
}

export class AgendaView {
  /** The promotion's, trainer's or room's name. */
  @Text() name: string;
  @Parts(() => AgendaHalfView) halfDays: AgendaHalfView[];
}
