import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Config } from '#platform';

const NAME = 'tandem_dossier';
const PATH = '/ma-candidature';

/** The session of a follow-up page, in a cookie of that page alone. */
export function followUpSessionOf(request: Request): string | undefined {
  const value: unknown = (request.cookies as Record<string, unknown> | undefined)?.[NAME];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function giveSession(response: Response, config: Config, session: string): void {
  response.cookie(NAME, session, {
    httpOnly: true,
    sameSite: 'lax',
    secure: config.secureCookies,
    path: PATH,
  });
}

export const dropSession = (response: Response): void => void response.clearCookie(NAME, { path: PATH });

/** What each form of the page carries, so that a browser too old for SameSite cannot be made to post by another site. */
export const markOf = (session: string): string =>
  createHash('sha256').update(`form ${session}`).digest('base64url');
