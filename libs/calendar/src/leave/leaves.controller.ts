import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { type Leave, leaveKinds } from './leave.js';
import { LeaveBody, LeaveId, LeaveView } from './leaves.dto.js';
import { type AskedLeave, Leaves } from './leaves.service.js';

@ApiTags('leave')
@Controller('api')
export class LeavesController {
  constructor(private readonly leaves: Leaves) {}

  /** A learner's own leave, and what their promotion takes together. */
  @Get('learners/:id/leaves')
  @Needs('calendar.read')
  @ApiOkResponse({ type: LeaveView, isArray: true })
  async ofLearner(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<LeaveView[]> {
    return (await this.leaves.ofLearner(actor, id)).map((leave) => shownTo(actor, leave));
  }

  @Post('learners/:id/leaves')
  @Needs('calendar.manage')
  @ApiCreatedResponse({ type: LeaveId })
  async grantLearner(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LeaveBody,
  ): Promise<LeaveId> {
    return { id: await this.leaves.grantLearner(actor, id, asked(body)) };
  }

  @Get('cohorts/:id/leaves')
  @Needs('cohort.read')
  @ApiOkResponse({ type: LeaveView, isArray: true })
  async ofCohort(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LeaveView[]> {
    return (await this.leaves.ofCohort(id)).map((leave) => shownTo(actor, leave));
  }

  /** For everybody of the promotion, whoever joins it later included. */
  @Post('cohorts/:id/leaves')
  @Needs('calendar.manage')
  @ApiCreatedResponse({ type: LeaveId })
  async grantCohort(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LeaveBody,
  ): Promise<LeaveId> {
    return { id: await this.leaves.grantCohort(actor, id, asked(body)) };
  }

  /** Taken back; of one that has begun, the days to come. */
  @Delete('leaves/:id')
  @HttpCode(204)
  @Needs('calendar.manage')
  @ApiNoContentResponse()
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.leaves.withdraw(actor, id);
  }
}

const asked = ({ note, schoolReason, ...body }: LeaveBody): AskedLeave => ({
  ...body,
  note: note || null,
  schoolReason: schoolReason || null,
});

function shownTo(actor: Actor, leave: Leave): LeaveView {
  const decides = actor.permissions.includes('calendar.manage');
  return {
    ...leave,
    kindLabel: leaveKinds[leave.kind],
    note: decides ? leave.note : null,
    schoolReason: decides ? leave.schoolReason : null,
    decidedBy: decides ? leave.decidedBy : null,
  };
}
