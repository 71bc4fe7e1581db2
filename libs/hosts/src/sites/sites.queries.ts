import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { HostKind } from '../organisations/host-kinds.js';

/** A site with what its organisation is: a contract is with a site. */
export interface SiteFacts {
  id: string;
  hostId: string;
  hostName: string;
  kind: HostKind;
  siret: string;
  name: string;
  address: string | null;
  postcode: string;
  city: string;
  /** ISO days of the week worked, 1 is Monday. */
  workingDays: number[];
}

@Injectable()
export class SiteQueries {
  constructor(private readonly database: Database) {}

  /** These sites, or every site for null; by the organisation's name. One statement. */
  async of(ids: readonly string[] | null): Promise<SiteFacts[]> {
    return this.database.query<SiteFacts>(
      `SELECT s.id, s.host_id AS "hostId", h.name AS "hostName", h.kind, s.siret, s.name, s.address, s.postcode, s.city,
              s.working_days AS "workingDays"
       FROM hosts.site s JOIN hosts.host h ON h.id = s.host_id
       WHERE $1::uuid[] IS NULL OR s.id = ANY ($1::uuid[])
       ORDER BY h.name, s.name, s.id`,
      [ids],
    );
  }

  async ofHost(hostId: string): Promise<SiteFacts[]> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM hosts.site WHERE host_id = $1', [
      hostId,
    ]);
    return this.of(rows.map(({ id }) => id));
  }
}
