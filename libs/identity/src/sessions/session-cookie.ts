import type { Request } from 'express';
import type { Config } from '#platform';

/** Behind TLS the browser holds the cookie to this host, to its root and to a secure connection by its very name. */
export const sessionCookieName = ({ secureCookies }: Pick<Config, 'secureCookies'>): string =>
  secureCookies ? '__Host-tandem_session' : 'tandem_session';

/** The session's token in a request, known to the database or not. */
export function sessionTokenOf(request: Request, config: Pick<Config, 'secureCookies'>): string | undefined {
  const token: unknown = request.cookies?.[sessionCookieName(config)];
  return typeof token === 'string' ? token : undefined;
}
