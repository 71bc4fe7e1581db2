import type { Database } from '#platform';
import type { Closure } from './closures/closure.js';

/** A closure of the school, on Monday 7 June 2027 unless told. Gives its id. */
export async function aClosure(database: Database, over: Partial<Omit<Closure, 'id'>> = {}): Promise<string> {
  const firstDay = over.firstDay ?? '2027-06-07';
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO almanac.closure (kind, name, first_day, last_day, applies, confirmed)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [
      over.kind ?? 'own',
      over.name ?? 'Séminaire de l’équipe',
      firstDay,
      over.lastDay ?? firstDay,
      over.applies ?? true,
      over.confirmed ?? true,
    ],
  );
  return row!.id;
}
