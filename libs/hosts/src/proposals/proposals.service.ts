import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Seekers } from '#learners';
import { Audit, Clock, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { Positions } from '../positions/positions.service.js';
import {
  type ProposalState,
  refusalsToMoveProposal,
  refusalsToPropose,
  refusalsToTakeBack,
} from './proposal-states.rules.js';
import { type ProposalFilter, ProposalQueries, type ProposalRow } from './proposals.queries.js';

export interface ProposalMove {
  state: ProposalState;
  note?: string;
  interviewDay?: string;
  interviewTime?: string;
  interviewPlace?: string;
}

/** Learners put forward for the hosts' positions, and what becomes of it. */
@Injectable()
export class Proposals {
  constructor(
    private readonly database: Database,
    private readonly queries: ProposalQueries,
    private readonly positions: Positions,
    private readonly seekers: Seekers,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  list(filter: ProposalFilter): Promise<ProposalRow[]> {
    return this.queries.of(filter);
  }

  @Transactional()
  async propose(actor: Actor, positionId: string, learnerId: string, note?: string): Promise<string> {
    await this.#lock(positionId, learnerId);
    const position = await this.positions.one(positionId);
    const mine = await this.queries.of({ positionId, learnerId, live: true });
    const seeking = await this.seekers.all();
    RuleBroken.ifAny(
      refusalsToPropose(position.status, {
        seeks: seeking.some((one) => one.learnerId === learnerId),
        alreadyProposed: mine.length > 0,
        acceptedElsewhere: await this.queries.acceptedElsewhere(learnerId, null),
      }),
    );
    const [row] = await this.database.query<{ id: string }>(
      'INSERT INTO hosts.proposal (position_id, learner_id) VALUES ($1, $2) RETURNING id',
      [positionId, learnerId],
    );
    await this.#note(actor, row!.id, null, { state: 'proposed', note });
    await this.#record(actor, 'proposal.made', { ...position, learnerId }, row!.id, 'proposed');
    return row!.id;
  }

  @Transactional()
  async move(actor: Actor, id: string, move: ProposalMove): Promise<void> {
    const proposal = await this.#locked(id);
    const position = await this.positions.one(proposal.positionId);
    RuleBroken.ifAny(
      refusalsToMoveProposal(proposal.state, move.state, {
        position,
        acceptedElsewhere: await this.queries.acceptedElsewhere(proposal.learnerId, id),
        interviewDay: move.interviewDay,
        note: move.note,
      }),
    );
    await this.database.query('UPDATE hosts.proposal SET state = $2 WHERE id = $1', [id, move.state]);
    await this.#note(actor, id, proposal.state, move);
    if (move.state === 'interview_planned') {
      await this.database.query(
        'INSERT INTO hosts.interview (proposal_id, day, at_time, place, planned_by) VALUES ($1, $2, $3, $4, $5)',
        [id, move.interviewDay, move.interviewTime || null, move.interviewPlace || null, actor.id],
      );
    }
    await this.#record(actor, 'proposal.moved', proposal, id, move.state);
  }

  /** Takes the last move back, as if it had not been made; the history keeps both. */
  @Transactional()
  async takeBack(actor: Actor, id: string): Promise<void> {
    const proposal = await this.#locked(id);
    const [last] = await this.database.query<{
      id: string;
      fromState: ProposalState | null;
      movedBy: string;
      movedAt: Date;
    }>(
      `SELECT id, from_state AS "fromState", moved_by AS "movedBy", moved_at AS "movedAt" FROM hosts.proposal_move
       WHERE proposal_id = $1 ORDER BY id DESC LIMIT 1`,
      [id],
    );
    const now = new Date(this.clock.now().epochMilliseconds);
    RuleBroken.ifAny(refusalsToTakeBack(last!, actor.id, now));
    const free = await this.queries.of({
      positionId: proposal.positionId,
      learnerId: proposal.learnerId,
      live: true,
    });
    if (free.some((one) => one.id !== id)) {
      const message = 'Cette personne a déjà été proposée de nouveau à ce poste.';
      throw new RuleBroken([{ code: 'proposal.already_made', message }]);
    }
    const position = await this.positions.one(proposal.positionId);
    if (last!.fromState === 'accepted') {
      RuleBroken.ifAny(
        refusalsToMoveProposal('sent', 'accepted', {
          position,
          acceptedElsewhere: await this.queries.acceptedElsewhere(proposal.learnerId, id),
        }),
      );
    }
    if (proposal.state === 'interview_planned') {
      await this.database.query(
        'DELETE FROM hosts.interview WHERE id = (SELECT id FROM hosts.interview WHERE proposal_id = $1 ORDER BY id DESC LIMIT 1)',
        [id],
      );
    }
    await this.database.query('DELETE FROM hosts.proposal_move WHERE id = $1', [last!.id]);
    await this.database.query('UPDATE hosts.proposal SET state = $2 WHERE id = $1', [id, last!.fromState]);
    await this.#record(actor, 'proposal.move_taken_back', proposal, id, last!.fromState!);
  }

  async #locked(id: string): Promise<ProposalRow> {
    const [found] = await this.queries.of({ id });
    if (!found) throw new NotFound();
    await this.#lock(found.positionId, found.learnerId);
    const [proposal] = await this.queries.of({ id });
    return proposal!;
  }

  /** Two people who propose or accept at once go one after the other, position first. */
  async #lock(positionId: string, learnerId: string): Promise<void> {
    await this.database.query('SELECT 1 FROM hosts.position WHERE id = $1 FOR UPDATE', [positionId]);
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 712))', [learnerId]);
  }

  #note(actor: Actor, id: string, from: ProposalState | null, { state, note }: ProposalMove) {
    return this.database.query(
      `INSERT INTO hosts.proposal_move (proposal_id, from_state, to_state, note, moved_on, moved_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, from, state, note?.trim() || null, `${this.clock.today()}`, actor.id],
    );
  }

  /** In the host's history and in the learner's. */
  async #record(
    actor: Actor,
    action: string,
    { hostId, learnerId }: { hostId: string; learnerId: string },
    proposalId: string,
    state: ProposalState,
  ) {
    const entry = { action, actorId: actor.id, detail: { proposalId, state } };
    await this.audit.record({ ...entry, subjectKind: 'host', subjectId: hostId });
    await this.audit.record({ ...entry, subjectKind: 'learner', subjectId: learnerId });
  }
}
