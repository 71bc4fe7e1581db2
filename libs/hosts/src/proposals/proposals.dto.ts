import { Choice, Day, Flag, Id, Part, Text } from '#platform';
import { type ProposalState, proposalStates } from './proposal-states.rules.js';

const State = () => Choice(Object.keys(proposalStates), { label: 'état', name: 'ProposalState' });

export class ProposalsQuery {
  @Id({ label: 'poste', optional: true }) positionId?: string;
  @Id({ label: 'apprenant', optional: true }) learnerId?: string;
  @Id({ label: 'structure', optional: true }) hostId?: string;
  @Flag({ label: 'en cours', optional: true }) live?: boolean;
}

export class ProposalBody {
  @Id({ label: 'apprenant' }) learnerId: string;
  @Text({ label: 'note', optional: true, max: 500 }) note?: string;
}

export class ProposalMoveBody {
  @State() state: ProposalState;
  @Text({ label: 'note', optional: true, max: 500 }) note?: string;
  @Day({ label: 'jour de l’entretien', optional: true }) interviewDay?: string;
  @Text({
    label: 'heure de l’entretien',
    optional: true,
    max: 5,
    pattern: /^(([01]\d|2[0-3]):[0-5]\d)?$/,
    patternSays: 'écrivez-la comme 14:30.',
  })
  interviewTime?: string;
  @Text({ label: 'lieu de l’entretien', optional: true, max: 160 }) interviewPlace?: string;
}

class HostInterviewView {
  @Day() day: string;
  @Text({ nullable: true }) time: string | null;
  @Text({ nullable: true }) place: string | null;
}

export class ProposalView {
  @Id() id: string;
  @Id() positionId: string;
  @Text() positionTitle: string;
  @Id() hostId: string;
  @Text() hostName: string;
  @Text() city: string;
  @Id() learnerId: string;
  @State() state: ProposalState;
  @Day() movedOn: string;
  @Text({ nullable: true, max: 500 }) note: string | null;
  @Part(() => HostInterviewView, { nullable: true }) interview: HostInterviewView | null;
}
