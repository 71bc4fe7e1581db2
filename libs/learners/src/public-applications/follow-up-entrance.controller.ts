import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Config, type Html, OpenToAll, publicPage, type Refusal, sendPage, typedForm } from '#platform';
import { readEmail } from '../import/cell.rules.js';
import { ApplicantKeys } from './applicant-keys.service.js';
import { ApplicantMessages } from './applicant-messages.service.js';
import { entrancePage, linkPage, linkSentPage, oldLinkPage } from './follow-up.page.js';
import { FollowUp } from './follow-up.service.js';
import { giveSession } from './follow-up-session.js';
import { PublicCounts } from './public-counts.service.js';

const TITLE = 'Suivre ma candidature';
const refused = (field: string, message: string): Refusal[] => [{ code: 'applicant.key', message, field }];

/** The ways into a follow-up page; a GET opens nothing. */
@ApiExcludeController()
@OpenToAll()
@Controller('ma-candidature')
export class FollowUpEntranceController {
  constructor(
    private readonly config: Config,
    private readonly keys: ApplicantKeys,
    private readonly followUp: FollowUp,
    private readonly messages: ApplicantMessages,
    private readonly counts: PublicCounts,
  ) {}

  @Get('lien/:token')
  async link(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const link = await this.keys.readLink(token);
    if (!link) {
      const body = entrancePage(
        { typed: {}, refusals: [] },
        'Ce lien n’est pas complet : ouvrez-le depuis le message reçu, ou recopiez-le en entier.',
      );
      return this.#page(response, body, 404);
    }
    this.#page(response, link.usable ? linkPage(token) : oldLinkPage(token));
  }

  @Post('lien/:token')
  async open(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const session = await this.keys.openWithLink(token);
    if (!session) return response.redirect(303, `/ma-candidature/lien/${encodeURIComponent(token)}`);
    giveSession(response, this.config, session);
    response.redirect(303, '/ma-candidature');
  }

  @Post('lien/:token/renouvellement')
  async renew(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const link = await this.keys.readLink(token);
    if (link) await this.messages.sendLink(link.applicationId);
    this.#page(response, linkSentPage());
  }

  @Post('nouveau-lien')
  async send(@Req() request: Request, @Res() response: Response): Promise<void> {
    const typed = typedForm(request.body);
    const read = readEmail(typed.email ?? '');
    if (!('value' in read)) {
      const refusals = refused('email', 'Écrivez l’adresse donnée à l’école, comme prenom.nom@exemple.fr.');
      return this.#page(response, entrancePage({ typed, refusals }), 422);
    }
    for (const id of await this.followUp.under(read.value)) await this.messages.sendLink(id);
    this.#page(response, linkSentPage());
  }

  @Post('code')
  async openWithCode(@Req() request: Request, @Res() response: Response): Promise<void> {
    const typed = typedForm(request.body);
    const sorry = (message: string, status = 422) =>
      this.#page(
        response,
        entrancePage({ typed: { reference: typed.reference ?? '' }, refusals: refused('code', message) }),
        status,
      );
    if (!(await this.counts.take('code', request.ip ?? '')))
      return sorry(
        'Beaucoup d’essais viennent de votre connexion : attendez une heure, ou appelez l’école.',
        429,
      );
    const opened = await this.keys.openWithCode(typed.reference ?? '', typed.code ?? '');
    if ('session' in opened) {
      giveSession(response, this.config, opened.session);
      return response.redirect(303, '/ma-candidature');
    }
    if ('waitSeconds' in opened) {
      response.setHeader('Retry-After', String(opened.waitSeconds));
      return sorry(`Trop d’essais de suite : attendez ${opened.waitSeconds} s, puis recommencez.`, 429);
    }
    sorry(
      opened.refused === 'expired'
        ? 'Ce code est trop vieux : demandez-en un autre à l’école.'
        : 'Cette référence et ce code ne vont pas ensemble : vérifiez chaque lettre.',
    );
  }

  #page(response: Response, body: Html, status = 200): void {
    sendPage(response, publicPage({ title: TITLE, body, school: this.config.schoolName }), status);
  }
}
