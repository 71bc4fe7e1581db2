import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import { QueryFailedError } from 'typeorm';
import { answerProblem } from '../http/answer-problem.js';
import { LOGGER, type Logger } from '../logging/logger.js';
import { Forbidden, NotFound, NotSignedIn, RuleBroken, TooManyAttempts } from './errors.js';
import type { Refusal } from './refusal.js';

/** RFC 9457 problem details, with a code and one French sentence an error. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  errors: Refusal[];
}

const problem = (
  status: number,
  code: string,
  title: string,
  detail: string,
  errors: Refusal[] = [],
): Problem => ({
  type: `urn:tandem:problem:${code}`,
  title,
  status,
  code,
  detail,
  errors,
});

const httpSentences: Record<number, [code: string, title: string, detail: string]> = {
  400: [
    'bad_request',
    'Demande illisible',
    "La demande n'a pas pu être lue. Vérifiez la saisie et recommencez.",
  ],
  401: ['not_signed_in', 'Connexion nécessaire', 'Connectez-vous pour continuer.'],
  403: ['forbidden', 'Action non permise', 'Votre rôle ne permet pas cette action.'],
  404: ['not_found', 'Introuvable', "Cette page ou cette fiche n'existe pas, ou ne vous est pas ouverte."],
  405: ['not_found', 'Introuvable', "Cette adresse n'accepte pas cette action."],
  413: ['too_large', 'Envoi trop lourd', 'Le fichier envoyé est trop lourd : 10 Mo au plus.'],
  415: ['unsupported_media', 'Format refusé', "Ce format d'envoi n'est pas accepté."],
  429: ['too_many_requests', 'Trop de demandes', 'Trop de demandes en peu de temps : patientez une minute.'],
};

const TOO_LONG = 'Cette demande est trop longue\u00a0: envoyez-la en plusieurs fois.';

/** What of a request holds what the server reads: its file, its body, or nothing. */
function partOf(request: Request): 'body' | 'file' | undefined {
  const kind = request.is(['multipart/form-data', '*/*']);
  if (!kind) return undefined;
  return kind === 'multipart/form-data' ? 'file' : 'body';
}

function fromDatabase(error: QueryFailedError): Problem | undefined {
  const { code } = error.driverError as { code?: string };
  if (code === '23505' || code === '23P01') {
    return problem(
      409,
      'already_there',
      'Déjà enregistré',
      'Cet enregistrement existe déjà ou en recouvre un autre : rechargez la page.',
    );
  }
  if (code === '40001' || code === '40P01') {
    return problem(
      409,
      'changed_meanwhile',
      'Modifié entre-temps',
      "Quelqu'un d'autre vient d'enregistrer : rechargez la page puis recommencez.",
    );
  }
  if (code === '22003' || code === '22008') {
    return problem(
      422,
      'invalid',
      'Refusé',
      'Un nombre ou une date dépasse ce qui peut être enregistré : vérifiez la saisie.',
    );
  }
  if (code === '22P02') return problem(404, 'not_found', 'Introuvable', httpSentences[404]![2]);
  return undefined;
}

/**
 * The problem document for any thrown value; unknown errors stay opaque to the caller. `part` is what of the request
 * could not be read, when it was refused before any field was looked at.
 */
export function problemOf(error: unknown, part?: 'body' | 'file'): Problem {
  if (error instanceof RuleBroken) {
    const first = error.refusals[0];
    return problem(error.status, first?.code ?? 'refused', 'Refusé', error.message, error.refusals);
  }
  if (error instanceof NotFound) return problem(404, 'not_found', 'Introuvable', error.detail);
  if (error instanceof Forbidden) return problem(403, 'forbidden', 'Action non permise', error.detail);
  if (error instanceof NotSignedIn) return problem(401, error.code, 'Connexion nécessaire', error.detail);
  if (error instanceof TooManyAttempts)
    return problem(429, 'too_many_attempts', 'Trop de tentatives', error.detail);
  if (error instanceof QueryFailedError) {
    const known = fromDatabase(error);
    if (known) return known;
  }
  const status = error instanceof HttpException ? error.getStatus() : (error as { status?: number }).status;
  if (typeof status === 'number' && status < 500) {
    const [code, title, general] = httpSentences[status] ?? httpSentences[400]!;
    const detail = status === 413 && part === 'body' ? TOO_LONG : general;
    const unread = part && [400, 413, 415].includes(status);
    return problem(status, code, title, detail, unread ? [{ code, message: detail, field: part }] : []);
  }
  return problem(
    500,
    'fault',
    'Panne',
    "Le serveur n'a pas pu terminer. Rien n'a été enregistré ; réessayez dans un instant.",
  );
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost) {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request>();
    const body = problemOf(error, partOf(request));
    if (body.status >= 500)
      this.logger.error({ err: error, route: request.route?.path, method: request.method }, 'request failed');
    if (response.headersSent) return void response.end();
    if (error instanceof TooManyAttempts) response.setHeader('Retry-After', String(error.retryAfterSeconds));
    answerProblem(request, response, body);
  }
}
