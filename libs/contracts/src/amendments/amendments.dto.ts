import { Amount, Choice, Day, Flag, Id, Parts, Text, Whole } from '#platform';
import { type AmendmentStage, amendmentStages } from './amendment.rules.js';

const Stage = () => Choice(Object.keys(amendmentStages), { name: 'AmendmentStage' });

export class AmendmentBody {
  @Day({ label: 'date d’effet' }) effectiveOn: string;
  @Day({ label: 'date de signature' }) signedOn: string;
  @Whole({ label: 'rémunération brute mensuelle, en centimes', optional: true, min: 0, max: 10_000_000 })
  grossMonthlyPayCents?: number;
  @Amount({ label: 'heures par semaine', optional: true, min: 1, max: 48 }) hoursPerWeek?: number;
  @Id({ label: 'établissement', optional: true }) siteId?: string;
  @Id({ label: 'maître d’apprentissage', optional: true }) tutorId?: string;
  @Day({ label: 'fin du contrat', optional: true }) endsOn?: string;
  @Flag({ label: 'après un échec à l’examen', optional: true }) afterFailedExam?: boolean;
  @Text({ label: 'motif', optional: true, max: 500 }) reason?: string;
}

export class AmendmentMoveBody {
  @Choice(['filed', 'accepted', 'refused'], { label: 'étape' }) to: Exclude<AmendmentStage, 'signed'>;
  @Day({ label: 'date' }) on: string;
  @Text({ label: 'précision', optional: true, max: 500 }) note?: string;
}

export class AmendmentId {
  @Id() id: string;
}

export class AmendmentMoveView {
  @Stage() to: AmendmentStage;
  @Day() on: string;
  @Text({ nullable: true }) note: string | null;
  @Text({ nullable: true }) by: string | null;
}

/** One thing that an amendment changes, as people read it. */
export class AmendmentChangeView {
  @Text() label: string;
  @Text({ nullable: true }) before: string | null;
  @Text() after: string;
}

export class AmendmentView {
  @Id() id: string;
  @Whole() number: number;
  @Day() effectiveOn: string;
  @Day() signedOn: string;
  @Parts(() => AmendmentChangeView) changes: AmendmentChangeView[];
  @Flag() afterFailedExam: boolean;
  @Text({ nullable: true }) reason: string | null;
  @Stage() stage: AmendmentStage;
  /** When the employer must have filed it; null where nothing is filed. */
  @Day({ nullable: true }) dueOn: string | null;
  @Flag() late: boolean;
  @Day({ nullable: true }) filedOn: string | null;
  @Parts(() => AmendmentMoveView) moves: AmendmentMoveView[];
}
