import type { NextFunction, Request, Response } from 'express';
import { Forbidden } from '../errors/errors.js';
import { problemOf } from '../errors/problem.filter.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Defence against forged requests, beside SameSite=Lax: a browser says where a request comes from, and a script of
 * this site adds a header that a form of another site cannot.
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
  if (!foreignSite && !foreignOrigin && origin !== 'null' && !headerMissing) return next();
  const body = problemOf(
    new Forbidden('Cette demande ne vient pas de Tandem. Rechargez la page puis recommencez.'),
  );
  response
    .status(403)
    .type('application/problem+json')
    .send(JSON.stringify({ ...body, code: 'forged_request' }));
}
