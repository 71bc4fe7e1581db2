import { Part, Text } from '#platform';

export class SchoolBody {
  @Text({ label: 'nom de l’école' }) name: string;
  @Text({ label: 'UAI', max: 12 }) uai: string;
  @Text({ label: 'SIRET', max: 20 }) siret: string;
  @Text({ label: 'numéro de déclaration d’activité', nullable: true, max: 20 })
  declarationNumber: string | null;
  @Text({ label: 'adresse' }) address: string;
  @Text({ label: 'code postal', pattern: /^\d{5}$/, patternSays: 'cinq chiffres.' }) postcode: string;
  @Text({ label: 'commune' }) city: string;
}

export class SchoolView {
  /** Null as long as nobody has typed it. */
  @Part(() => SchoolBody, { nullable: true }) school: SchoolBody | null;
}
