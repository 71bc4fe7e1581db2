import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { NotSignedIn, RuleBroken, refusalsToRead } from '#platform';
import { SignIn } from './sign-in.service.js';

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passReqToCallback: true });
  }

  async validate(request: Request, email: unknown, password: unknown): Promise<{ accountId: string }> {
    // A guard comes before the pipe that checks every other body.
    RuleBroken.ifAny(refusalsToRead(request.body));
    if (typeof email !== 'string' || typeof password !== 'string') {
      throw new NotSignedIn('sign_in_refused', 'Écrivez votre adresse et votre mot de passe.');
    }
    const { code } = request.body as { code?: unknown };
    const accountId = await this.signIn.accountOf({
      email: email.trim().toLowerCase(),
      password,
      code: typeof code === 'string' && code.trim() ? code : undefined,
      address: request.ip ?? 'unknown',
    });
    return { accountId };
  }
}

@Injectable()
export class LocalGuard extends AuthGuard('local') {
  override handleRequest<T>(error: unknown, user: T): T {
    if (error) throw error;
    if (!user) throw new NotSignedIn('sign_in_refused', 'Écrivez votre adresse et votre mot de passe.');
    return user;
  }
}
