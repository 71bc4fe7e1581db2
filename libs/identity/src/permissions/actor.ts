import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import type { Permission, Role } from './permissions.js';

/** Who is asking. */
export interface Actor {
  id: string;
  sessionId: string;
  displayName: string;
  email: string | null;
  roles: Role[];
  permissions: Permission[];
  /** Whether every learner may be seen; otherwise only those of `identity.access_grant`. */
  seesEveryone: boolean;
  /** Whether a second factor is active. */
  secondFactor: boolean;
  /** Signed in, but a second factor is still to be set up before anything else. */
  secondFactorMissing: boolean;
}

export type WithActor = Request & { actor?: Actor };

/** The signed-in actor of this request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<WithActor>();
  if (!actor) throw new Error('CurrentActor on a route that is open to all');
  return actor;
});

export const NEEDS = 'tandem:needs';
export const ANY_ACCOUNT = 'any account';

/** The permission this route needs, declared beside it. */
export const Needs = (permission: Permission) => SetMetadata(NEEDS, permission);

/** Any signed-in account, for what concerns only oneself. */
export const NeedsAccount = () => SetMetadata(NEEDS, ANY_ACCOUNT);

/**
 * SQL condition that keeps the rows whose `column` is a learner this actor may see on `day`.
 * Adds what it needs to `parameters`, whose next number it uses.
 */
export function visibleLearners(
  actor: Pick<Actor, 'id' | 'seesEveryone'>,
  column: string,
  day: string,
  parameters: unknown[],
): string {
  if (actor.seesEveryone) return 'true';
  parameters.push(actor.id, day);
  const last = parameters.length;
  return `${column} IN (SELECT learner_id FROM identity.access_grant WHERE actor_id = $${last - 1} AND period @> $${last}::date)`;
}
