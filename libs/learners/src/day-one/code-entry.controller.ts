import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isEmail } from 'class-validator';
import type { Request, Response } from 'express';
import { AddressConfirmations, OneTimeCodes, Sessions } from '#identity';
import {
  Config,
  type Html,
  OpenToAll,
  publicPage,
  type Refusal,
  RuleBroken,
  sendPage,
  TooManyAttempts,
  typedForm,
} from '#platform';
import { addressPage, codePage, confirmedPage, confirmPage, sentPage } from './code-entry.page.js';
import { OwnAddresses } from './own-addresses.service.js';

/** Where a slip's code is typed: pages without script. Opening one changes nothing; its button does. */
@ApiExcludeController()
@OpenToAll()
@Controller('code')
export class CodeEntryController {
  constructor(
    private readonly config: Config,
    private readonly codes: OneTimeCodes,
    private readonly confirmations: AddressConfirmations,
    private readonly sessions: Sessions,
    private readonly addresses: OwnAddresses,
  ) {}

  @Get()
  async ask(@Query('c') code: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const typed: Record<string, string> = typeof code === 'string' ? { code: code.slice(0, 20) } : {};
    await this.#ask(request, response, typed, [], 200);
  }

  @Post()
  async enter(@Req() request: Request, @Res() response: Response): Promise<void> {
    const typed = typedForm(request.body);
    try {
      const accountId = await this.codes.use(typed.code ?? '', request.ip ?? '');
      const before = await this.sessions.actorOf(request);
      if (before) await this.sessions.close(before, before.sessionId);
      await this.sessions.open(accountId, request, response, { shared: typed.shared === 'oui' });
      response.redirect(303, '/code/adresse');
    } catch (error) {
      const { refusals, status } = told(error, response);
      await this.#ask(request, response, typed, refusals, status);
    }
  }

  /** For who has just come in; the others type their code, and those with an address have nothing to do here. */
  @Get('adresse')
  async address(@Req() request: Request, @Res() response: Response): Promise<void> {
    const actor = await this.sessions.actorOf(request);
    if (!actor) return response.redirect(303, '/code');
    if (actor.email) return response.redirect(303, '/mon-calendrier');
    this.#send(response, 'Bienvenue', addressPage({ typed: {}, refusals: [] }, actor.displayName));
  }

  @Post('adresse')
  async give(@Req() request: Request, @Res() response: Response): Promise<void> {
    const actor = await this.sessions.actorOf(request);
    if (!actor || actor.email) return response.redirect(303, '/code/adresse');
    const typed = typedForm(request.body);
    const email = (typed.email ?? '').trim().toLowerCase();
    try {
      if (!isEmail(email)) throw new RuleBroken([MISSPELT]);
      await this.confirmations.ask(actor.id, email);
      this.#send(response, 'Regardez vos messages', sentPage(email));
    } catch (error) {
      const { refusals, status } = told(error, response);
      this.#send(response, 'Bienvenue', addressPage({ typed, refusals }, actor.displayName), status);
    }
  }

  @Get('adresse/:token')
  confirmation(@Param('token') token: string, @Res() response: Response): void {
    this.#send(response, 'Votre adresse', confirmPage(token, { typed: {}, refusals: [] }));
  }

  @Post('adresse/:token')
  async confirm(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    try {
      const { accountId, email } = await this.addresses.confirm(token);
      await this.sessions.open(accountId, request, response);
      this.#send(response, 'Adresse enregistrée', confirmedPage(email));
    } catch (error) {
      const { refusals, status } = told(error, response);
      this.#send(response, 'Votre adresse', confirmPage(token, { typed: {}, refusals }), status);
    }
  }

  async #ask(
    request: Request,
    response: Response,
    typed: Record<string, string>,
    refusals: readonly Refusal[],
    status: number,
  ): Promise<void> {
    const actor = await this.sessions.actorOf(request);
    const page = codePage({ typed, refusals }, actor?.displayName ?? null);
    this.#send(response, refusals.length > 0 ? 'À revoir : votre code' : 'Votre code', page, status);
  }

  #send(response: Response, title: string, body: Html, status = 200): void {
    sendPage(response, publicPage({ title, body, school: this.config.schoolName }), status);
  }
}

const MISSPELT = {
  code: 'address.misspelt',
  message: 'Écrivez une adresse comme prenom.nom@exemple.fr.',
  field: 'email',
};

/** A refusal as the page says it. */
function told(error: unknown, response: Response): { refusals: readonly Refusal[]; status: number } {
  if (error instanceof RuleBroken) return { refusals: error.refusals, status: 422 };
  if (!(error instanceof TooManyAttempts)) throw error;
  response.setHeader('Retry-After', String(error.retryAfterSeconds));
  return { refusals: [{ code: 'too_many_attempts', message: error.detail }], status: 429 };
}
