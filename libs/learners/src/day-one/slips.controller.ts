import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { sendFile } from '#platform';
import { ArrivalView, SlipsBody } from './slips.dto.js';
import { type ArrivalState, Slips } from './slips.service.js';

@ApiTags('learners')
@Controller('api/cohorts/:id/slips')
export class SlipsController {
  constructor(private readonly slips: Slips) {}

  /** Who of a promotion has an account, and what became of their slip. */
  @Get()
  @Needs('learner.manage')
  @ApiOkResponse({ type: ArrivalView, isArray: true })
  async list(@Param('id', ParseUUIDPipe) id: string): Promise<ArrivalView[]> {
    return (await this.slips.of(id)).map(shown);
  }

  /** Prints slips with fresh codes; those printed before no longer open. */
  @Post()
  @HttpCode(200)
  @Needs('learner.manage')
  @ApiProduces('application/pdf')
  async print(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SlipsBody,
    @Res() response: Response,
  ): Promise<void> {
    const { name, bytes } = await this.slips.print(actor, id, body.learnerIds ?? null);
    sendFile(response, { name, mediaType: 'application/pdf', bytes });
  }
}

const shown = ({ accountId, lastSeenAt, code, enrolmentId: _, ...arrival }: ArrivalState): ArrivalView => ({
  ...arrival,
  hasAccount: accountId !== null,
  lastSeenAt: lastSeenAt?.toISOString() ?? null,
  slipPrintedAt: code?.madeAt.toISOString() ?? null,
  slipUsedAt: code?.usedAt?.toISOString() ?? null,
  slipExpiresAt: code?.expiresAt.toISOString() ?? null,
  slipAlive: code?.alive ?? false,
});
