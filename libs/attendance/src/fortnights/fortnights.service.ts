import { Injectable } from '@nestjs/common';
import type { BindingContract } from '#contracts';
import { Accounts, type Actor } from '#identity';
import { Learners } from '#learners';
import { Clock, Database } from '#platform';
import { FrozenPlaces } from '../expected/frozen-places.service.js';
import { instantSql } from '../ledger/ledger.service.js';
import {
  type FortnightCell,
  fortnightOf,
  isOwn,
  lastDayOf,
  plusDays,
  schoolRuns,
  versionOf,
} from './fortnight.rules.js';
import { FortnightFiles } from './fortnight-files.service.js';
import type { ApprenticeFortnight, FortnightSignature, FortnightsView } from './fortnights.dto.js';

/** How far ahead a tutor sees the dates at school. */
const AHEAD_DAYS = 56;

/** Two weeks of each apprentice: what was expected, what is recorded, what is still to sign. */
@Injectable()
export class Fortnights {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly learners: Learners,
    private readonly places: FrozenPlaces,
    private readonly files: FortnightFiles,
  ) {}

  /** @param day any day of the fortnight; without, the last one when something of it is still to sign, else this one */
  async of(actor: Actor, day?: string, learnerId?: string): Promise<FortnightsView> {
    const today = this.clock.today().toString();
    const current = fortnightOf(day ?? today);
    const first = day ? current : plusDays(current, -14);
    const to = lastDayOf(current);
    const contracts = (await this.files.contractsOf(actor, first, to)).filter(
      (contract) => learnerId === undefined || contract.learnerId === learnerId,
    );
    const learnerIds = [...new Set(contracts.map((contract) => contract.learnerId))];
    const cells = await this.files.cellsOf(learnerIds, first, to);
    const late = cells.some((cell) => cell.day < current && isToSign(cell, contracts));
    const from = late ? first : current;
    return {
      from,
      to: lastDayOf(from),
      apprentices: await this.#views(actor, contracts, cells, from, today),
    };
  }

  async #views(
    actor: Actor,
    contracts: BindingContract[],
    cells: FortnightCell[],
    from: string,
    today: string,
  ): Promise<ApprenticeFortnight[]> {
    const to = lastDayOf(from);
    const shown = contracts.filter((contract) => contract.startsOn <= to && contract.lastDay >= from);
    const learnerIds = [...new Set(shown.map((contract) => contract.learnerId))];
    const people = new Map((await this.learners.visible(actor)).map((person) => [person.id, person]));
    const signatures = await this.#signatures(
      shown.map((contract) => contract.id),
      from,
    );
    const ahead = await this.places.of(learnerIds, plusDays(today, 1), plusDays(today, AHEAD_DAYS));
    return shown.map(({ id, learnerId }) => {
      const own = cells.filter((cell) => cell.learnerId === learnerId && cell.day >= from && cell.day <= to);
      return {
        contractId: id,
        learnerId,
        firstName: people.get(learnerId)?.firstName ?? '',
        lastName: people.get(learnerId)?.lastName ?? '',
        version: versionOf(own, id),
        toSign: own.filter((cell) => isToSign(cell, [{ id }])).length,
        signature: signatures.get(id) ?? null,
        halves: own.map((cell) => ({
          day: cell.day,
          half: cell.half,
          place: cell.place,
          name: cell.name ?? null,
          state: cell.entry?.state ?? null,
          begun: cell.begun,
          own: isOwn(cell, id),
          bySchool: Boolean(cell.entry?.state) && cell.entry?.origin !== 'workplace',
        })),
        schoolAhead: schoolRuns(ahead.filter((place) => place.learnerId === learnerId)),
      };
    });
  }

  /** The last signature of each contract for a fortnight. */
  async #signatures(contractIds: string[], from: string): Promise<Map<string, FortnightSignature>> {
    const rows = await this.database.query<FortnightSignature & { contractId: string }>(
      `SELECT DISTINCT ON (contract_id) contract_id AS "contractId", signed_by AS "signedBy", on_paper AS "onPaper",
              ${instantSql('signed_at')} AS "signedAt"
       FROM attendance.workplace_log WHERE contract_id = ANY($1) AND from_monday = $2
       ORDER BY contract_id, version DESC`,
      [contractIds, from],
    );
    const names = await this.accounts.names(rows.map((row) => row.signedBy));
    return new Map(
      rows.map(({ contractId, ...row }) => [
        contractId,
        { ...row, signedBy: names.get(row.signedBy) ?? 'Compte fermé' },
      ]),
    );
  }
}

const isToSign = (cell: FortnightCell, contracts: { id: string }[]): boolean =>
  cell.begun && !cell.entry?.state && contracts.some(({ id }) => isOwn(cell, id));
