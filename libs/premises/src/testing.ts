import type { Database } from '#platform';
import type { HallManager, Room } from './rooms/room.js';

let made = 0;

/** A dedicated room of 20 seats, open since September 2024 unless told. Gives its id. */
export async function aRoom(database: Database, over: Partial<Omit<Room, 'id'>> = {}): Promise<string> {
  made += 1;
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO premises.room (name, kind, seats, square_metres, equipment, open_from, open_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [
      over.name ?? `Salle ${made}`,
      over.kind ?? 'dedicated',
      over.seats ?? 20,
      over.squareMetres ?? 55,
      over.equipment ?? [],
      over.openFrom ?? '2024-09-01',
      over.openUntil ?? null,
    ],
  );
  return row!.id;
}

/** The shared hall, with who answers for it. Gives its id. */
export async function aHall(database: Database, over: Partial<Room & HallManager> = {}): Promise<string> {
  const roomId = await aRoom(database, { kind: 'hall', seats: 120, squareMetres: 240, ...over });
  await database.query('INSERT INTO premises.hall_manager (room_id, office, email) VALUES ($1, $2, $3)', [
    roomId,
    over.office ?? 'Accueil du tiers-lieu',
    over.email ?? `accueil.${made}@tiers-lieu.example`,
  ]);
  return roomId;
}
