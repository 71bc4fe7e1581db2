import { Injectable } from '@nestjs/common';
import { Database, Vault } from '#platform';
import type { RepresentativeKind } from '../protected/protected-statuses.js';

/** A representative as a form gives it, cleaned; `kind` undefined keeps the sealed one. */
export interface GivenRepresentative {
  id?: string;
  fullName: string;
  email: string | null;
  phone: string | null;
  receivesMessages: boolean;
  kind?: RepresentativeKind;
}

/** The legal representatives of a person, two at most; what each of them is stays sealed. */
@Injectable()
export class Representatives {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Those given are the ones there are: rows of the same id are corrected, others go. In the caller's transaction. */
  async replace(learnerId: string, given: readonly GivenRepresentative[]): Promise<void> {
    const kept = given.flatMap(({ id }) => (id ? [id] : []));
    await this.database.query(
      'DELETE FROM learners.legal_representative WHERE learner_id = $1 AND NOT id = ANY($2::uuid[])',
      [learnerId, kept],
    );
    for (const one of given) await this.#write(learnerId, one);
  }

  async #write(learnerId: string, one: GivenRepresentative): Promise<void> {
    const values = [one.fullName, one.email, one.phone, one.receivesMessages];
    const sealed = one.kind ? this.vault.seal(one.kind) : null;
    const rows = one.id
      ? await this.database.query(
          `UPDATE learners.legal_representative SET full_name = $3, email = $4, phone = $5, receives_messages = $6,
                  sealed_kind = coalesce($7, sealed_kind) WHERE id = $1 AND learner_id = $2 RETURNING 1`,
          [one.id, learnerId, ...values, sealed],
        )
      : [];
    if (rows.length > 0) return;
    await this.database.query(
      `INSERT INTO learners.legal_representative (learner_id, full_name, email, phone, receives_messages, sealed_kind)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [learnerId, ...values, sealed],
    );
  }
}
