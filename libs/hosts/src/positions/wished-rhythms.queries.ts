import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { WishedRhythm } from './position-status.rules.js';

/** A rhythm that a site asked for; « any » is no wish and is not told. */
export interface SiteWish {
  siteId: string;
  wishedRhythm: WishedRhythm;
}

@Injectable()
export class WishedRhythms {
  constructor(private readonly database: Database) {}

  /** What these sites ask for on positions that are not closed. One statement. */
  of(siteIds: readonly string[]): Promise<SiteWish[]> {
    return this.database.query<SiteWish>(
      `SELECT DISTINCT site_id AS "siteId", wished_rhythm AS "wishedRhythm" FROM hosts.position p
       WHERE site_id = ANY ($1::uuid[]) AND wished_rhythm <> 'any' AND status <> 'closed' ORDER BY 1, 2`,
      [siteIds],
    );
  }
}
