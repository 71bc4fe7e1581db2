import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OpenToAll } from '#platform';
import { FirstDirector } from '../accounts/first-director.service.js';
import { Sessions } from '../sessions/sessions.service.js';
import { AccessLinks } from './access-links.service.js';
import { Invitations } from './invitations.service.js';
import { AddressBody, FirstDirectorBody, InvitationView, JoinBody, NewPasswordBody } from './links.dto.js';
import { PasswordResets } from './password-resets.service.js';

/** What people do with a link they were sent, before they have a session. */
@ApiTags('links')
@OpenToAll()
@Controller('api')
export class LinksController {
  constructor(
    private readonly invitations: Invitations,
    private readonly resets: PasswordResets,
    private readonly access: AccessLinks,
    private readonly firstDirector: FirstDirector,
    private readonly sessions: Sessions,
  ) {}

  @Get('invitations/:token')
  @ApiOkResponse({ type: InvitationView })
  invitation(@Param('token') token: string): Promise<InvitationView> {
    return this.invitations.read(token);
  }

  @Post('invitations/:token')
  @HttpCode(200)
  async join(
    @Param('token') token: string,
    @Body() body: JoinBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const accountId = await this.invitations.accept(token, body.displayName, body.password);
    await this.sessions.open(accountId, request, response);
  }

  @Post('invitations/:token/renewal')
  @HttpCode(202)
  renewInvitation(@Param('token') token: string) {
    return this.invitations.renew(token);
  }

  @Post('password-resets')
  @HttpCode(202)
  requestReset(@Body() body: AddressBody) {
    return this.resets.request(body.email);
  }

  @Post('password-resets/:token')
  @HttpCode(204)
  async reset(@Param('token') token: string, @Body() body: NewPasswordBody) {
    await this.resets.use(token, body.password);
  }

  @Post('first-director/:token')
  @HttpCode(200)
  async createFirstDirector(
    @Param('token') token: string,
    @Body() body: FirstDirectorBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    await this.sessions.open(await this.firstDirector.create(token, body), request, response);
  }

  @Post('access-links')
  @HttpCode(202)
  requestAccess(@Body() body: AddressBody) {
    return this.access.request(body.email);
  }

  @Post('access-links/:token/session')
  @HttpCode(200)
  async enter(
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    await this.sessions.open(await this.access.use(token), request, response);
  }

  @Post('access-links/:token/renewal')
  @HttpCode(202)
  renewAccess(@Param('token') token: string) {
    return this.access.renew(token);
  }
}
