import { Day, Id, Part, Parts, Text, Whole } from '#platform';

export class CertificationBody {
  @Text({
    label: 'code RNCP',
    max: 20,
    pattern: /^\s*(RNCP)?\s*\d{2,5}\s*$/i,
    patternSays: 'écrivez-le comme RNCP37674.',
  })
  rncpCode: string;
  @Text({ label: 'intitulé' }) title: string;
  @Whole({ label: 'niveau', min: 3, max: 8 }) level: number;
  @Text({ label: 'métier' }) trade: string;
  @Day({ label: 'début d’enregistrement' }) registeredFrom: string;
  @Day({ label: 'fin d’enregistrement' }) registeredUntil: string;
}

export class CertificationView {
  @Id() id: string;
  @Text() rncpCode: string;
  @Text() title: string;
  @Whole() level: number;
  @Text() trade: string;
  @Day() registeredFrom: string;
  @Day() registeredUntil: string;
}

export class CohortBody {
  @Whole({ label: 'numéro', min: 1, max: 999 }) number: number;
  @Text({ label: 'nom', max: 80 }) name: string;
  @Id({ label: 'titre préparé' }) certificationId: string;
  @Day({ label: 'premier jour' }) startsOn: string;
  @Day({ label: 'dernier jour' }) endsOn: string;
  @Whole({ label: 'effectif minimal', min: 1, max: 500 }) capacityMin: number;
  @Whole({ label: 'effectif maximal', min: 1, max: 500 }) capacityMax: number;
  @Whole({ label: 'heures à l’école', min: 1, max: 5000 }) schoolHours: number;
  @Whole({ label: 'minutes d’une demi-journée', min: 60, max: 300 }) halfDayMinutes: number;
}

/** A promotion that is not saved: what its dates would mean. */
export class CohortDraftBody extends CohortBody {
  /** The promotion it would replace. */
  @Id({ label: 'promotion', optional: true }) cohortId?: string;
}

export class CohortView {
  @Id() id: string;
  @Whole() number: number;
  @Text() name: string;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Whole() capacityMin: number;
  @Whole() capacityMax: number;
  @Whole() schoolHours: number;
  @Whole() halfDayMinutes: number;
  @Part(() => CertificationView) certification: CertificationView;
}

export class WarningView {
  @Text() code: string;
  @Text() message: string;
  @Text() source: string;
}

export class AgreementBounds {
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Whole() cohortCount: number;
  @Whole() sizeMin: number;
  @Whole() sizeMax: number;
}

export class IntakeCalendarView {
  /** Null without agreement: nothing can then be said against it. */
  @Part(() => AgreementBounds, { nullable: true }) agreement: AgreementBounds | null;
  @Parts(() => WarningView) warnings: WarningView[];
}

export class CertificationChoices {
  @Parts(() => CertificationView) certifications: CertificationView[];
  /** What to type in first, from the national directory. */
  @Part(() => CertificationBody) proposed: CertificationBody;
}

export class CohortId {
  @Id() id: string;
}
