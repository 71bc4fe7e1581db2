import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Database, NotFound, RuleBroken, Transactional } from '#platform';

export interface HostClosure {
  id: string;
  siteId: string;
  name: string;
  /** Both included. */
  firstDay: string;
  lastDay: string;
}

/** The days on which a site is closed, so that nobody is expected there. */
@Injectable()
export class HostClosures {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The closures of these sites that touch the period, both days included: one statement. */
  of(siteIds: readonly string[], from: string, to: string): Promise<HostClosure[]> {
    return this.database.query<HostClosure>(
      `SELECT id, site_id AS "siteId", name, first_day::text AS "firstDay", last_day::text AS "lastDay"
       FROM hosts.host_closure WHERE site_id = ANY ($1::uuid[]) AND first_day <= $3::date AND last_day >= $2::date
       ORDER BY first_day, id`,
      [siteIds, from, to],
    );
  }

  @Transactional()
  async add(
    actor: Actor,
    siteId: string,
    closure: { name: string; firstDay: string; lastDay: string },
  ): Promise<string> {
    if (closure.lastDay < closure.firstDay) {
      throw new RuleBroken([
        {
          code: 'host_closure.end_before_start',
          message: 'Le dernier jour précède le premier. Corrigez l’un des deux.',
          field: 'lastDay',
        },
      ]);
    }
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO hosts.host_closure (site_id, name, first_day, last_day)
       SELECT id, $2, $3, $4 FROM hosts.site WHERE id = $1 RETURNING id`,
      [siteId, closure.name, closure.firstDay, closure.lastDay],
    );
    if (!row) throw new NotFound();
    await this.#record(actor, 'host_closure.added', row.id);
    return row.id;
  }

  @Transactional()
  async remove(actor: Actor, id: string): Promise<void> {
    const done = await this.database.query('DELETE FROM hosts.host_closure WHERE id = $1 RETURNING id', [id]);
    if (done.length === 0) throw new NotFound();
    await this.#record(actor, 'host_closure.removed', id);
  }

  #record(actor: Actor, action: string, id: string) {
    return this.audit.record({ action, subjectKind: 'host_closure', subjectId: id, actorId: actor.id });
  }
}
