import { Choice, Day, Id, Part, Text } from '#platform';
import { type StepKind, stepLabels, type Transition, transitionLabels } from './steps.rules.js';

const KINDS = Object.keys(stepLabels);

export class TransferBody {
  @Choice(Object.keys(transitionLabels), { label: 'nature du passage', name: 'Transition' }) kind: Transition;
  @Id({ label: 'nouvelle promotion' }) cohortId: string;
  @Day({ label: 'premier jour dans la nouvelle promotion' }) on: string;
  @Text({ label: 'motif', max: 1000 }) reason: string;
}

export class ExtensionBody {
  @Day({ label: 'date de l’examen' }) examOn: string;
  @Day({ label: 'nouvelle fin de formation' }) until: string;
  @Text({ label: 'motif', max: 1000 }) reason: string;
}

export class ReturnBody {
  @Day({ label: 'jour du retour' }) on: string;
  @Text({ label: 'motif', max: 1000 }) reason: string;
}

export class TakeBackBody {
  @Text({ label: 'motif', max: 1000 }) reason: string;
}

export class StepId {
  @Id() id: string;
}

class TakenBack {
  @Text() by: string;
  @Day() on: string;
  @Text({ nullable: true }) reason: string | null;
}

export class PathwayStep {
  @Id() id: string;
  @Id() enrolmentId: string;
  @Choice(KINDS, { name: 'StepKind' }) kind: StepKind;
  @Text() kindLabel: string;
  @Day() effectiveOn: string;
  @Day({ nullable: true }) untilOn: string | null;
  @Text() cohortName: string;
  @Text({ nullable: true }) toCohortName: string | null;
  @Text({ nullable: true }) reason: string | null;
  @Text() signedBy: string;
  @Day() signedOn: string;
  @Part(() => TakenBack, { nullable: true }) takenBack: TakenBack | null;
}
