import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Invitations } from '../links/invitations.service.js';
import { AccountView, InvitationBody, InvitedId } from '../links/links.dto.js';
import { type Actor, CurrentActor, Needs } from '../permissions/actor.js';
import { Accounts } from './accounts.service.js';

@ApiTags('users')
@Needs('account.manage')
@Controller('api')
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly invitations: Invitations,
  ) {}

  @Get('users')
  @ApiOkResponse({ type: AccountView, isArray: true })
  list() {
    return this.accounts.list();
  }

  @Post('invitations')
  @ApiCreatedResponse({ type: InvitedId })
  async invite(@CurrentActor() actor: Actor, @Body() body: InvitationBody): Promise<InvitedId> {
    return {
      id: await this.invitations.invite(
        actor,
        body.email,
        body.displayName || body.email.split('@')[0]!,
        body.roles,
      ),
    };
  }

  @Post('users/:id/deactivation')
  @HttpCode(204)
  async deactivate(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.accounts.deactivate(actor, id);
  }

  @Delete('users/:id/deactivation')
  @HttpCode(204)
  async reactivate(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.accounts.reactivate(actor, id);
  }
}
