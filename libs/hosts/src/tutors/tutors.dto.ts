import { Day, Email, Id, Text, Whole } from '#platform';

export class TutorBody {
  @Text({ label: 'prénom', max: 80 }) firstName: string;
  @Text({ label: 'nom', max: 80 }) lastName: string;
  @Day({ label: 'date de naissance', optional: true }) birthDate?: string;
  @Email() email: string;
  @Text({ label: 'téléphone', optional: true, max: 30 }) phone?: string;
  @Text({ label: 'fonction', optional: true, max: 120 }) jobTitle?: string;
  @Whole({ label: 'niveau du diplôme dans le métier', optional: true, min: 3, max: 8 }) diplomaLevel?: number;
  @Whole({ label: 'années de pratique', min: 0, max: 60 }) yearsOfPractice: number;
}

export class TutorView {
  @Id() id: string;
  @Id() siteId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Day({ nullable: true }) birthDate: string | null;
  @Text() email: string;
  @Text({ nullable: true }) phone: string | null;
  @Text({ nullable: true }) jobTitle: string | null;
  @Whole({ nullable: true }) diplomaLevel: number | null;
  @Whole() yearsOfPractice: number;
  @Day({ nullable: true }) leftOn: string | null;
}

export class DepartureBody {
  @Day({ label: 'dernier jour dans la structure' }) leftOn: string;
}
