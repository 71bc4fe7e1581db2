import { Amount, Choice, Day, Flag, Id, Part, Text, Whole } from '#platform';
import { type ClockKind, type ClockState, clockKinds, clockStates } from './clock.js';
import { type MarkedKind, markedKinds } from './clock-marks.service.js';

const Kind = () => Choice(Object.keys(clockKinds), { name: 'ClockKind' });
const State = (o: { optional?: boolean } = {}) =>
  Choice(Object.keys(clockStates), { name: 'ClockState', label: 'état', ...o });

export class ClocksQuery {
  @Id({ label: 'apprenant', optional: true }) learnerId?: string;
  @Id({ label: 'contrat', optional: true }) contractId?: string;
  @State({ optional: true }) state?: ClockState;
}

class CompanyDaysView {
  @Amount() confirmed: number;
  @Amount() atMost: number;
  @Whole() limit: number;
}

export class ClockView {
  @Text() key: string;
  @Kind() kind: ClockKind;
  @Text() label: string;
  @State() state: ClockState;
  @Text() stateLabel: string;
  /** Where it stands, in one sentence. */
  @Text({ max: 400 }) sentence: string;
  @Text() stops: string;
  @Text({ nullable: true }) limit: string | null;
  @Text({ nullable: true }) article: string | null;
  @Text({ nullable: true, max: 600 }) detail: string | null;
  @Day({ nullable: true }) startedOn: string | null;
  @Day({ nullable: true }) dueOn: string | null;
  @Day({ nullable: true }) stoppedOn: string | null;
  @Whole({ nullable: true }) daysLeft: number | null;
  @Choice(['calendar', 'working'], { name: 'DayUnit' }) unit: string;
  @Part(() => CompanyDaysView, { nullable: true }) company: CompanyDaysView | null;
  /** Not checked well enough to block anybody. */
  @Flag() low: boolean;
  /** What stops it is noted by hand. */
  @Flag() markable: boolean;
  /** The note that stopped it, when one did. */
  @Id({ nullable: true }) markId: string | null;
  @Id({ nullable: true }) learnerId: string | null;
  @Text({ nullable: true }) learnerName: string | null;
  @Id({ nullable: true }) contractId: string | null;
  @Id({ nullable: true }) hostId: string | null;
  @Text({ nullable: true }) hostName: string | null;
}

export class ClockMarkBody {
  @Choice(markedKinds, { name: 'MarkedClockKind', label: 'horloge' }) kind: MarkedKind;
  @Id({ label: 'contrat, structure ou dossier' }) subjectId: string;
  @Text({ label: 'année', optional: true, max: 4, pattern: /^(\d{4})?$/ }) term?: string;
  @Day({ label: 'fait le' }) doneOn: string;
}

export class ClockMarkId {
  @Id() id: string;
}
