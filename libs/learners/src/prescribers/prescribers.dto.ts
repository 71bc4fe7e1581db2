import { Choice, Day, Email, Flag, Id, Parts, Text, Whole } from '#platform';
import { prescriberLabels } from '../applications/prescriber-labels.js';
import type { PrescriberKind } from '../import/prescriber.rules.js';

const KINDS = Object.keys(prescriberLabels);
const kind = { name: 'PrescriberKind' };

export class PrescriberBody {
  @Choice(KINDS, { label: 'sorte d’organisme', ...kind }) kind: PrescriberKind;
  @Text({ label: 'nom de l’organisme' }) name: string;
  @Text({ label: 'commune', optional: true, max: 100 }) commune?: string;
  @Text({ label: 'notes', optional: true, max: 2000 }) notes?: string;
}

export class PrescriberContactBody {
  @Text({ label: 'nom et prénom' }) fullName: string;
  @Text({ label: 'fonction', optional: true, max: 120 }) role?: string;
  @Email({ label: 'adresse e-mail', optional: true }) email?: string;
  @Text({ label: 'téléphone', optional: true, max: 30 }) phone?: string;
  /** No longer there: not proposed any more. */
  @Flag({ label: 'partie', optional: true }) left?: boolean;
}

export class PrescriberId {
  @Id() id: string;
}

class PrescriberContactView {
  @Id() id: string;
  @Text() fullName: string;
  @Text({ nullable: true }) role: string | null;
  @Email({ nullable: true }) email: string | null;
  @Text({ nullable: true }) phone: string | null;
  @Day({ nullable: true }) leftOn: string | null;
}

export class PrescriberView {
  @Id() id: string;
  @Choice(KINDS, kind) kind: PrescriberKind;
  @Text() kindLabel: string;
  @Text() name: string;
  @Text({ nullable: true }) commune: string | null;
  @Text({ nullable: true }) notes: string | null;
  @Parts(() => PrescriberContactView) contacts: PrescriberContactView[];
}

export class PeriodQuery {
  @Day({ label: 'début de la période', optional: true }) from?: string;
  @Day({ label: 'fin de la période', optional: true }) to?: string;
}

class StageFigure {
  @Text() stage: string;
  @Text() label: string;
  @Whole() count: number;
}

export class ReferralsView {
  @Id({ nullable: true }) prescriberId: string | null;
  @Choice(KINDS, kind) kind: PrescriberKind;
  @Text() kindLabel: string;
  /** Null for those who came without an organisation of the directory. */
  @Text({ nullable: true }) name: string | null;
  @Text({ nullable: true }) commune: string | null;
  @Whole() sent: number;
  @Whole() underWay: number;
  @Whole() admitted: number;
  @Whole() enrolled: number;
  @Whole() refused: number;
  @Whole() withdrawn: number;
  /** In the order of the admission. */
  @Parts(() => StageFigure) stages: StageFigure[];
  @Day({ nullable: true }) lastSentOn: string | null;
}

export class ReferralKindView {
  @Choice(KINDS, kind) kind: PrescriberKind;
  @Text() label: string;
  /** Null where too few people would be described. */
  @Whole({ nullable: true }) sent: number | null;
  @Whole({ nullable: true }) admitted: number | null;
  @Whole({ nullable: true }) enrolled: number | null;
}
