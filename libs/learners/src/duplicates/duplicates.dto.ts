import { Choice, Day, Email, Flag, Id, Part, Parts, Text, Texts, Whole } from '#platform';
import { type Stage, stageLabels } from '../applications/stages.rules.js';

const STAGES = Object.keys(stageLabels);

class ApplicationBeside {
  @Id() id: string;
  @Text() cohortName: string;
  @Choice(STAGES, { name: 'Stage' }) stage: Stage;
  @Day() receivedOn: string;
  /** Sent by the public form. */
  @Flag() online: boolean;
}

class EnrolmentBeside {
  @Text() cohortName: string;
  @Day() entryOn: string;
  @Day({ nullable: true }) exitOn: string | null;
}

export class PersonBeside {
  @Id() id: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Day() birthDate: string;
  @Email({ nullable: true }) email: string | null;
  @Text({ nullable: true }) phone: string | null;
  @Text({ nullable: true }) street: string | null;
  @Text({ nullable: true }) postcode: string | null;
  @Text({ nullable: true }) city: string | null;
  /** The day from which the school knows the person under this file. */
  @Day() since: string;
  @Parts(() => ApplicationBeside) applications: ApplicationBeside[];
  @Parts(() => EnrolmentBeside) enrolments: EnrolmentBeside[];
}

export class DuplicateView {
  @Part(() => PersonBeside) first: PersonBeside;
  @Part(() => PersonBeside) second: PersonBeside;
  /** 0 to 100. */
  @Whole() score: number;
  @Flag() almostSure: boolean;
  @Texts() reasons: string[];
  /** The file to propose to keep. */
  @Id() keepId: string;
  /** Why they cannot be joined; empty when they can. */
  @Texts() obstacles: string[];
}

export class DuplicateList {
  /** The surest first. */
  @Parts(() => DuplicateView) items: DuplicateView[];
  @Whole() total: number;
}

export class LookAlikeView {
  @Part(() => PersonBeside) person: PersonBeside;
  @Flag() almostSure: boolean;
  @Texts() reasons: string[];
}

export class LookAlikesQuery {
  @Text({ label: 'prénom', max: 100 }) firstName: string;
  @Text({ label: 'nom', max: 100 }) lastName: string;
  @Day({ label: 'date de naissance' }) birthDate: string;
  @Text({ label: 'adresse e-mail', optional: true, max: 254 }) email?: string;
  @Text({ label: 'téléphone', optional: true, max: 30 }) phone?: string;
}

export class MergeBody {
  @Id({ label: 'fiche à garder' }) survivorId: string;
  @Id({ label: 'fiche à réunir' }) mergedId: string;
}

export class MergeDone {
  @Id() id: string;
}

export class MergeView {
  @Id() id: string;
  @Id() survivorId: string;
  @Text() survivorName: string;
  @Text() mergedName: string;
  @Day() mergedOn: string;
  @Text() mergedBy: string;
}

export class TwoPersonsBody {
  @Id({ label: 'première fiche' }) firstId: string;
  @Id({ label: 'seconde fiche' }) secondId: string;
}
