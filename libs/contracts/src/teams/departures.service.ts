import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { AccessLinks, type Actor } from '#identity';
import { Audit, Clock, NotFound, RuleBroken, Transactional } from '#platform';
import { Amendments } from '../amendments/amendments.service.js';
import { ContractQueries } from '../contracts/contract.queries.js';
import { alwaysATutor, refusalsToLeave } from './team.rules.js';
import { Teams } from './teams.service.js';

export interface Departure {
  /** The last day of following the learner. */
  lastDay: string;
  /** Who takes the main part over; asked for when the main tutor leaves before the contract's end. */
  successorId?: string;
  /** When the amendment that names the successor was signed; today unless told. */
  signedOn?: string;
}

const dayAfter = (iso: string) => `${Temporal.PlainDate.from(iso).add({ days: 1 })}`;

/** Somebody stops following a learner: the team takes over, and the old link dies in the same transaction. */
@Injectable()
export class Departures {
  constructor(
    private readonly queries: ContractQueries,
    private readonly teams: Teams,
    private readonly amendments: Amendments,
    private readonly links: AccessLinks,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  @Transactional()
  async leave(actor: Actor, contractId: string, memberId: string, asked: Departure): Promise<void> {
    const contract = await this.queries.locked(actor, contractId);
    const team = await this.teams.of(contractId);
    const member = team.find(({ id }) => id === memberId);
    if (!contract || !member) throw new NotFound();
    const { lastDay, successorId } = asked;
    const ended = team.map((one) => (one === member ? { ...one, lastDay } : one));
    RuleBroken.ifAny([
      ...refusalsToLeave(member, lastDay, contract),
      ...(member.main && !successorId ? alwaysATutor(ended, contract) : []),
    ]);
    if (member.main && successorId) {
      await this.amendments.sign(actor, contractId, {
        tutorId: successorId,
        effectiveOn: dayAfter(lastDay),
        signedOn: asked.signedOn ?? `${this.clock.today()}`,
      });
    } else {
      await this.teams.end(memberId, lastDay);
      await this.teams.syncAccess(contractId);
    }
    if (lastDay <= `${this.clock.today()}`) await this.links.revoke(member.accountId);
    await this.audit.record({
      action: 'contract.team_left',
      subjectKind: 'contract',
      subjectId: contractId,
      actorId: actor.id,
      detail: { tutorId: member.tutorId, lastDay, successorId: successorId ?? null },
    });
  }
}
