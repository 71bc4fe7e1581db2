import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { CreatedId } from '../organisations/hosts.dto.js';
import { NoteBody } from './notes.dto.js';
import { Notes } from './notes.service.js';

@ApiTags('hosts')
@Needs('host.manage')
@Controller('api')
export class NotesController {
  constructor(private readonly notes: Notes) {}

  @Post('hosts/:id/notes')
  @ApiCreatedResponse({ type: CreatedId })
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { body, positionId }: NoteBody,
  ): Promise<CreatedId> {
    return { id: await this.notes.write(actor, id, body, positionId) };
  }

  @Delete('host-notes/:id')
  @HttpCode(204)
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.notes.withdraw(actor, id);
  }
}
