import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, changesBetween, Database, NotFound, RuleBroken, Transactional } from '#platform';
import {
  type PositionStatus,
  positionStatuses,
  refusalsToMovePosition,
  type WishedRhythm,
} from './position-status.rules.js';
import { type PositionFilter, PositionQueries, type PositionRow } from './positions.queries.js';

export interface PositionFields {
  title: string;
  places: number;
  startsOn: string;
  wishedRhythm: WishedRhythm;
  detail?: string | null;
}

/** The places that hosts offer, whoever takes them. */
@Injectable()
export class Positions {
  constructor(
    private readonly database: Database,
    private readonly queries: PositionQueries,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  list(filter: PositionFilter): Promise<PositionRow[]> {
    return this.queries.of(filter);
  }

  async one(id: string): Promise<PositionRow> {
    const [row] = await this.queries.of({ id });
    if (!row) throw new NotFound();
    return row;
  }

  @Transactional()
  async offer(actor: Actor, siteId: string, position: PositionFields): Promise<string> {
    const [row] = await this.database.query<{ id: string; hostId: string }>(
      `INSERT INTO hosts.position (site_id, title, places, starts_on, wished_rhythm, detail, created_by, created_on)
       SELECT s.id, $2, $3, $4, $5, $6, $7, $8 FROM hosts.site s WHERE s.id = $1
       RETURNING id, (SELECT host_id FROM hosts.site WHERE id = $1) AS "hostId"`,
      [siteId, ...valuesOf(position), actor.id, `${this.clock.today()}`],
    );
    if (!row) throw new NotFound();
    await this.#record(actor, 'position.offered', row.hostId, row.id);
    return row.id;
  }

  @Transactional()
  async change(actor: Actor, id: string, position: PositionFields): Promise<void> {
    const before = await this.#locked(id);
    await this.database.query(
      'UPDATE hosts.position SET title = $2, places = $3, starts_on = $4, wished_rhythm = $5, detail = $6 WHERE id = $1',
      [id, ...valuesOf(position)],
    );
    const changes = changesBetween<PositionFields>(before, position, {
      title: 'Intitulé',
      places: 'Nombre de places',
      startsOn: 'Début',
      wishedRhythm: 'Rythme souhaité',
      detail: 'Précisions',
    });
    await this.#record(actor, 'position.changed', before.hostId, id, changes);
  }

  /** Pauses, fills, closes or reopens a position. */
  @Transactional()
  async move(actor: Actor, id: string, to: PositionStatus, reason?: string): Promise<void> {
    const position = await this.#locked(id);
    RuleBroken.ifAny(refusalsToMovePosition(position.status, to, reason));
    await this.database.query('UPDATE hosts.position SET status = $2 WHERE id = $1', [id, to]);
    await this.database.query(
      `INSERT INTO hosts.position_move (position_id, from_status, to_status, reason, moved_on, moved_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, position.status, to, reason?.trim() || null, `${this.clock.today()}`, actor.id],
    );
    const changes = changesBetween(
      { status: positionStatuses[position.status] as string },
      { status: positionStatuses[to] },
      { status: `Poste «\u00A0${position.title}\u00A0»` },
    );
    await this.#record(actor, 'position.moved', position.hostId, id, changes);
  }

  async #locked(id: string): Promise<PositionRow> {
    await this.database.query('SELECT 1 FROM hosts.position WHERE id = $1 FOR UPDATE', [id]);
    return this.one(id);
  }

  #record(
    actor: Actor,
    action: string,
    hostId: string,
    positionId: string,
    changes: ReturnType<typeof changesBetween> = [],
  ) {
    return this.audit.record({
      action,
      subjectKind: 'host',
      subjectId: hostId,
      actorId: actor.id,
      detail: { positionId },
      changes,
    });
  }
}

const valuesOf = ({ title, places, startsOn, wishedRhythm, detail }: PositionFields) => [
  title,
  places,
  startsOn,
  wishedRhythm,
  detail || null,
];
