import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { Actor } from '#identity';
import { Audit, Conflict, changesBetween, Database, RuleBroken, Transactional } from '#platform';
import { HallRequests } from '../hall/hall-requests.service.js';
import type { HallManager, Room } from './room.js';
import { type RoomDraft, type RoomUse, refusalsToChangeRoom, refusalsToKeepRoom } from './room.rules.js';
import { Rooms } from './rooms.service.js';

/** Adds, changes and removes rooms. */
@Injectable()
export class RoomKeeping {
  constructor(
    private readonly database: Database,
    private readonly rooms: Rooms,
    private readonly requests: HallRequests,
    private readonly audit: Audit,
  ) {}

  /** Gives the room's id. */
  @Transactional()
  async create(actor: Actor, asked: RoomDraft): Promise<string> {
    RuleBroken.ifAny(refusalsToKeepRoom(asked));
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO premises.room (name, kind, seats, square_metres, equipment, open_from, open_until)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (name) DO NOTHING RETURNING id`,
      valuesOf(asked),
    );
    if (!row) throw nameTaken(asked.name);
    await this.#writeManager(row.id, asked.manager);
    await this.audit.record({
      action: 'room.created',
      subjectKind: 'room',
      subjectId: row.id,
      actorId: actor.id,
    });
    return row.id;
  }

  @Transactional()
  async change(actor: Actor, id: string, asked: RoomDraft): Promise<void> {
    const before = await this.rooms.lock(id);
    const manager = (await this.rooms.managers()).get(id) ?? null;
    RuleBroken.ifAny([
      ...refusalsToKeepRoom(asked),
      ...refusalsToChangeRoom(before, asked, await this.#heldIn(id)),
    ]);
    const done = await this.database.query(
      `UPDATE premises.room r SET name = $1, kind = $2, seats = $3, square_metres = $4, equipment = $5, open_from = $6,
              open_until = $7
       WHERE id = $8 AND NOT EXISTS (SELECT 1 FROM premises.room o WHERE o.name = $1 AND o.id <> $8) RETURNING id`,
      [...valuesOf(asked), id],
    );
    if (done.length === 0) throw nameTaken(asked.name);
    await this.#writeManager(id, asked.manager);
    if (manager && asked.manager && manager.email !== asked.manager.email) await this.requests.moveLinks(id);
    await this.audit.record({
      action: 'room.changed',
      subjectKind: 'room',
      subjectId: id,
      actorId: actor.id,
      changes: changesBetween(inWords(before, manager), inWords(asked, asked.manager), LABELS),
    });
  }

  /** Removes a room that nothing was ever booked in. */
  @Transactional()
  async remove(actor: Actor, id: string): Promise<void> {
    await this.rooms.lock(id);
    try {
      await this.database.query('DELETE FROM premises.room WHERE id = $1', [id]);
    } catch (error) {
      if (!(error instanceof QueryFailedError) || (error.driverError as { code?: string }).code !== '23503')
        throw error;
      throw new Conflict(
        'room.in_use',
        'Des réservations ou des demandes y sont attachées\u00a0: indiquez plutôt son dernier jour.',
      );
    }
    await this.audit.record({
      action: 'room.removed',
      subjectKind: 'room',
      subjectId: id,
      actorId: actor.id,
    });
  }

  async #heldIn(roomId: string): Promise<RoomUse> {
    const [row] = await this.database.query<RoomUse>(
      `SELECT count(*)::int AS bookings, min(day)::text AS "firstDay", max(day)::text AS "lastDay"
       FROM premises.booking WHERE room_id = $1 AND status = 'held'`,
      [roomId],
    );
    return row!;
  }

  async #writeManager(roomId: string, manager: HallManager | null): Promise<void> {
    if (!manager) {
      await this.database.query('DELETE FROM premises.hall_manager WHERE room_id = $1', [roomId]);
      return;
    }
    await this.database.query(
      `INSERT INTO premises.hall_manager (room_id, office, email) VALUES ($1, $2, $3)
       ON CONFLICT (room_id) DO UPDATE SET office = excluded.office, email = excluded.email`,
      [roomId, manager.office, manager.email],
    );
  }
}

const LABELS = {
  name: 'Nom',
  seats: 'Places',
  squareMetres: 'Surface (m²)',
  equipment: 'Équipement',
  openFrom: 'Premier jour',
  openUntil: 'Dernier jour',
  office: 'Gestionnaire',
};

// The manager's address may be one person's: that it changed is told by the office's row alone.
const inWords = (room: Omit<Room, 'id'>, manager: HallManager | null) => ({
  ...room,
  equipment: room.equipment.join(', '),
  office: manager?.office ?? null,
});

const valuesOf = (asked: RoomDraft): unknown[] => [
  asked.name,
  asked.kind,
  asked.seats,
  asked.squareMetres,
  asked.equipment,
  asked.openFrom,
  asked.openUntil,
];

const nameTaken = (name: string) =>
  new Conflict('room.name_taken', `Une salle s’appelle déjà «\u00a0${name}\u00a0».`, 'name');
