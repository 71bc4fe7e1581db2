import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OpenToAll } from '#platform';
import { Feeds } from './feeds.service.js';

/** Said of an address that was never given, was replaced, or whose reader may see nothing any more: all alike. */
const NO_CALENDAR =
  'Aucun calendrier n’est publié à cette adresse. Elle a peut-être été renouvelée\u00a0: ouvrez Tandem, « Mon calendrier », pour obtenir la vôtre.\n';

/** Calendars by secret address, for telephones: no session, nothing for search engines. */
@ApiExcludeController()
@OpenToAll()
@Controller('feeds')
export class FeedsController {
  constructor(private readonly feeds: Feeds) {}

  // The parameter is called token: requests are counted by it, and never logged.
  @Get(':token.ics')
  async read(
    @Param('token') token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    response
      .setHeader('Cache-Control', 'private, no-cache')
      .setHeader('Referrer-Policy', 'no-referrer')
      .setHeader('X-Robots-Tag', 'noindex, nofollow');
    const answer = await this.feeds.read(token, request.get('if-none-match')?.replace(/^W\//, ''));
    if (!answer) return void response.status(404).type('text/plain').send(NO_CALENDAR);
    response.setHeader('ETag', answer.etag);
    if (answer.text === null) return void response.status(304).end();
    response.setHeader('Content-Disposition', 'inline; filename="tandem.ics"');
    response.type('text/calendar').send(answer.text);
  }
}
