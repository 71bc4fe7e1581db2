import { Choice, Day, Email, Id, Part, Text, Texts, Whole } from '#platform';
import { type RoomKind, roomKinds } from './room.js';

export class HallManagerBody {
  @Text({ label: 'service', max: 120 }) office: string;
  @Email({ label: 'adresse e-mail' }) email: string;
}

export class RoomBody {
  @Text({ label: 'nom', max: 80 }) name: string;
  @Choice(roomKinds, { label: 'sorte de salle', name: 'RoomKind' }) kind: RoomKind;
  @Whole({ label: 'places', min: 1, max: 1000 }) seats: number;
  @Whole({ label: 'surface en m²', min: 1, max: 5000 }) squareMetres: number;
  @Texts({ label: 'équipement', max: 30 }) equipment: string[];
  @Day({ label: 'premier jour' }) openFrom: string;
  @Day({ label: 'dernier jour', optional: true }) openUntil?: string;
  @Part(() => HallManagerBody, { label: 'gestionnaire', optional: true }) manager?: HallManagerBody;
}

export class HallManagerView {
  @Text() office: string;
  @Text() email: string;
}

export class RoomView {
  @Id() id: string;
  @Text() name: string;
  @Choice(roomKinds, { name: 'RoomKind' }) kind: RoomKind;
  @Whole() seats: number;
  @Whole() squareMetres: number;
  @Texts() equipment: string[];
  @Day() openFrom: string;
  @Day({ nullable: true }) openUntil: string | null;
  /** Of a hall, to those who manage rooms. */
  @Part(() => HallManagerView, { nullable: true }) manager: HallManagerView | null;
}

export class RoomId {
  @Id() id: string;
}
