import { type Half, halves } from '#almanac';
import { Choice, Day, Id, Parts, Text, Texts } from '#platform';

export class MediationBody {
  @Text({ label: 'titre', max: 120 }) title: string;
  @Day({ label: 'jour' }) day: string;
  @Choice(halves, { label: 'demi-journées', name: 'Half', many: true }) halves: Half[];
  @Text({ label: 'lieu', max: 120 }) place: string;
  @Text({ label: 'organisée par', max: 120 }) organiser: string;
  @Id({ label: 'salle', optional: true }) roomId?: string;
  @Texts({ label: 'apprenants', ids: true, max: 200 }) learnerIds: string[];
}

export class MediationId {
  @Id() id: string;
}

export class MediationPersonView {
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
}

export class MediationView {
  @Id() id: string;
  @Text() title: string;
  @Day() day: string;
  @Choice(halves, { name: 'Half', many: true }) halves: Half[];
  @Text() place: string;
  @Text() organiser: string;
  @Id({ nullable: true }) roomId: string | null;
  @Text({ nullable: true }) roomName: string | null;
  @Parts(() => MediationPersonView) participants: MediationPersonView[];
}

export class MediationsQuery {
  @Day({ label: 'du' }) from: string;
  @Day({ label: 'au' }) to: string;
}
