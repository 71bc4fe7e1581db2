import { Choice, Day, Flag, Id, Part, Parts, Text, Whole } from '#platform';
import { PLACES } from '../expected/places.js';
import { HALVES, STATES } from '../ledger/states.js';
import { WORKPLACE_STATES, type WorkplaceState } from './fortnight.rules.js';

export class FortnightsQuery {
  /** Any day of the fortnight; the one to sign when absent. */
  @Day({ label: 'du', optional: true })
  from?: string;

  @Id({ label: 'apprenant', optional: true })
  learnerId?: string;
}

export class FortnightHalf {
  @Day() day: string;
  @Choice(HALVES, { name: 'Half' }) half: 'morning' | 'afternoon';
  @Choice(PLACES, { name: 'Place' }) place: (typeof PLACES)[number];
  @Text({ nullable: true }) name: string | null;
  @Choice(STATES, { nullable: true, name: 'LedgerState' }) state: (typeof STATES)[number] | null;
  @Flag({ label: 'a commencé' }) begun: boolean;
  @Flag({ label: 'relève de cette structure' }) own: boolean;
  @Flag({ label: "noté par l'école" }) bySchool: boolean;
}

export class FortnightSignature {
  @Text() signedAt: string;
  @Text() signedBy: string;
  @Flag({ label: 'sur papier' }) onPaper: boolean;
}

export class DayRun {
  @Day() from: string;
  @Day() to: string;
}

export class ApprenticeFortnight {
  @Id() contractId: string;
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Whole() version: number;
  @Whole({ label: 'demi-journées à signer' }) toSign: number;
  @Part(() => FortnightSignature, { nullable: true }) signature: FortnightSignature | null;
  @Parts(() => FortnightHalf) halves: FortnightHalf[];
  @Parts(() => DayRun, { label: "dates à l'école" }) schoolAhead: DayRun[];
}

export class FortnightsView {
  @Day() from: string;
  @Day() to: string;
  @Parts(() => ApprenticeFortnight) apprentices: ApprenticeFortnight[];
}

export class FortnightParams {
  @Id({ label: 'contrat' })
  contractId: string;

  @Day({ label: 'lundi de la quinzaine' })
  fromMonday: string;
}

export class ExceptionBody {
  @Day({ label: 'jour' })
  day: string;

  @Choice(HALVES, { label: 'demi-journée', name: 'Half' })
  half: 'morning' | 'afternoon';

  @Choice(WORKPLACE_STATES, { label: 'présence', name: 'WorkplaceState' })
  state: WorkplaceState;

  @Text({ label: 'motif', optional: true, nullable: true, max: 500 })
  reason?: string | null;
}

export class SignFortnightBody {
  @Whole({ label: 'version', min: 0 })
  version: number;

  @Id({ label: "numéro d'envoi" })
  clientId: string;

  @Parts(() => ExceptionBody, { label: 'exceptions', max: 20 })
  exceptions: ExceptionBody[];
}

export class SignedFortnight {
  @Whole() version: number;
  @Whole({ label: 'demi-journées notées' }) recorded: number;
  @Part(() => FortnightSignature) signature: FortnightSignature;
}
