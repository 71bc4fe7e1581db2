import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { ProtectedBody, ProtectedReadingBody, ProtectedView } from './protected.dto.js';
import { ProtectedFiles } from './protected-files.service.js';

@ApiTags('protected')
@Controller('api/learners/:id')
export class ProtectedController {
  constructor(private readonly files: ProtectedFiles) {}

  /** A reading is an act: it is logged with its reason. */
  @Post('protected-readings')
  @HttpCode(200)
  @Needs('protected.read')
  @ApiOkResponse({ type: ProtectedView })
  read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProtectedReadingBody,
  ): Promise<ProtectedView> {
    return this.files.read(actor, id, body);
  }

  @Put('protected-statuses')
  @HttpCode(204)
  @Needs('protected.manage')
  @ApiNoContentResponse()
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProtectedBody,
  ): Promise<void> {
    await this.files.write(actor, id, body);
  }
}
