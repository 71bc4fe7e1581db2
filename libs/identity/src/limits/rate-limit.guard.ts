import { createHash } from 'node:crypto';
import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail, type ThrottlerModuleOptions } from '@nestjs/throttler';
import type { Request } from 'express';
import { Config, TooManyAttempts } from '#platform';
import { sessionTokenOf } from '../sessions/session-cookie.js';

const MINUTE = 60_000;

/** The two limits: one caller a minute, and one address, which a whole class may share. */
export const rateLimits = (config: Config): ThrottlerModuleOptions => ({
  throttlers: [
    { name: 'caller', ttl: MINUTE, limit: config.requestsPerMinute },
    {
      name: 'address',
      ttl: MINUTE,
      limit: config.requestsPerMinute * 10,
      getTracker: (request) => `address:${(request as Request).ip}`,
    },
  ],
});

/** Counts requests per session, per personal link, or per address when there is neither. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  @Inject(Config) private readonly config: Config;

  protected override async getTracker(request: Request): Promise<string> {
    const session = sessionTokenOf(request, this.config);
    const token = request.params?.token;
    const secret = session ?? (typeof token === 'string' ? token : undefined);
    if (!secret) return `address:${request.ip}`;
    return `secret:${createHash('sha256').update(secret).digest('base64')}`;
  }

  // One count for all routes of a caller, not one a route.
  protected override generateKey(_: ExecutionContext, tracker: string, name: string): string {
    return `${name}:${tracker}`;
  }

  protected override async throwThrottlingException(
    _: ExecutionContext,
    detail: ThrottlerLimitDetail,
  ): Promise<void> {
    const seconds = Math.max(1, Math.ceil(detail.timeToBlockExpire || detail.timeToExpire));
    throw new TooManyAttempts(`Trop de demandes en peu de temps : patientez ${seconds} s.`, seconds);
  }
}
