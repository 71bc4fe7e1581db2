import { Choice, Day, Email, Id, Parts, Text, Whole } from '#platform';
import { type EvidenceKind, evidenceKinds } from './tutor-evidence.service.js';

const Kind = () =>
  Choice(Object.keys(evidenceKinds), { label: 'nature du justificatif', name: 'EvidenceKind' });

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

export class EvidenceView {
  @Id() id: string;
  @Kind() kind: EvidenceKind;
  @Text() fileName: string;
  @Day() receivedOn: string;
  @Day({ nullable: true }) checkedOn: string | null;
  @Text({ nullable: true }) checkedBy: string | null;
}

export class EvidenceBody {
  @Kind() kind: EvidenceKind;
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
  @Parts(() => EvidenceView) evidence: EvidenceView[];
}

export class TutorDepartureBody {
  @Day({ label: 'dernier jour dans la structure' }) leftOn: string;
}
