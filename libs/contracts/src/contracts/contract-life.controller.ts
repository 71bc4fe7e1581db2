import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { ContractMoves } from './contract-moves.service.js';
import { ContractMoveBody, SignatureBody, TerminationBody, WithdrawalBody } from './contracts.dto.js';
import { Signatures } from './signatures.service.js';
import { Terminations } from './terminations.service.js';

@ApiTags('contracts')
@Needs('contract.manage')
@Controller('api/contracts/:id')
export class ContractLifeController {
  constructor(
    private readonly signatures: Signatures,
    private readonly moves: ContractMoves,
    private readonly terminations: Terminations,
  ) {}

  @Post('signature')
  @HttpCode(204)
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SignatureBody,
  ) {
    await this.signatures.sign(actor, id, body.signedOn);
  }

  @Post('moves')
  @HttpCode(204)
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ContractMoveBody,
  ) {
    await this.moves.move(actor, id, body);
  }

  @Post('termination')
  @HttpCode(204)
  async terminate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TerminationBody,
  ) {
    await this.terminations.terminate(actor, id, body);
  }

  @Post('termination/withdrawal')
  @HttpCode(204)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WithdrawalBody,
  ) {
    await this.terminations.withdraw(actor, id, body.reason);
  }
}
