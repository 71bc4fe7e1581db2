import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { Day, Id, Text } from '#platform';
import { Archive } from './archive.service.js';

export class ArchivedFileView {
  @Id() learnerId: string;
  @Text() name: string;
  @Day() archivedOn: string;
  @Day({ nullable: true }) lastExitOn: string | null;
}

export class OpeningBody {
  @Text({ label: 'raison', min: 10, max: 500 }) reason: string;
}

@ApiTags('privacy')
@Needs('privacy.manage')
@Controller('api/archived-learners')
export class ArchiveController {
  constructor(private readonly archive: Archive) {}

  @Get()
  @ApiOkResponse({ type: ArchivedFileView, isArray: true })
  list(): Promise<ArchivedFileView[]> {
    return this.archive.list();
  }

  /** A reading: for an hour, with its reason. */
  @Post(':id/openings')
  @HttpCode(204)
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OpeningBody,
  ) {
    await this.archive.open(actor, id, body.reason);
  }
}
