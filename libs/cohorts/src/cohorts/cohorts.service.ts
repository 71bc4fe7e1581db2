import { Injectable } from '@nestjs/common';
import { Database, NotFound } from '#platform';

export interface Certification {
  id: string;
  rncpCode: string;
  title: string;
  /** National nomenclature: 5 is bac+2. */
  level: number;
  trade: string;
  registeredFrom: string;
  registeredUntil: string;
}

/** A promotion. Days are YYYY-MM-DD, both included. */
export interface Cohort {
  id: string;
  number: number;
  name: string;
  startsOn: string;
  endsOn: string;
  capacityMin: number;
  capacityMax: number;
  /** Hours wanted at school over the whole training. */
  schoolHours: number;
  /** Minutes of a school half-day. */
  halfDayMinutes: number;
  certification: Certification;
}

const COHORT = `
  SELECT c.id, c.number, c.name, c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn",
         c.capacity_min AS "capacityMin", c.capacity_max AS "capacityMax", c.school_hours AS "schoolHours",
         c.half_day_minutes AS "halfDayMinutes",
         jsonb_build_object('id', k.id, 'rncpCode', k.rncp_code, 'title', k.title, 'level', k.level, 'trade', k.trade,
           'registeredFrom', k.registered_from, 'registeredUntil', k.registered_until) AS certification
  FROM cohorts.cohort c JOIN cohorts.certification k ON k.id = c.certification_id`;

/** The promotions, read. */
@Injectable()
export class Cohorts {
  constructor(private readonly database: Database) {}

  /** Every promotion, in order of number. */
  async all(): Promise<Cohort[]> {
    return this.database.query<Cohort>(`${COHORT} ORDER BY c.number`);
  }

  /** @throws NotFound */
  async one(id: string): Promise<Cohort> {
    const [cohort] = await this.database.query<Cohort>(`${COHORT} WHERE c.id = $1`, [id]);
    if (!cohort) throw new NotFound('Cette promotion n’existe pas.');
    return cohort;
  }

  /** One promotion, its row locked until the transaction ends: whoever gives a place in it waits. */
  async lock(id: string): Promise<Cohort> {
    await this.database.query('SELECT 1 FROM cohorts.cohort WHERE id = $1 FOR UPDATE', [id]);
    return this.one(id);
  }
}
