import { Injectable } from '@nestjs/common';
import { Audit, Database, NotSignedIn } from '#platform';
import { SecondFactor } from '../second-factor/second-factor.service.js';
import { passwordFits } from './passwords.js';
import { SlowDown } from './slow-down.service.js';

interface Credentials {
  email: string;
  password: string;
  /** Code of the second factor, when the account has one. */
  code?: string;
  address: string;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly slowDown: SlowDown,
    private readonly secondFactor: SecondFactor,
    private readonly audit: Audit,
  ) {}

  /** The account these credentials open. Throws NotSignedIn, or TooManyAttempts while it must wait. */
  async accountOf({ email, password, code, address }: Credentials): Promise<string> {
    await this.slowDown.check(email, address);
    const [account] = await this.database.query<{
      id: string;
      password_hash: string | null;
      second_factor: boolean;
    }>(
      `SELECT id, password_hash, second_factor_confirmed_at IS NOT NULL AS second_factor
       FROM identity.account WHERE email = $1 AND deactivated_at IS NULL`,
      [email],
    );
    if (!(await passwordFits(account?.password_hash ?? null, password)) || !account) {
      await this.slowDown.failed(email, address);
      throw new NotSignedIn('sign_in_refused', "L'adresse ou le mot de passe n'est pas le bon.");
    }
    if (account.second_factor) {
      if (!code)
        throw new NotSignedIn(
          'second_factor_required',
          'Recopiez le code à six chiffres de votre application.',
        );
      if (!(await this.secondFactor.fits(account.id, code))) {
        await this.slowDown.failed(email, address);
        throw new NotSignedIn('wrong_code', "Ce code n'est pas le bon : attendez le suivant et recopiez-le.");
      }
    }
    await this.slowDown.succeeded(email);
    await this.audit.record({
      action: 'session.opened',
      subjectKind: 'account',
      subjectId: account.id,
      actorId: account.id,
    });
    return account.id;
  }
}
