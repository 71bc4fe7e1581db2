import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Config, Database, hashToken, NotFound, newToken } from '#platform';
import type { Actor } from '../permissions/actor.js';
import { permissionsOf, type Role, SECOND_FACTOR_ROLES, seesEveryone } from '../permissions/permissions.js';
import { sessionCookieName, sessionTokenOf } from './session-cookie.js';

const LIFE_DAYS = 30;
/** On a telephone that others use, the session ends with the browser or after two hours. */
const SHARED_LIFE_DAYS = 2 / 24;

export interface SessionRow {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  device: string;
}

interface ActorRow {
  session_id: string;
  stale: boolean;
  id: string;
  display_name: string;
  email: string | null;
  roles: Role[];
  second_factor: boolean;
}

/** « Firefox, Android » rather than the whole user agent, which would single a device out. */
export function deviceOf(userAgent: string | undefined): string {
  const browser = /Edg\//.test(userAgent ?? '')
    ? 'Edge'
    : (/(Firefox|Chrome|Safari)/.exec(userAgent ?? '')?.[1] ?? 'Navigateur');
  const system =
    /(Android|iPhone|iPad|Windows|Macintosh|Linux)/.exec(userAgent ?? '')?.[1] ?? 'appareil inconnu';
  return `${browser}, ${system === 'Macintosh' ? 'Mac' : system}`;
}

/** Server-side sessions: the browser holds a random token, the database its hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** Opens a session for an account and gives the browser its cookie. */
  async open(
    accountId: string,
    request: Request,
    response: Response,
    { shared = false }: { shared?: boolean } = {},
  ): Promise<void> {
    const { token, hash } = newToken();
    await this.database.query(
      `INSERT INTO identity.session (token_hash, account_id, device, expires_at)
       VALUES ($1, $2, $3, now() + $4 * interval '1 day')`,
      [hash, accountId, deviceOf(request.get('user-agent')), shared ? SHARED_LIFE_DAYS : LIFE_DAYS],
    );
    response.cookie(sessionCookieName(this.config), token, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.secureCookies,
      path: '/',
      ...(shared ? {} : { maxAge: LIFE_DAYS * 86_400_000 }),
    });
  }

  /** The actor behind a request, in one statement; its last visit is noted every ten minutes only. */
  async actorOf(request: Request): Promise<Actor | null> {
    const token = sessionTokenOf(request, this.config);
    if (token === undefined) return null;
    const [row] = await this.database.query<ActorRow>(
      `SELECT s.id AS session_id, s.last_seen_at < now() - interval '10 minutes' AS stale, a.id, a.display_name, a.email,
              a.second_factor_confirmed_at IS NOT NULL AS second_factor,
              ARRAY(SELECT role FROM identity.account_role r WHERE r.account_id = a.id ORDER BY role) AS roles
       FROM identity.session s JOIN identity.account a ON a.id = s.account_id
       WHERE s.token_hash = $1 AND s.expires_at > now() AND a.deactivated_at IS NULL`,
      [hashToken(token)],
    );
    if (!row) return null;
    if (row.stale)
      await this.database.query('UPDATE identity.session SET last_seen_at = now() WHERE id = $1', [
        row.session_id,
      ]);
    return {
      id: row.id,
      sessionId: row.session_id,
      displayName: row.display_name,
      email: row.email,
      roles: row.roles,
      permissions: permissionsOf(row.roles),
      seesEveryone: seesEveryone(row.roles),
      secondFactor: row.second_factor,
      secondFactorMissing:
        !this.config.demo &&
        !row.second_factor &&
        row.roles.some((role) => SECOND_FACTOR_ROLES.includes(role)),
    };
  }

  async list(actor: Actor): Promise<(SessionRow & { current: boolean })[]> {
    const rows = await this.database.query<SessionRow>(
      `SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", device
       FROM identity.session WHERE account_id = $1 AND expires_at > now() ORDER BY last_seen_at DESC`,
      [actor.id],
    );
    return rows.map((row) => ({ ...row, current: row.id === actor.sessionId }));
  }

  /** Closes one of the actor's own sessions. */
  async close(actor: Actor, sessionId: string): Promise<void> {
    const closed = await this.database.query(
      'DELETE FROM identity.session WHERE id = $1 AND account_id = $2 RETURNING id',
      [sessionId, actor.id],
    );
    if (closed.length === 0) throw new NotFound();
  }

  /** Closes every session of an account, but perhaps the one in use. */
  async closeAll(accountId: string, exceptId?: string): Promise<void> {
    await this.database.query(
      'DELETE FROM identity.session WHERE account_id = $1 AND id IS DISTINCT FROM $2',
      [accountId, exceptId ?? null],
    );
  }

  forget(response: Response): void {
    response.clearCookie(sessionCookieName(this.config), {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.secureCookies,
    });
  }

  /** Drops what has expired. */
  async sweep(): Promise<void> {
    await this.database.query('DELETE FROM identity.session WHERE expires_at < now()');
    await this.database.query(
      "DELETE FROM identity.personal_link WHERE expires_at < now() - interval '30 days'",
    );
    await this.database.query(
      "DELETE FROM identity.address_confirmation WHERE expires_at < now() - interval '30 days'",
    );
    await this.database.query(
      "DELETE FROM identity.sign_in_failure WHERE last_at < now() - interval '1 day'",
    );
  }
}
