import { Choice, Text } from '#platform';
import { type Stage, stageLabels } from '../applications/stages.rules.js';
import { type MoveAsk, moveAsks } from './board.rules.js';

const STAGES = Object.keys(stageLabels);

export class BoardMoveView {
  @Choice(STAGES, { name: 'Stage' }) from: Stage;
  @Choice(STAGES, { name: 'Stage' }) to: Stage;
  @Text({ nullable: true }) refusal: string | null;
  @Choice(moveAsks, { name: 'MoveAsk', nullable: true }) asks: MoveAsk | null;
}
