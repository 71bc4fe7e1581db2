import { Controller, Get, Post, Req, Res, UploadedFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  Config,
  type Filled,
  Forbidden,
  type Html,
  type IncomingFile,
  OpenToAll,
  publicPage,
  ReceivesFile,
  type Refusal,
  RuleBroken,
  sendPage,
  sentDocument,
  type Typed,
  typedForm,
} from '#platform';
import { Reading } from './answers.rules.js';
import { ApplicantKeys } from './applicant-keys.service.js';
import { entrancePage, followUpPage, withdrawalPage } from './follow-up.page.js';
import { type FollowedApplication, FollowUp } from './follow-up.service.js';
import { FollowUpDocuments } from './follow-up-documents.service.js';
import { dropSession, followUpSessionOf, markOf } from './follow-up-session.js';
import { papersPart } from './papers.part.js';
import { standingOf } from './standing.rules.js';

const TITLE = 'Suivre ma candidature';
/** What a redirection says once something is done: a word of the address, never a text of it. */
const SAID: Record<string, string> = {
  coordonnees: 'Vos coordonnées sont enregistrées.',
  piece: 'Votre pièce est arrivée.',
  retrait: 'Votre candidature est retirée. Merci de l’avoir dit.',
};

/** The follow-up page of the application that the browser's session opens. */
@ApiExcludeController()
@OpenToAll()
@Controller('ma-candidature')
export class FollowUpController {
  constructor(
    private readonly config: Config,
    private readonly keys: ApplicantKeys,
    private readonly followUp: FollowUp,
    private readonly documents: FollowUpDocuments,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const application = await this.#opened(request);
    if (!application) return this.#page(response, entrancePage({ typed: {}, refusals: [] }));
    const said = typeof request.query.fait === 'string' ? SAID[request.query.fait] : undefined;
    await this.#file(request, response, application, asTyped(application), [], said);
  }

  @Post('coordonnees')
  async changeContact(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { application, typed } = await this.#posted(request);
    const reading = new Reading(typed);
    const contact = reading.contact();
    if (reading.refusals.length > 0)
      return this.#file(request, response, application, typed, reading.refusals);
    await this.followUp.changeContact(application.id, contact);
    response.redirect(303, '/ma-candidature?fait=coordonnees');
  }

  @Post('pieces')
  @ReceivesFile()
  async sendPaper(
    @Req() request: Request,
    @Res() response: Response,
    @UploadedFile() file?: IncomingFile,
  ): Promise<void> {
    const { application, typed } = await this.#posted(request);
    try {
      await this.documents.send(application, typed.kind ?? '', sentDocument(file));
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      const shown = { ...asTyped(application), kind: typed.kind ?? '' };
      return this.#file(request, response, application, shown, error.refusals);
    }
    response.redirect(303, '/ma-candidature?fait=piece');
  }

  @Get('retrait')
  async withdrawal(@Req() request: Request, @Res() response: Response): Promise<void> {
    const application = await this.#opened(request);
    if (!application) return response.redirect(303, '/ma-candidature');
    this.#page(
      response,
      withdrawalPage(application, { typed: {}, refusals: [] }, this.#mark(request)),
      200,
      'Retirer ma candidature',
    );
  }

  @Post('retrait')
  async withdraw(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { application, typed } = await this.#posted(request);
    const reading = new Reading(typed);
    const reason = reading.text('reason', 300);
    if (reading.refusals.length > 0) {
      const filled = { typed, refusals: reading.refusals };
      return this.#page(
        response,
        withdrawalPage(application, filled, this.#mark(request)),
        422,
        'Retirer ma candidature',
      );
    }
    await this.followUp.withdraw(application.id, reason);
    response.redirect(303, '/ma-candidature?fait=retrait');
  }

  @Post('fermeture')
  async close(@Req() request: Request, @Res() response: Response): Promise<void> {
    const session = followUpSessionOf(request);
    if (session) await this.keys.close(session);
    dropSession(response);
    response.redirect(303, '/ma-candidature');
  }

  async #opened(request: Request): Promise<FollowedApplication | null> {
    const id = await this.keys.applicationOf(followUpSessionOf(request));
    return id ? this.followUp.one(id) : null;
  }

  /** What a form of the page sent. @throws Forbidden when it is not this session's */
  async #posted(request: Request): Promise<{ application: FollowedApplication; typed: Typed }> {
    const application = await this.#opened(request);
    const typed = typedForm(request.body);
    if (!application || typed.mark !== this.#mark(request)) {
      throw new Forbidden(
        'Votre dossier s’est refermé au bout de quatre heures : ouvrez-le de nouveau, puis recommencez.',
      );
    }
    return { application, typed };
  }

  #mark = (request: Request) => markOf(followUpSessionOf(request) ?? '');

  async #file(
    request: Request,
    response: Response,
    application: FollowedApplication,
    typed: Typed,
    refusals: readonly Refusal[],
    said?: string,
  ): Promise<void> {
    const filled: Filled = { typed, refusals };
    const mark = this.#mark(request);
    const papers = await this.documents.of(application.learnerId);
    const more = standingOf(application.stage).open && papersPart(papers, filled, mark);
    const body = followUpPage(application, filled, { mark, said, more });
    this.#page(response, body, refusals.length > 0 ? 422 : 200);
  }

  #page(response: Response, body: Html, status = 200, title = TITLE): void {
    sendPage(response, publicPage({ title, body, school: this.config.schoolName }), status);
  }
}

const asTyped = ({ email, phone, street, postcode, city }: FollowedApplication): Typed => ({
  email: email ?? '',
  phone: phone ? phone.replace(/^\+33/, '0').replace(/(\d\d)(?=\d)/g, '$1 ') : '',
  street: street ?? '',
  postcode: postcode ?? '',
  city: city ?? '',
});
