import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Res,
  UploadedFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Actor, CurrentActor, Needs } from '#identity';
import { type IncomingFile, ReceivesFile, sendFile, sentDocument } from '#platform';
import { CreatedId } from '../organisations/hosts.dto.js';
import { TutorEvidence } from './tutor-evidence.service.js';
import { EvidenceBody } from './tutors.dto.js';

@ApiTags('hosts')
@Needs('host.manage')
@Controller('api')
export class TutorEvidenceController {
  constructor(private readonly evidence: TutorEvidence) {}

  @Post('tutors/:id/evidence')
  @ReceivesFile()
  @ApiCreatedResponse({ type: CreatedId })
  async receive(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { kind }: EvidenceBody,
    @UploadedFile() file?: IncomingFile,
  ): Promise<CreatedId> {
    return { id: await this.evidence.receive(actor, id, kind, sentDocument(file)) };
  }

  @Get('tutor-evidence/:id/file')
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ) {
    sendFile(response, await this.evidence.open(actor, id), 'inline');
  }

  @Put('tutor-evidence/:id/check')
  @HttpCode(204)
  async check(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.evidence.check(actor, id);
  }

  @Delete('tutor-evidence/:id')
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.evidence.remove(actor, id);
  }
}
