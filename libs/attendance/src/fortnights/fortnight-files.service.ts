import { Injectable } from '@nestjs/common';
import { type BindingContract, Contracts } from '#contracts';
import { AccessGrants, type Actor } from '#identity';
import { Clock } from '#platform';
import { FrozenPlaces } from '../expected/frozen-places.service.js';
import { Ledger } from '../ledger/ledger.service.js';
import type { FortnightCell } from './fortnight.rules.js';

/** The contracts an actor answers for, and their half-days. */
@Injectable()
export class FortnightFiles {
  constructor(
    private readonly clock: Clock,
    private readonly grants: AccessGrants,
    private readonly contracts: Contracts,
    private readonly places: FrozenPlaces,
    private readonly ledger: Ledger,
  ) {}

  /** Contracts that bind in the range: a tutor's own, through the grant that follows from each; all for the school. */
  async contractsOf(actor: Actor, from: string, to: string): Promise<BindingContract[]> {
    if (actor.seesEveryone) return this.contracts.bindingOf(null, from, to);
    const held = (await this.grants.heldBy(actor.id, this.clock.today().toString())).filter(
      ({ ground }) => ground === 'tutor',
    );
    const sources = new Set(held.map((grant) => grant.sourceId));
    const learnerIds = [...new Set(held.map((grant) => grant.learnerId))];
    if (learnerIds.length === 0) return [];
    return (await this.contracts.bindingOf(learnerIds, from, to)).filter(({ id }) => sources.has(id));
  }

  /** The learners' half-days in order, with the last entry of each. */
  async cellsOf(learnerIds: string[], from: string, to: string): Promise<FortnightCell[]> {
    const places = await this.places.of(learnerIds, from, to);
    const keyOf = (one: { learnerId: string; day: string; half: string }) =>
      `${one.learnerId} ${one.day} ${one.half === 'morning' ? 0 : 1}`;
    const entries = new Map(
      (await this.ledger.read(learnerIds, from, to)).map((half) => [keyOf(half), half]),
    );
    return places
      .map((place) => ({ ...place, entry: entries.get(keyOf(place)) ?? null }))
      .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  }
}
