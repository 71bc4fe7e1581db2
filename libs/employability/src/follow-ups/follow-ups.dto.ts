import { Choice, Day, Flag, Free, Id, Part, Text, Whole } from '#platform';
import { type Situation, situations } from '../indicators/situations.js';
import { type FollowUpMoment, followUpMoments } from './follow-ups.rules.js';

const SITUATIONS = Object.keys(situations);

/** What a leaver answered; the same moment again replaces the former answer. */
export class AnswerBody {
  @Whole({ label: 'moment', min: Math.min(...followUpMoments), max: Math.max(...followUpMoments) })
  months!: FollowUpMoment;

  @Choice(SITUATIONS, { label: 'situation', name: 'Situation' })
  situation!: Situation;

  @Flag({ label: 'métier visé', nullable: true })
  inTargetTrade!: boolean | null;

  @Text({ label: 'commune de l’employeur', nullable: true, max: 100 })
  employerCity!: string | null;

  @Day({ label: 'date de la réponse' })
  answeredOn!: string;
}

export class AnswerId {
  @Id()
  id!: string;
}

export class DueFollowUpView {
  @Id()
  enrolmentId!: string;

  @Id()
  learnerId!: string;

  @Text()
  firstName!: string;

  @Text()
  lastName!: string;

  @Id()
  cohortId!: string;

  @Text()
  cohortName!: string;

  @Day()
  exitOn!: string;

  @Text()
  exitReason!: string;

  @Whole()
  months!: FollowUpMoment;

  @Day()
  dueOn!: string;

  @Part(() => AnswerBody, { nullable: true })
  answer!: AnswerBody | null;
}

export class RecordedAnswerView extends AnswerBody {
  @Id()
  id!: string;

  @Free()
  recordedAt!: Date;

  @Text()
  recordedBy!: string;

  @Flag()
  replaced!: boolean;
}
