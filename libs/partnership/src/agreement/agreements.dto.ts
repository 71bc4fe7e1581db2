import { ApiProperty } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { Choice, Day, Flag, Free, Id, Part, Parts, Text, Whole } from '#platform';
import { type AudienceLevel, ageReferenceLabels, levelLabels, TERM_KEYS, type TermKey } from './terms.js';

const LEVELS = Object.keys(levelLabels);
const AGE_REFERENCES = Object.keys(ageReferenceLabels);

export class TermsBody {
  @Whole({ label: 'nombre de promotions', min: 1, max: 40 }) cohortCount: number;
  @Whole({ label: 'effectif minimal', min: 1, max: 500 }) sizeMin: number;
  @Whole({ label: 'effectif maximal', min: 1, max: 500 }) sizeMax: number;
  @Whole({ label: 'âge minimal', min: 14, max: 99 }) ageMin: number;
  @Whole({ label: 'âge maximal', min: 14, max: 99 }) ageMax: number;
  @Choice(AGE_REFERENCES, { label: 'jour où l’âge est apprécié', name: 'AgeReference' })
  ageReference: 'cohort_first_day' | 'application_day';
  @Choice(LEVELS, { label: 'niveaux accueillis', name: 'AudienceLevel', many: true }) levels: AudienceLevel[];
  @Whole({ label: 'niveau du titre', min: 3, max: 8 }) outcomeLevel: number;
  @Day({ label: 'première rentrée, au plus tôt' }) firstIntakeFrom: string;
  @Day({ label: 'première rentrée, au plus tard' }) firstIntakeUntil: string;
  @Flag({ label: 'dérogations' }) waiverAllowed: boolean;
  @Whole({ label: 'effectif nécessaire pour publier un taux', min: 1, max: 100 }) rateThreshold: number;
  @Whole({ label: 'seuil des petits effectifs', min: 1, max: 100 }) cellThreshold: number;
}

export class AgreementBody {
  @Text({ label: 'intitulé' }) name: string;
  @Text({ label: 'département' }) department: string;
  @Day({ label: 'premier jour' }) startsOn: string;
  @Day({ label: 'dernier jour' }) endsOn: string;
  @Day({ label: 'date de signature' }) signedOn: string;
  @Text({ label: 'source' }) source: string;
  @Part(() => TermsBody, { label: 'clauses' }) terms: TermsBody;
}

export class TermChangeBody {
  @Choice(TERM_KEYS, { label: 'clause', name: 'TermKey' }) key: TermKey;
  /** A number, a day, a yes or no, a code or a list of codes, as the term asks; the rules check it. */
  @ApiProperty({
    description: 'valeur',
    oneOf: [
      { type: 'number' },
      { type: 'string' },
      { type: 'boolean' },
      { type: 'array', items: { type: 'string' } },
    ],
  })
  @Allow()
  value: unknown;
  @Day({ label: 'date d’effet' }) effectiveFrom: string;
  @Text({ label: 'source', max: 500 }) source: string;
}

export class CommitmentId {
  @Id() id: string;
}

export class TermValueView {
  @Id() id: string;
  @Free() value: unknown;
  /** The value in French, as a person reads it. */
  @Text() shown: string;
  @Day() effectiveFrom: string;
  @Text() source: string;
  @Text({ nullable: true }) decidedBy: string | null;
  /** Whether the value is the one in force today. */
  @Flag() inForce: boolean;
  /** Whether it may be taken back: any but the first. */
  @Flag() withdrawable: boolean;
}

export class TermView {
  @Choice(TERM_KEYS, { name: 'TermKey' }) key: TermKey;
  @Text() label: string;
  @Text() help: string;
  @Choice(['whole', 'day', 'flag', 'levels', 'age_reference'], { name: 'TermKind' }) kind: string;
  @Text({ nullable: true }) unit: string | null;
  /** Newest date of effect first; empty for a term never stated. */
  @Parts(() => TermValueView) values: TermValueView[];
}

export class AgreementView {
  @Id() id: string;
  @Text() name: string;
  @Text() department: string;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Day() signedOn: string;
}

export class Labelled {
  @Text() code: string;
  @Text() label: string;
}

export class AgreementPage {
  /** Null as long as none is recorded: `proposed` then holds the terms of the call for projects. */
  @Part(() => AgreementView, { nullable: true }) agreement: AgreementView | null;
  @Parts(() => TermView) terms: TermView[];
  @Part(() => TermsBody) proposed: TermsBody;
  @Parts(() => Labelled) levels: Labelled[];
  @Parts(() => Labelled) ageReferences: Labelled[];
}

export class CommitmentView {
  @Text() id: string;
  @Text() text: string;
  @Choice(['school', 'department', 'both'], { name: 'CommitmentParty' }) owedBy: string;
  @Text() owedByLabel: string;
}
