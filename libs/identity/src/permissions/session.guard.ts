import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Forbidden, NotSignedIn, OPEN_TO_ALL } from '#platform';
import { Sessions } from '../sessions/sessions.service.js';
import { ANY_ACCOUNT, NEEDS, type WithActor } from './actor.js';

/** Reads the session of each request and checks the permission its route declares. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const needed = this.reflector.getAllAndOverride<string | undefined>(NEEDS, targets);
    const open = this.reflector.getAllAndOverride<boolean | undefined>(OPEN_TO_ALL, targets);
    const request = context.switchToHttp().getRequest<WithActor>();
    if (open) return true;
    const actor = await this.sessions.actorOf(request);
    if (!actor) throw new NotSignedIn('not_signed_in', 'Connectez-vous pour continuer.');
    request.actor = actor;
    if (needed === ANY_ACCOUNT) return true;
    if (actor.secondFactorMissing) {
      throw new Forbidden(
        'Votre rôle demande un second facteur : activez-le dans « Sécurité » avant de continuer.',
      );
    }
    if (needed && (actor.permissions as string[]).includes(needed)) return true;
    throw new Forbidden();
  }
}
