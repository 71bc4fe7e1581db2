import { Injectable } from '@nestjs/common';
import { Database, NotFound } from '#platform';
import type { HallManager, Room } from './room.js';

const COLUMNS = `id, name, kind, seats, square_metres AS "squareMetres", equipment,
  open_from::text AS "openFrom", open_until::text AS "openUntil"`;

/** The rooms of the school and the hall it may ask for. */
@Injectable()
export class Rooms {
  constructor(private readonly database: Database) {}

  /** Every room there was, is or will be: dedicated ones first, by name. One statement. */
  async all(): Promise<Room[]> {
    return this.database.query<Room>(`SELECT ${COLUMNS} FROM premises.room ORDER BY kind, name`);
  }

  /** @throws NotFound */
  async one(id: string): Promise<Room> {
    return this.#read(id, '');
  }

  /** Reads a room that stays as it is until the caller's transaction ends. @throws NotFound */
  async shared(id: string): Promise<Room> {
    return this.#read(id, 'FOR SHARE');
  }

  /** Reads a room to change it. @throws NotFound */
  async lock(id: string): Promise<Room> {
    return this.#read(id, 'FOR UPDATE');
  }

  /** Who answers for each hall, by room. One statement. */
  async managers(): Promise<Map<string, HallManager>> {
    const rows = await this.database.query<HallManager & { roomId: string }>(
      'SELECT room_id AS "roomId", office, email FROM premises.hall_manager',
    );
    return new Map(rows.map(({ roomId, ...manager }) => [roomId, manager]));
  }

  async #read(id: string, locked: '' | 'FOR SHARE' | 'FOR UPDATE'): Promise<Room> {
    const [room] = await this.database.query<Room>(
      `SELECT ${COLUMNS} FROM premises.room WHERE id = $1 ${locked}`,
      [id],
    );
    if (!room) throw new NotFound('Cette salle n’existe pas ou n’existe plus.');
    return room;
  }
}
