import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Database, NotFound, Transactional } from '#platform';

export interface Note {
  id: string;
  /** The position it is about; null for the organisation. */
  positionId: string | null;
  body: string;
  writtenOn: string;
  writtenBy: string | null;
}

/** What the school's people write down after a call or a visit: dated, signed, never rewritten. */
@Injectable()
export class Notes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Newest first. One statement. */
  of({ hostId }: { hostId: string }): Promise<Note[]> {
    return this.database.query<Note>(
      `SELECT n.id, n.position_id AS "positionId", n.body, n.written_on::text AS "writtenOn", a.display_name AS "writtenBy"
       FROM hosts.note n LEFT JOIN identity.account a ON a.id = n.written_by
       WHERE n.host_id = $1 AND n.withdrawn_at IS NULL ORDER BY n.id DESC LIMIT 200`,
      [hostId],
    );
  }

  @Transactional()
  async write(actor: Actor, hostId: string, body: string, positionId?: string): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO hosts.note (host_id, position_id, body, written_on, written_by)
       SELECT h.id, $2, $3, $4, $5 FROM hosts.host h WHERE h.id = $1 AND ($2::uuid IS NULL OR EXISTS (
         SELECT 1 FROM hosts.position p JOIN hosts.site s ON s.id = p.site_id WHERE p.id = $2 AND s.host_id = h.id))
       RETURNING id`,
      [hostId, positionId ?? null, body, `${this.clock.today()}`, actor.id],
    );
    if (!row) throw new NotFound();
    await this.#record(actor, 'host_note.written', hostId, row.id);
    return row.id;
  }

  @Transactional()
  async withdraw(actor: Actor, id: string): Promise<void> {
    const [row] = await this.database.query<{ hostId: string }>(
      `UPDATE hosts.note SET withdrawn_at = now(), withdrawn_by = $2 WHERE id = $1 AND withdrawn_at IS NULL
       RETURNING host_id AS "hostId"`,
      [id, actor.id],
    );
    if (!row) throw new NotFound();
    await this.#record(actor, 'host_note.withdrawn', row.hostId, id);
  }

  #record(actor: Actor, action: string, hostId: string, noteId: string) {
    return this.audit.record({
      action,
      subjectKind: 'host',
      subjectId: hostId,
      actorId: actor.id,
      detail: { noteId },
    });
  }
}
