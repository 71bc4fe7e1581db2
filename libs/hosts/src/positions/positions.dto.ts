import { Choice, Day, Id, Text, Whole } from '#platform';
import {
  type PositionStatus,
  positionStatuses,
  type WishedRhythm,
  wishedRhythms,
} from './position-status.rules.js';

const Status = (o: { optional?: boolean } = {}) =>
  Choice(Object.keys(positionStatuses), { label: 'état', name: 'PositionStatus', ...o });
const Rhythm = () => Choice(Object.keys(wishedRhythms), { label: 'rythme souhaité', name: 'WishedRhythm' });

export class PositionsQuery {
  @Id({ label: 'structure', optional: true }) hostId?: string;
  @Status({ optional: true }) status?: PositionStatus;
}

export class PositionBody {
  @Text({ label: 'intitulé', max: 120 }) title: string;
  @Whole({ label: 'nombre de places', min: 1, max: 20 }) places: number;
  @Day({ label: 'début' }) startsOn: string;
  @Rhythm() wishedRhythm: WishedRhythm;
  @Text({ label: 'précisions', optional: true, max: 1000 }) detail?: string;
}

export class PositionMoveBody {
  @Status() status: PositionStatus;
  @Text({ label: 'raison', optional: true, max: 300 }) reason?: string;
}

export class PositionView {
  @Id() id: string;
  @Id() siteId: string;
  @Id() hostId: string;
  @Text() hostName: string;
  @Text() siteName: string;
  @Text() postcode: string;
  @Text() city: string;
  @Text() title: string;
  @Whole() places: number;
  @Day() startsOn: string;
  @Rhythm() wishedRhythm: WishedRhythm;
  @Text({ nullable: true, max: 1000 }) detail: string | null;
  @Status() status: PositionStatus;
  @Day() statusSince: string;
  @Text({ nullable: true }) statusReason: string | null;
  @Whole() proposed: number;
  @Whole() accepted: number;
  @Day({ nullable: true }) lastNoteOn: string | null;
}
