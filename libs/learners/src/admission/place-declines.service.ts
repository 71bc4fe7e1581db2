import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { ApplicationQueries } from '../applications/applications.queries.js';
import { moverRole } from '../applications/mover.js';
import { Moves } from '../applications/moves.service.js';
import { WaitingLists } from './waiting.service.js';

const source = 'Procédure d’admission de l’école';

/** Places that people refused: the next of the list is proposed, and they are again when another place becomes free. */
@Injectable()
export class PlaceDeclines {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: ApplicationQueries,
    private readonly lists: WaitingLists,
    private readonly moves: Moves,
    private readonly audit: Audit,
  ) {}

  /** Records that somebody on the list refuses the free place; with `leaves`, they leave the list as well. */
  @Transactional()
  async record(
    actor: Actor,
    applicationId: string,
    { note, leaves }: { note?: string; leaves: boolean },
  ): Promise<string> {
    const application = await this.queries.lock(applicationId);
    if (application.stage !== 'waiting_list') {
      throw new RuleBroken([
        { code: 'place.not_waiting', message: 'Cette personne n’est plus en liste d’attente.', source },
      ]);
    }
    const freed = await this.lists.freedOf(application.cohortId);
    const reason = note?.trim() || null;
    const left = leaves
      ? await this.moves.move(actor, applicationId, {
          stage: 'withdrawn',
          reason: reason ?? 'A refusé la place proposée',
        })
      : null;
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.place_decline (application_id, places_freed, note, move_id, declined_by, declined_on)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [applicationId, freed, reason, left?.moveId ?? null, actor.id, this.clock.today().toString()],
    );
    await this.#record(actor, 'application.place_declined', applicationId);
    return row!.id;
  }

  /** Takes a refusal back: by who recorded it, or the director. The move it made is undone with it. */
  @Transactional()
  async takeBack(actor: Actor, declineId: string): Promise<void> {
    const [decline] = await this.database.query<{
      applicationId: string;
      moveId: string | null;
      declinedBy: string;
    }>(
      `SELECT application_id AS "applicationId", move_id AS "moveId", declined_by AS "declinedBy"
       FROM learners.place_decline WHERE id = $1`,
      [declineId],
    );
    if (!decline) throw new NotFound();
    if (decline.declinedBy !== actor.id && moverRole(actor) !== 'director') {
      throw new RuleBroken([
        {
          code: 'place.not_yours',
          message: 'Seule la personne qui a noté ce refus, ou la direction, peut l’annuler.',
          source,
        },
      ]);
    }
    const done = await this.database.query(
      `UPDATE learners.place_decline SET taken_back_by = $2, taken_back_at = now()
       WHERE id = $1 AND taken_back_at IS NULL RETURNING id`,
      [declineId, actor.id],
    );
    if (done.length === 0) return;
    if (decline.moveId) await this.moves.reverse(actor, decline.moveId);
    await this.#record(actor, 'application.place_decline_taken_back', decline.applicationId);
  }

  #record(actor: Actor, action: string, subjectId: string): Promise<void> {
    return this.audit.record({ action, subjectKind: 'application', subjectId, actorId: actor.id });
  }
}
