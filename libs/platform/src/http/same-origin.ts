import type { NextFunction, Request, Response } from 'express';
import { Forbidden } from '../errors/errors.js';
import { problemOf } from '../errors/problem.filter.js';
import { answerProblem } from './answer-problem.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Defence against forged requests, beside SameSite=Lax: a browser says where a request comes from, and a script of
 * this site adds to what it asks of the API a header that a form of another site cannot. A public page's form has no
 * script: a browser too old to say anything is believed there, and its cookies are kept from other sites by SameSite.
 */
export function refuseForgedRequests(request: Request, response: Response, next: NextFunction) {
  if (READS.has(request.method)) return next();
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const foreignOrigin =
    origin !== undefined &&
    origin !== 'null' &&
    (!URL.canParse(origin) || new URL(origin).host !== request.get('host'));
  const headerMissing = request.path.startsWith('/api/') && request.get('x-tandem-csrf') === undefined;
  // « null » is what a page that tells its address to nobody sends; only the browser's own word then counts.
  const fromNowhere = origin === 'null' && site !== 'same-origin';
  if (!foreignSite && !foreignOrigin && !fromNowhere && !headerMissing) return next();
  const body = problemOf(
    new Forbidden('Cette demande ne vient pas de Tandem. Rechargez la page puis recommencez.'),
  );
  answerProblem(request, response, { ...body, code: 'forged_request' });
}
