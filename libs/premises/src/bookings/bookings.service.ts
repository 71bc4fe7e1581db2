import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';
import type { Room } from '../rooms/room.js';
import { Rooms } from '../rooms/rooms.service.js';
import type { AskedBooking, BookedTime, Booking } from './booking.js';
import { hoursOf, refusalsToBook, takenInWords, whenInWords } from './booking.rules.js';

const COLUMNS = `b.id, b.room_id AS "roomId", b.day::text AS day, b.half, to_char(b.begins, 'HH24:MI') AS begins,
  to_char(b.ends, 'HH24:MI') AS ends, b.purpose, b.source, b.reference`;
const DURING = `tstzrange(($2::date + $3::time) AT TIME ZONE 'Europe/Paris', ($2::date + $4::time) AT TIME ZONE 'Europe/Paris', '[)')`;

/** Who has which room and when: one at a time, which the database holds. */
@Injectable()
export class Bookings {
  constructor(
    private readonly database: Database,
    private readonly rooms: Rooms,
  ) {}

  /**
   * Holds a room in the caller's transaction, which goes on after a refusal. A hall is used inside what its manager
   * granted. Gives the booking's id.
   * @param actor null when the hall's manager grants it
   * @throws Conflict `room.taken`, whose sentence says who holds it
   * @throws RuleBroken when the room is not the school's that day, or the hall was not granted
   */
  @Transactional()
  async reserve(actor: Pick<Actor, 'id'> | null, asked: AskedBooking): Promise<string> {
    const room = await this.rooms.shared(asked.roomId);
    RuleBroken.ifAny(refusalsToBook(room, asked.day, asked));
    const { begins, ends } = hoursOf(asked);
    if (room.kind === 'hall' && asked.source !== 'hall_request') await this.#mustBeGranted(room, asked);
    // An overlap inserts nothing rather than fail, so that the caller's transaction stays sound.
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO premises.booking (room_id, day, half, begins, ends, purpose, source, reference, held_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id`,
      [
        room.id,
        asked.day,
        asked.half ?? null,
        begins,
        ends,
        asked.purpose,
        asked.source,
        asked.reference,
        actor?.id ?? null,
      ],
    );
    if (!row) throw await this.#taken(room, asked);
    return row.id;
  }

  /**
   * Gives a room back in the caller's transaction; nothing happens when it was already.
   * @throws NotFound for no booking, and RuleBroken for a grant of the hall that something is planned in
   */
  @Transactional()
  async release(actor: Pick<Actor, 'id'> | null, bookingId: string): Promise<void> {
    const [held] = await this.database.query<{ isGrant: boolean; status: string }>(
      'SELECT is_grant AS "isGrant", status FROM premises.booking WHERE id = $1 FOR UPDATE',
      [bookingId],
    );
    if (!held) throw new NotFound('Cette réservation n’existe pas.');
    if (held.status === 'released') return;
    if (held.isGrant) await this.#mustBeUnused(bookingId);
    await this.database.query(
      `UPDATE premises.booking SET status = 'released', released_by = $2, released_at = now() WHERE id = $1`,
      [bookingId, actor?.id ?? null],
    );
  }

  /** What is held from one day to another (YYYY-MM-DD, both included), in order. One statement. */
  async between(from: string, to: string): Promise<Booking[]> {
    return this.database.query<Booking>(
      `SELECT ${COLUMNS} FROM premises.booking b
       WHERE b.status = 'held' AND b.day BETWEEN $1 AND $2 ORDER BY b.day, b.begins, b.room_id, b.id`,
      [from, to],
    );
  }

  /** Keeps the grant that covers these hours until the caller's transaction ends. */
  async #mustBeGranted(room: Room, asked: AskedBooking): Promise<void> {
    const { begins, ends } = hoursOf(asked);
    const [granted] = await this.database.query(
      `SELECT 1 FROM premises.booking b WHERE b.room_id = $1 AND b.is_grant AND b.status = 'held' AND b.during @> ${DURING}
       FOR SHARE`,
      [room.id, asked.day, begins, ends],
    );
    if (granted) return;
    throw new RuleBroken([
      {
        code: 'room.hall_not_granted',
        message: `«\u00a0${room.name}\u00a0» n’est pas accordée à l’école le ${whenInWords(asked.day, asked)}\u00a0: demandez-la d’abord.`,
        field: 'roomId',
      },
    ]);
  }

  async #mustBeUnused(grantId: string): Promise<void> {
    const [use] = await this.database.query<Booking>(
      `SELECT ${COLUMNS} FROM premises.booking b JOIN premises.booking g ON g.room_id = b.room_id AND g.during && b.during
       WHERE g.id = $1 AND NOT b.is_grant AND b.status = 'held' ORDER BY b.begins LIMIT 1`,
      [grantId],
    );
    if (!use) return;
    throw new RuleBroken([
      {
        code: 'room.grant_in_use',
        message: `Quelque chose y est prévu le ${whenInWords(use.day, timeOf(use))} (${use.purpose})\u00a0: déplacez-le d’abord.`,
      },
    ]);
  }

  async #taken(room: Room, asked: AskedBooking): Promise<Conflict> {
    const { begins, ends } = hoursOf(asked);
    const [held] = await this.database.query<Booking>(
      `SELECT ${COLUMNS} FROM premises.booking b
       WHERE b.room_id = $1 AND b.status = 'held' AND b.is_grant = ($5 = 'hall_request') AND b.during && ${DURING}
       ORDER BY b.begins LIMIT 1`,
      [room.id, asked.day, begins, ends, asked.source],
    );
    return new Conflict(
      'room.taken',
      held
        ? takenInWords(room, held.day, { ...timeOf(held), purpose: held.purpose })
        : `«\u00a0${room.name}\u00a0» vient d’être prise puis rendue\u00a0: essayez de nouveau.`,
      'roomId',
    );
  }
}

const timeOf = ({ half, begins, ends }: Booking): BookedTime => (half ? { half } : { begins, ends });
