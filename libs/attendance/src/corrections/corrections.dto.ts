import { Choice, Id, Text, Whole } from '#platform';
import { ENTRY_STATES, type EntryState } from '../ledger/states.js';

export class CorrectionBody {
  /** The revision replaced; 0 when nothing was recorded. */
  @Whole({ label: 'révision', min: 0 })
  revision: number;

  @Choice(ENTRY_STATES, { label: 'présence', name: 'EntryState' })
  state: EntryState;

  @Whole({ label: 'minutes de présence', optional: true, nullable: true, min: 0, max: 720 })
  minutes?: number | null;

  @Text({ label: 'motif de la correction', min: 3, max: 500 })
  reason: string;

  @Id({ label: "numéro d'envoi", optional: true })
  clientId?: string;
}

export class CorrectedHalfDay {
  @Whole() revision: number;
  @Choice(ENTRY_STATES, { name: 'EntryState' }) state: EntryState;
}
