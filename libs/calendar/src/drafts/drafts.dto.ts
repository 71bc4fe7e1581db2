import { Matches } from 'class-validator';
import { halves } from '#almanac';
import { Choice, Day, Flag, Id, Parts, Text, Whole } from '#platform';
import { overridePlaces } from '../days/cohort-half.js';

export class PlannedWeekBody {
  @Day({ label: 'lundi' }) monday: string;
  /** Null gives the week back to its rhythm. */
  @Matches(/^[SC-]{10}$/, {
    message: 'Une semaine a dix demi-journées : S à l’école, C en structure, - rien.',
  })
  @Text({ label: 'demi-journées', nullable: true })
  places: string | null;
  @Flag({ label: 'verrou' }) locked: boolean;
}

export class DraftWeeksBody {
  @Parts(() => PlannedWeekBody, { label: 'semaines' }) weeks: PlannedWeekBody[];
  @Whole({ label: 'version', min: 0 }) seenRevision: number;
}

export class DraftHalfAddress {
  @Id() id: string;
  @Day({ label: 'jour' }) day: string;
  @Choice(halves, { label: 'demi-journée', name: 'Half' }) half: 'morning' | 'afternoon';
}

export class DraftHalfBody {
  @Choice(overridePlaces, { label: 'lieu', name: 'OverridePlace', nullable: true })
  place: 'school' | 'company' | 'closed' | null;
  @Text({ label: 'raison', nullable: true, max: 200 }) reason: string | null;
  @Whole({ label: 'version', min: 0 }) seenRevision: number;
}

export class SeenDraftQuery {
  @Whole({ label: 'version', min: 0 }) seenRevision: number;
}

/** An older version whose weeks to come are taken up again. */
export class TakeUpBody {
  @Whole({ label: 'version du calendrier', min: 1 }) number: number;
  @Whole({ label: 'version', min: 0 }) seenRevision: number;
}

export class DraftRevisionView {
  /** To be given back with the next change. */
  @Whole() revision: number;
}
