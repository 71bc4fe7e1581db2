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
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Clock, Config, Database, NotFound, OpenToAll } from '#platform';
import { type Actor, CurrentActor, NeedsAccount } from '../permissions/actor.js';
import { ROLE_LABELS, ROLES, type Role } from '../permissions/permissions.js';
import { SecondFactor } from '../second-factor/second-factor.service.js';
import { LocalGuard } from '../sign-in/local.strategy.js';
import {
  DemoSignInBody,
  OpenSession,
  RecoveryCodes,
  SecondFactorCode,
  SecondFactorSecret,
  SessionInfo,
  SignInBody,
} from './sessions.dto.js';
import { Sessions } from './sessions.service.js';

@ApiTags('session')
@Controller('api')
export class SessionsController {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly secondFactor: SecondFactor,
  ) {}

  @Get('session')
  @OpenToAll()
  @ApiOkResponse({ type: SessionInfo })
  async current(@Req() request: Request): Promise<SessionInfo> {
    const actor = await this.sessions.actorOf(request);
    return {
      user: actor && {
        id: actor.id,
        displayName: actor.displayName,
        email: actor.email,
        roles: actor.roles,
        permissions: actor.permissions,
        secondFactor: actor.secondFactor,
        secondFactorMissing: actor.secondFactorMissing,
      },
      demo: this.config.demo ? { accounts: await this.#demoAccounts() } : null,
      schoolToday: this.clock.today().toString(),
      schoolName: this.config.schoolName,
      simulated: this.clock.simulated,
    };
  }

  async #demoAccounts() {
    const rows = await this.database.query<{ role: Role; email: string }>(
      `SELECT DISTINCT ON (r.role) r.role, a.email FROM identity.account_role r JOIN identity.account a ON a.id = r.account_id
       WHERE a.deactivated_at IS NULL AND a.email LIKE 'demo.%' ORDER BY r.role, a.id`,
    );
    return ROLES.flatMap((role) =>
      rows.filter((row) => row.role === role).map((row) => ({ ...row, label: ROLE_LABELS[role] })),
    );
  }

  @Post('session')
  @OpenToAll()
  @HttpCode(200)
  @UseGuards(LocalGuard)
  @ApiBody({ type: SignInBody })
  async signIn(
    @Req() request: Request & { user: { accountId: string } },
    @Res({ passthrough: true }) response: Response,
  ) {
    await this.sessions.open(request.user.accountId, request, response);
  }

  @Post('session/demo')
  @OpenToAll()
  @HttpCode(200)
  async signInToDemo(
    @Body() body: DemoSignInBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const account = this.config.demo && (await this.#demoAccounts()).find(({ role }) => role === body.role);
    if (!account) throw new NotFound();
    const [row] = await this.database.query<{ id: string }>(
      'SELECT id FROM identity.account WHERE email = $1',
      [account.email],
    );
    await this.sessions.open(row!.id, request, response);
  }

  @Delete('session')
  @NeedsAccount()
  @HttpCode(204)
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response) {
    await this.sessions.close(actor, actor.sessionId);
    this.sessions.forget(response);
  }

  @Get('sessions')
  @NeedsAccount()
  @ApiOkResponse({ type: OpenSession, isArray: true })
  list(@CurrentActor() actor: Actor) {
    return this.sessions.list(actor);
  }

  @Delete('sessions/:id')
  @NeedsAccount()
  @HttpCode(204)
  async close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.sessions.close(actor, id);
  }

  @Post('second-factor')
  @NeedsAccount()
  @ApiOkResponse({ type: SecondFactorSecret })
  prepareSecondFactor(@CurrentActor() actor: Actor): Promise<SecondFactorSecret> {
    return this.secondFactor.prepare(actor);
  }

  @Put('second-factor')
  @NeedsAccount()
  @ApiOkResponse({ type: RecoveryCodes })
  async confirmSecondFactor(
    @CurrentActor() actor: Actor,
    @Body() body: SecondFactorCode,
  ): Promise<RecoveryCodes> {
    return { recoveryCodes: await this.secondFactor.confirm(actor, body.code) };
  }

  @Delete('second-factor')
  @NeedsAccount()
  @HttpCode(204)
  async removeSecondFactor(@CurrentActor() actor: Actor, @Body() body: SecondFactorCode) {
    await this.secondFactor.remove(actor, body.code);
  }
}
