import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  Clock,
  Config,
  type Html,
  OpenToAll,
  publicPage,
  type Refusal,
  sendPage,
  type Typed,
  typedForm,
} from '#platform';
import { HallKeys } from './hall-keys.service.js';
import type { HallRequest } from './hall-request.js';
import { HallRequestQueries } from './hall-requests.queries.js';
import { HallRequests } from './hall-requests.service.js';
import { hallLinkSentPage, managerPage, oldHallLinkPage, unknownHallLinkPage } from './manager.page.js';
import { type ManagerAnswer, readAnswers, readAnswerToAll } from './manager-answers.rules.js';
import { ManagerAnswers } from './manager-answers.service.js';

const TITLE = 'Demande de salle';

/** The hall manager's page, opened by a secret link; a GET changes nothing. */
@ApiExcludeController()
@OpenToAll()
@Controller('grande-salle')
export class ManagerController {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly keys: HallKeys,
    private readonly queries: HallRequestQueries,
    private readonly requests: HallRequests,
    private readonly answers: ManagerAnswers,
  ) {}

  @Get(':token')
  async show(
    @Param('token') token: string,
    @Query('fait') done: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const request = await this.#opened(token, response);
    if (!request) return;
    this.#request(response, request, token, {
      said: done === 'oui' ? 'Votre réponse est enregistrée, et l’école est prévenue.' : undefined,
    });
  }

  @Post(':token/reponses')
  async answer(
    @Param('token') token: string,
    @Req() sent: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.#answered(token, sent, response, (typed, { occurrences, wishes }) =>
      readAnswers(typed, occurrences, wishes, this.#today()),
    );
  }

  @Post(':token/toutes')
  async answerAll(
    @Param('token') token: string,
    @Req() sent: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.#answered(token, sent, response, (typed, { occurrences }) =>
      readAnswerToAll(typed, occurrences, this.#today()),
    );
  }

  @Post(':token/renouvellement')
  async renew(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const key = await this.keys.read(token);
    if (!key) return this.#page(response, unknownHallLinkPage(), 404);
    await this.requests.renewLink(key.requestId);
    this.#page(response, hallLinkSentPage());
  }

  async #answered(
    token: string,
    sent: Request,
    response: Response,
    read: (typed: Typed, request: HallRequest) => { answers: ManagerAnswer[]; refusals: Refusal[] },
  ): Promise<void> {
    const request = await this.#opened(token, response);
    if (!request) return;
    const typed = typedForm(sent.body);
    const { answers, refusals } = read(typed, request);
    if (refusals.length > 0) return this.#request(response, request, token, { typed, refusals, status: 422 });
    const { kept, refusals: late } = await this.answers.give(request.id, answers);
    if (late.length === 0)
      return response.redirect(303, `/grande-salle/${encodeURIComponent(token)}?fait=oui`);
    const after = await this.queries.one(request.id);
    const said = kept > 0 ? 'Vos autres réponses sont enregistrées.' : undefined;
    this.#request(response, after, token, { typed, refusals: late, said, status: 409 });
  }

  /** The request behind a link; otherwise answers what to do, and gives null. */
  async #opened(token: string, response: Response): Promise<HallRequest | null> {
    const key = await this.keys.read(token);
    if (key?.usable) return this.queries.one(key.requestId);
    if (key) this.#page(response, oldHallLinkPage(token), 410);
    else this.#page(response, unknownHallLinkPage(), 404);
    return null;
  }

  #request(
    response: Response,
    request: HallRequest,
    token: string,
    shown: { typed?: Typed; refusals?: readonly Refusal[]; said?: string; status?: number },
  ): void {
    const { typed = {}, refusals = [], said, status = 200 } = shown;
    const words = { token, today: this.#today(), school: this.config.schoolName, said };
    this.#page(response, managerPage(request, { typed, refusals }, words), status);
  }

  #page(response: Response, body: Html, status = 200): void {
    sendPage(response, publicPage({ title: TITLE, body, school: this.config.schoolName }), status);
  }

  #today = () => this.clock.today().toString();
}
