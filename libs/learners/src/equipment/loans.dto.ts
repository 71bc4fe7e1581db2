import { Choice, Day, Id, Text } from '#platform';
import { type EquipmentKind, equipmentLabels, type ReturnState, returnStates } from './equipment.rules.js';

const KINDS = Object.keys(equipmentLabels);
const STATES = Object.keys(returnStates);

export class LoanBody {
  @Choice(KINDS, { label: 'sorte de matériel', name: 'EquipmentKind' }) kind: EquipmentKind;
  @Text({ label: 'numéro d’inventaire', max: 60 }) inventoryNumber: string;
  @Text({ label: 'désignation', optional: true, max: 120 }) label?: string;
  @Day({ label: 'prêté le' }) lentOn: string;
  @Day({ label: 'à rendre le', optional: true }) dueOn?: string;
}

export class LoanReturnBody {
  @Day({ label: 'rendu le' }) returnedOn: string;
  @Choice(STATES, { label: 'état au retour', name: 'ReturnState' }) state: ReturnState;
  @Text({ label: 'précision', optional: true, max: 500 }) note?: string;
}

export class LoanId {
  @Id() id: string;
}

export class LoanView {
  @Id() id: string;
  @Choice(KINDS, { name: 'EquipmentKind' }) kind: EquipmentKind;
  @Text() kindLabel: string;
  @Text() inventoryNumber: string;
  @Text({ nullable: true }) label: string | null;
  @Id() learnerId: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Id({ nullable: true }) cohortId: string | null;
  @Text({ nullable: true }) cohortName: string | null;
  @Day() lentOn: string;
  @Text() lentBy: string;
  @Day({ nullable: true }) dueOn: string | null;
  @Day({ nullable: true }) returnedOn: string | null;
  @Choice(STATES, { name: 'ReturnState', nullable: true }) returnedState: ReturnState | null;
  @Text({ nullable: true }) returnedStateLabel: string | null;
  @Text({ nullable: true }) returnNote: string | null;
  /** Why it should be back by now; null when it may stay, or is back. */
  @Choice(['left', 'overdue'], { name: 'ReturnReason', nullable: true }) why: 'left' | 'overdue' | null;
}
