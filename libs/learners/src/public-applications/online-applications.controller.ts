import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { sendFile } from '#platform';
import { OnlineApplicationView } from './online-applications.dto.js';
import { OnlineApplications } from './online-applications.service.js';

@ApiTags('applications')
@Controller('api/applications/:id')
export class OnlineApplicationsController {
  constructor(private readonly online: OnlineApplications) {}

  /** What the public form said besides the application itself. */
  @Get('online')
  @Needs('application.read')
  @ApiOkResponse({ type: OnlineApplicationView })
  async one(@Param('id', ParseUUIDPipe) id: string): Promise<OnlineApplicationView> {
    const sent = await this.online.one(id);
    return { sent: sent && { ...sent, sentAt: sent.sentAt.toISOString() } };
  }

  /** Prints the reference and a new code of the follow-up page, for who has no e-mail. */
  @Post('follow-up-slip')
  @HttpCode(200)
  @Needs('application.manage')
  @ApiProduces('application/pdf')
  async slip(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { name, bytes } = await this.online.printSlip(actor, id);
    sendFile(response, { name, mediaType: 'application/pdf', bytes });
  }
}
