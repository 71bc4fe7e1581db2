import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Database, NotFound, Transactional } from '#platform';
import { type Commune, type Coordinates, placesAmong } from './distance.rules.js';

/** The communes between which distances are counted. */
@Injectable()
export class Communes {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** A reader of places, on every commune as it is placed now. One statement. */
  async places() {
    return placesAmong(await this.#all(''));
  }

  /** Those whose name contains these letters, accents forgiven, or of this postcode; fifty at most. One statement. */
  matching(query: string): Promise<Commune[]> {
    return this.#all(
      `WHERE platform.plain(name) LIKE '%' || platform.plain($1) || '%' OR $1 = ANY (postcodes) ORDER BY name LIMIT 50`,
      [query.trim()],
    );
  }

  /** The name of a commune of the list; null for one elsewhere. */
  async nameOf(inseeCode: string): Promise<string | null> {
    const [commune] = await this.#all('WHERE insee_code = $1', [inseeCode]);
    return commune?.name ?? null;
  }

  /** Corrects where a commune is, or says it for one that nobody had placed. */
  @Transactional()
  async place(actor: Actor, inseeCode: string, { latitude, longitude }: Coordinates): Promise<void> {
    const done = await this.database.query(
      `UPDATE hosts.commune SET latitude = $2, longitude = $3, placed_by = $4, placed_at = now()
       WHERE insee_code = $1 RETURNING insee_code`,
      [inseeCode, latitude, longitude, actor.id],
    );
    if (done.length === 0) throw new NotFound();
    await this.audit.record({
      action: 'commune.placed',
      subjectKind: 'commune',
      actorId: actor.id,
      detail: { inseeCode },
    });
  }

  #all(where: string, parameters: unknown[] = []): Promise<Commune[]> {
    return this.database.query<Commune>(
      `SELECT insee_code AS "inseeCode", name, postcodes, CASE WHEN latitude IS NOT NULL
         THEN jsonb_build_object('latitude', latitude, 'longitude', longitude) END AS coordinates
       FROM hosts.commune ${where}`,
      parameters,
    );
  }
}
