import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  Clock,
  Config,
  type Filled,
  type Html,
  OpenToAll,
  publicPage,
  sendPage,
  TooManyAttempts,
  type Typed,
  typedForm,
} from '#platform';
import { readAnswers } from './answers.rules.js';
import { applicationForm, closedForm, receivedPage } from './application-form.page.js';
import { ApplicationWindows } from './application-windows.service.js';
import { formVerdict, newFormToken } from './form-token.js';
import { PublicApplications } from './public-applications.service.js';
import { robotRefusals } from './robots.rules.js';

const EMPTY: Filled = { typed: {}, refusals: [] };

/** The public application form; a page of its own, without script. */
@ApiExcludeController()
@OpenToAll()
@Controller('candidater')
export class ApplicationFormController {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly windows: ApplicationWindows,
    private readonly applications: PublicApplications,
  ) {}

  @Get()
  async form(@Res() response: Response): Promise<void> {
    await this.#show(response, EMPTY, this.#newToken(), 200);
  }

  @Post()
  async send(@Req() request: Request, @Res() response: Response): Promise<void> {
    const typed = typedForm(request.body);
    const verdict = formVerdict(this.config.secretKey, typed.token ?? '', this.#nowMs());
    const token = verdict === 'ok' || verdict === 'too_fast' ? typed.token! : this.#newToken();
    const { answers, refusals } = await this.#read(typed);
    const all = [...robotRefusals(verdict, typed.website ?? ''), ...refusals];
    if (all.length > 0) return this.#show(response, { typed, refusals: all }, token, 422);
    try {
      const received = await this.applications.receive(answers, token, request.ip ?? '');
      this.#send(response, 'Candidature reçue', receivedPage(received), 200);
    } catch (error) {
      if (!(error instanceof TooManyAttempts)) throw error;
      response.setHeader('Retry-After', String(error.retryAfterSeconds));
      const refused = { typed, refusals: [{ code: 'too_many_attempts', message: error.detail }] };
      await this.#show(response, refused, token, 429);
    }
  }

  async #read(typed: Typed) {
    const open = (await this.windows.all()).filter((window) => window.open).map(({ cohort }) => cohort.id);
    return readAnswers(typed, { open, today: this.clock.today().toString() });
  }

  async #show(response: Response, filled: Filled, token: string, status: number): Promise<void> {
    const windows = await this.windows.all();
    const open = windows.filter((window) => window.open);
    const wrong = filled.refusals.length > 0;
    const title = wrong ? 'À revoir : candidater' : 'Candidater';
    this.#send(
      response,
      title,
      open.length > 0 ? applicationForm(open, filled, token) : closedForm(windows),
      status,
    );
  }

  #send(response: Response, title: string, body: Html, status: number) {
    sendPage(response, publicPage({ title, body, school: this.config.schoolName }), status);
  }

  #newToken = () => newFormToken(this.config.secretKey, this.#nowMs());
  #nowMs = () => this.clock.now().epochMilliseconds;
}
