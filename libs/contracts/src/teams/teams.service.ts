import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { ageOn } from '#almanac';
import { Hosts, Tutors } from '#hosts';
import { AccessGrants, type Actor } from '#identity';
import { Audit, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { ContractQueries, type ContractRow } from '../contracts/contract.queries.js';
import { refusalsToJoin, type TeamPeriod } from './team.rules.js';

export interface TeamMember extends TeamPeriod {
  id: string;
  accountId: string;
  name: string;
  jobTitle: string | null;
}

const before = (iso: string) => `${Temporal.PlainDate.from(iso).subtract({ days: 1 })}`;
const isBinding = ({ step }: ContractRow) => ['signed', 'filed', 'accepted'].includes(step);

/** The people who follow a learner at the host, and what each may see of the learner. */
@Injectable()
export class Teams {
  constructor(
    private readonly database: Database,
    private readonly queries: ContractQueries,
    private readonly tutors: Tutors,
    private readonly hosts: Hosts,
    private readonly grants: AccessGrants,
    private readonly audit: Audit,
  ) {}

  /** Main tutors first, then by first day. */
  async of(contractId: string): Promise<TeamMember[]> {
    const rows = await this.database.query<TeamPeriod & { id: string }>(
      `SELECT id, tutor_id AS "tutorId", main, first_day::text AS "firstDay", last_day::text AS "lastDay"
       FROM contracts.contract_tutor WHERE contract_id = $1 ORDER BY main DESC, first_day, id`,
      [contractId],
    );
    const people = new Map(
      (await this.tutors.of(rows.map(({ tutorId }) => tutorId))).map((tutor) => [tutor.id, tutor]),
    );
    return rows.map((row) => {
      const { accountId, firstName, lastName, jobTitle } = people.get(row.tutorId)!;
      return { ...row, accountId, name: `${firstName} ${lastName}`, jobTitle };
    });
  }

  /** Puts the contract's tutor at the head of its team; nothing when it has one. */
  async open(contract: ContractRow, actorId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO contracts.contract_tutor (contract_id, tutor_id, main, first_day, added_by)
       SELECT $1, $2, true, $3, $4 WHERE NOT EXISTS (SELECT 1 FROM contracts.contract_tutor WHERE contract_id = $1 AND main)`,
      [contract.id, contract.tutorId, contract.startsOn, actorId],
    );
  }

  /** Somebody of the host follows the learner too, from a day on. */
  @Transactional()
  async join(actor: Actor, contractId: string, tutorId: string, from: string): Promise<void> {
    const contract = await this.queries.locked(actor, contractId);
    if (!contract) throw new NotFound();
    const tutor = await this.tutors.one(tutorId);
    const own = await this.hosts.site(contract.siteId);
    const theirs = await this.hosts.site(tutor.siteId);
    RuleBroken.ifAny(
      refusalsToJoin(
        await this.of(contractId),
        {
          tutorId,
          firstDay: from,
          atHost: theirs.hostId === own.hostId,
          adult:
            !tutor.birthDate ||
            ageOn(Temporal.PlainDate.from(tutor.birthDate), Temporal.PlainDate.from(from)) >= 18,
          leftOn: tutor.leftOn,
        },
        contract,
      ),
    );
    await this.database.query(
      `INSERT INTO contracts.contract_tutor (contract_id, tutor_id, main, first_day, added_by) VALUES ($1, $2, false, $3, $4)`,
      [contractId, tutorId, from, actor.id],
    );
    await this.syncAccess(contractId);
    await this.audit.record({
      action: 'contract.team_joined',
      subjectKind: 'contract',
      subjectId: contractId,
      actorId: actor.id,
      detail: { tutorId, from },
    });
  }

  /** Gives the main part to somebody else from a day on; who had it leaves the team the day before. */
  async replaceMain(contractId: string, tutorId: string, from: string, actorId: string): Promise<void> {
    const parameters = [contractId, from, before(from)];
    await this.database.query(
      `DELETE FROM contracts.contract_tutor
       WHERE contract_id = $1 AND first_day >= $2::date AND (main OR tutor_id = $3)`,
      [contractId, from, tutorId],
    );
    await this.database.query(
      `UPDATE contracts.contract_tutor SET last_day = $3::date
       WHERE contract_id = $1 AND first_day < $2::date AND (last_day IS NULL OR last_day >= $2::date)
         AND (main OR tutor_id = $4)`,
      [...parameters, tutorId],
    );
    await this.database.query(
      `INSERT INTO contracts.contract_tutor (contract_id, tutor_id, main, first_day, added_by) VALUES ($1, $2, true, $3, $4)`,
      [contractId, tutorId, from, actorId],
    );
  }

  /** Ends somebody's time in the team on that day, included. */
  async end(memberId: string, lastDay: string): Promise<void> {
    await this.database.query('UPDATE contracts.contract_tutor SET last_day = $2 WHERE id = $1', [
      memberId,
      lastDay,
    ]);
  }

  /** Lets each of the team see the learner during their own time there, and nobody else through this contract. */
  async syncAccess(contractId: string): Promise<void> {
    const contract = (await this.queries.locked(null, contractId))!;
    await this.grants.end(contractId, before(contract.startsOn));
    if (!isBinding(contract)) return;
    for (const { accountId, firstDay, lastDay } of await this.of(contractId)) {
      const to = lastDay !== null && lastDay < contract.lastDay ? lastDay : contract.lastDay;
      if (firstDay > to) continue;
      await this.grants.give({
        actorId: accountId,
        learnerId: contract.learnerId,
        ground: 'tutor',
        sourceId: contractId,
        from: firstDay,
        to,
      });
    }
  }
}
