import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Clock } from '#platform';
import { Learners } from '../people/learners.service.js';
import { equipmentLabels, reasonToReturn, returnStates } from './equipment.rules.js';
import { LoanBody, LoanId, LoanReturnBody, LoanView } from './loans.dto.js';
import { type Loan, LoanQueries } from './loans.queries.js';
import { Loans } from './loans.service.js';

@ApiTags('equipment')
@Controller('api')
export class LoansController {
  constructor(
    private readonly loans: Loans,
    private readonly queries: LoanQueries,
    private readonly learners: Learners,
    private readonly clock: Clock,
  ) {}

  /** Everything that is out, by the name of who has it. */
  @Get('equipment-loans')
  @Needs('learner.manage')
  @ApiOkResponse({ type: LoanView, isArray: true })
  async out(): Promise<LoanView[]> {
    return (await this.queries.out()).map(this.#shown);
  }

  @Get('learners/:id/equipment-loans')
  @Needs('learner.manage')
  @ApiOkResponse({ type: LoanView, isArray: true })
  async ofLearner(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LoanView[]> {
    await this.learners.one(actor, id);
    return (await this.queries.ofLearner(id)).map(this.#shown);
  }

  @Post('learners/:id/equipment-loans')
  @Needs('learner.manage')
  @ApiCreatedResponse({ type: LoanId })
  async lend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LoanBody,
  ): Promise<LoanId> {
    return { id: await this.loans.lend(actor, id, body) };
  }

  @Delete('equipment-loans/:id')
  @HttpCode(204)
  @Needs('learner.manage')
  @ApiNoContentResponse()
  async cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.loans.cancel(actor, id);
  }

  @Post('equipment-loans/:id/return')
  @HttpCode(204)
  @Needs('learner.manage')
  @ApiNoContentResponse()
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LoanReturnBody,
  ): Promise<void> {
    await this.loans.giveBack(actor, id, body);
  }

  @Delete('equipment-loans/:id/return')
  @HttpCode(204)
  @Needs('learner.manage')
  @ApiNoContentResponse()
  async takeReturnBack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.loans.takeReturnBack(actor, id);
  }

  #shown = ({ equipmentId: _, exitOn, ...loan }: Loan): LoanView => ({
    ...loan,
    kindLabel: equipmentLabels[loan.kind],
    returnedStateLabel: loan.returnedState && returnStates[loan.returnedState],
    why: loan.returnedOn === null ? reasonToReturn(loan, exitOn, this.clock.today().toString()) : null,
  });
}
