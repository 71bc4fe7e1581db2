import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Needs } from '#identity';
import { CreatedId } from '../organisations/hosts.dto.js';
import { ContactBody } from './contacts.dto.js';
import { Contacts } from './contacts.service.js';

@ApiTags('hosts')
@Needs('host.manage')
@Controller('api')
export class ContactsController {
  constructor(private readonly contacts: Contacts) {}

  @Post('hosts/:id/contacts')
  @ApiCreatedResponse({ type: CreatedId })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ContactBody,
  ): Promise<CreatedId> {
    return { id: await this.contacts.add(actor, id, body) };
  }

  @Delete('contacts/:id')
  @HttpCode(204)
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.contacts.remove(actor, id);
  }
}
