import { Choice, Day, Id, Parts, Text, Texts } from '#platform';
import { juryOutcomes } from './jury-outcomes.js';

const OUTCOMES = Object.keys(juryOutcomes);

export class JuryResultBody {
  @Id({ label: 'apprenant' })
  enrolmentId!: string;

  @Day({ label: 'date de la session' })
  sessionOn!: string;

  @Choice(OUTCOMES, { label: 'résultat', name: 'JuryOutcome' })
  outcome!: keyof typeof juryOutcomes;

  @Texts({ label: 'blocs obtenus', max: 20 })
  blocks!: string[];
}

export class JuryResultId {
  @Id()
  id!: string;
}

export class SessionResult {
  @Day()
  sessionOn!: string;

  @Choice(OUTCOMES, { name: 'JuryOutcome' })
  outcome!: keyof typeof juryOutcomes;

  @Texts()
  blocks!: string[];
}

/** A learner of a promotion with what the juries said, newest session first. */
export class CandidateView {
  @Id()
  enrolmentId!: string;

  @Text()
  firstName!: string;

  @Text()
  lastName!: string;

  @Day()
  entryOn!: string;

  @Day({ nullable: true })
  exitOn!: string | null;

  @Parts(() => SessionResult)
  results!: SessionResult[];
}
