import { Day, Flag, Id, Text } from '#platform';

export class TeamMemberBody {
  @Id({ label: 'personne' }) tutorId: string;
  @Day({ label: 'à partir du' }) from: string;
}

export class TeamDepartureBody {
  @Day({ label: 'dernier jour de suivi' }) lastDay: string;
  @Id({ label: 'qui prend la suite', optional: true }) successorId?: string;
  @Day({ label: 'signature de l’avenant', optional: true }) signedOn?: string;
}

export class TeamMemberView {
  @Id() id: string;
  @Id() tutorId: string;
  @Text() name: string;
  @Text({ nullable: true }) jobTitle: string | null;
  @Flag() main: boolean;
  @Day() firstDay: string;
  @Day({ nullable: true }) lastDay: string | null;
}
