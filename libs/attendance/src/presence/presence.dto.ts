import { Choice, Day, Flag, Id, Part, Parts, Text, Whole } from '#platform';
import { PLACES } from '../expected/places.js';
import { HALVES, ORIGINS, STATES } from '../ledger/states.js';

export class PresenceQuery {
  @Day({ label: 'jour', optional: true })
  day?: string;
}

/** A half-day of one learner: where expected, and what the ledger says. */
export class HalfState {
  @Choice(PLACES, { name: 'Place' }) place: (typeof PLACES)[number];
  @Text({ nullable: true, label: 'fermeture ou jour férié' }) name: string | null;
  @Choice(STATES, { nullable: true, name: 'LedgerState' }) state: (typeof STATES)[number] | null;
  @Whole({ nullable: true, label: 'minutes de présence' }) minutes: number | null;
  @Whole() revision: number;
  @Flag({ label: 'a commencé' }) begun: boolean;
}

export class LearnerPresence {
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Day() entryOn: string;
  @Day({ nullable: true }) exitOn: string | null;
  @Part(() => HalfState) morning: HalfState;
  @Part(() => HalfState) afternoon: HalfState;
}

export class CohortPresence {
  @Id() cohortId: string;
  @Text() cohortName: string;
  @Day() day: string;
  @Parts(() => LearnerPresence) learners: LearnerPresence[];
}

export class RangeQuery {
  @Day({ label: 'du' })
  from: string;

  @Day({ label: 'au' })
  to: string;
}

export class LearnerHalfDay extends HalfState {
  @Day() day: string;
  @Choice(HALVES, { name: 'Half' }) half: 'morning' | 'afternoon';
  @Id({ nullable: true }) cohortId: string | null;
  @Id({ nullable: true }) contractId: string | null;
}

export class HalfDayParams {
  @Id({ label: 'apprenant' })
  id: string;

  @Day({ label: 'jour' })
  day: string;

  @Choice(HALVES, { label: 'demi-journée', name: 'Half' })
  half: 'morning' | 'afternoon';
}

export class HalfDayRevision {
  @Whole() revision: number;
  @Choice([...STATES, 'withdrawn'], { name: 'EntryState' }) state: (typeof STATES)[number] | 'withdrawn';
  @Whole({ nullable: true }) minutes: number | null;
  @Choice(ORIGINS, { name: 'EntryOrigin' }) origin: (typeof ORIGINS)[number];
  @Text() recordedBy: string;
  @Text() recordedAt: string;
  @Text({ nullable: true }) reason: string | null;
  @Flag({ label: 'signé sur papier' }) onPaper: boolean;
  /** The reason was erased on request; the chain still holds. */
  @Flag({ label: 'motif effacé' }) reasonErased: boolean;
}
