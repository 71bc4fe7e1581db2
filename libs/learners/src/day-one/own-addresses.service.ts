import { Injectable } from '@nestjs/common';
import { AddressConfirmations } from '#identity';
import { Audit, Database, Transactional } from '#platform';

/** Addresses that learners give themselves. */
@Injectable()
export class OwnAddresses {
  constructor(
    private readonly database: Database,
    private readonly confirmations: AddressConfirmations,
    private readonly audit: Audit,
  ) {}

  /** Makes a confirmed address the account's and the file's. */
  @Transactional()
  async confirm(token: string): Promise<{ accountId: string; email: string }> {
    const confirmed = await this.confirmations.confirm(token);
    const [learner] = await this.database.query<{ id: string }>(
      'UPDATE learners.learner SET email = $2 WHERE account_id = $1 RETURNING id',
      [confirmed.accountId, confirmed.email],
    );
    await this.audit.record({
      action: 'learner.address_confirmed',
      subjectKind: 'learner',
      subjectId: learner?.id,
      actorId: confirmed.accountId,
    });
    return confirmed;
  }
}
