import { Injectable } from '@nestjs/common';
import { Accounts, type Actor } from '#identity';
import { Database, NotFound, RuleBroken, Transactional } from '#platform';
import { FrozenPlaces } from '../expected/frozen-places.service.js';
import { Ledger } from '../ledger/ledger.service.js';
import { contentHashOf, Recordings } from '../ledger/recordings.service.js';
import { STATE_WORDS } from '../ledger/states.js';
import { halfDayWords } from '../sheets/sheet.rules.js';
import {
  entriesToSign,
  type FortnightCell,
  fortnightOf,
  isOwn,
  lastDayOf,
  refusalsToSign,
  versionOf,
  type WorkplaceException,
} from './fortnight.rules.js';
import { FortnightFiles } from './fortnight-files.service.js';
import type { SignedFortnight } from './fortnights.dto.js';

export interface SentFortnight {
  version: number;
  clientId: string;
  exceptions: WorkplaceException[];
}

/** A fortnight in the company, signed by its tutor, or typed by the school from the paper the tutor signed. */
@Injectable()
export class Signatures {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly files: FortnightFiles,
    private readonly places: FrozenPlaces,
    private readonly ledger: Ledger,
    private readonly recordings: Recordings,
  ) {}

  /**
   * Present as planned but for the exceptions, on the company half-days that have begun. A second signature adds only
   * what differs; the same `clientId` again adds nothing.
   * @throws NotFound for a contract that is not the actor's; RuleBroken 409 when somebody recorded meanwhile
   */
  @Transactional()
  async sign(actor: Actor, contractId: string, from: string, sent: SentFortnight): Promise<SignedFortnight> {
    const to = lastDayOf(from);
    const contract = (await this.files.contractsOf(actor, from, to)).find(({ id }) => id === contractId);
    if (!contract) throw new NotFound();
    if (fortnightOf(from) !== from)
      throw new RuleBroken([
        {
          code: 'not_a_fortnight',
          message: 'Cette date ne commence pas une quinzaine : ouvrez-la depuis votre page.',
          field: 'fromMonday',
        },
      ]);
    const hash = contentHashOf({ contractId, from, ...sent });
    const first = await this.recordings.first(sent.clientId, hash, actor.id);
    const { learnerId } = contract;
    await this.ledger.lock([learnerId]);
    await this.places.freeze([learnerId], from, to);
    const cells = await this.files.cellsOf([learnerId], from, to);
    if (!first) return this.#signedBefore(contractId, from, cells);
    if (versionOf(cells, contractId) !== sent.version) await this.#refuseStale(cells, contractId);
    RuleBroken.ifAny(refusalsToSign(cells, contractId, sent.exceptions));
    const log = await this.#log(actor, learnerId, contractId, from);
    const entries = entriesToSign(cells, contractId, sent.exceptions);
    await this.ledger.append(
      actor.id,
      entries.map((entry) => ({ ...entry, sourceId: log.id, sourceVersion: log.version })),
    );
    return {
      version: sent.version + entries.length,
      recorded: entries.length,
      signature: { signedAt: log.signedAt, signedBy: actor.displayName, onPaper: actor.seesEveryone },
    };
  }

  async #log(actor: Actor, learnerId: string, contractId: string, from: string) {
    const signedAt = this.ledger.instant();
    const [log] = await this.database.query<{ id: string; version: number }>(
      `INSERT INTO attendance.workplace_log (learner_id, contract_id, from_monday, version, on_paper, signed_by, signed_at)
       SELECT $1, $2, $3, 1 + coalesce(max(version), 0), $4, $5, $6
       FROM attendance.workplace_log WHERE contract_id = $2 AND from_monday = $3
       RETURNING id, version`,
      [learnerId, contractId, from, actor.seesEveryone, actor.id, signedAt],
    );
    return { ...log!, signedAt };
  }

  async #signedBefore(contractId: string, from: string, cells: FortnightCell[]): Promise<SignedFortnight> {
    const [log] = await this.database.query<{ signedAt: Date; signedBy: string; onPaper: boolean }>(
      `SELECT signed_at AS "signedAt", signed_by AS "signedBy", on_paper AS "onPaper" FROM attendance.workplace_log
       WHERE contract_id = $1 AND from_monday = $2 ORDER BY version DESC LIMIT 1`,
      [contractId, from],
    );
    const names = await this.accounts.names([log!.signedBy]);
    return {
      version: versionOf(cells, contractId),
      recorded: 0,
      signature: {
        signedAt: log!.signedAt.toISOString(),
        signedBy: names.get(log!.signedBy) ?? 'Compte fermé',
        onPaper: log!.onPaper,
      },
    };
  }

  async #refuseStale(cells: FortnightCell[], contractId: string): Promise<never> {
    const recorded = cells.filter((cell) => isOwn(cell, contractId) && cell.entry);
    const last = recorded.sort((one, other) => (one.entry!.recordedAt < other.entry!.recordedAt ? 1 : -1))[0];
    const entry = last?.entry;
    const who = entry && (await this.accounts.names([entry.recordedBy])).get(entry.recordedBy);
    throw new RuleBroken(
      [
        {
          code: 'changed_meanwhile',
          message: entry
            ? `${who ?? "Quelqu'un d'autre"} vient de noter « ${STATE_WORDS[entry.state ?? 'withdrawn']} » (${halfDayWords(entry.day, entry.half)}). Relisez la quinzaine, puis signez.`
            : 'Cette quinzaine a changé : relisez-la, puis signez.',
          field: 'version',
        },
      ],
      409,
    );
  }
}
