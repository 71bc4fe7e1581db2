import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { LevelCode } from '../eligibility/level-codes.rules.js';

/** What an official form asks of a person besides names and address; each of them may be missing. */
export interface CivilFile {
  sex: 'F' | 'M' | null;
  birthPostcode: string | null;
  birthCommuneInsee: string | null;
  /** Of the newest application; null without one. */
  level: LevelCode | null;
  lastClass: string | null;
  leftSchoolYear: string | null;
}

@Injectable()
export class CivilFiles {
  constructor(private readonly database: Database) {}

  /** For who may see the learner, which the caller has checked. One statement. */
  async of(learnerId: string): Promise<CivilFile> {
    const [row] = await this.database.query<CivilFile>(
      `SELECT l.sex, l.birth_postcode AS "birthPostcode", l.birth_commune_insee AS "birthCommuneInsee",
              a.level, a.last_class AS "lastClass", a.left_school_year AS "leftSchoolYear"
       FROM learners.learner l
       LEFT JOIN LATERAL (
         SELECT a.* FROM learners.application a JOIN learners.same_person s ON s.learner_id = a.learner_id
         WHERE s.person_id = l.id ORDER BY a.received_on DESC, a.id DESC LIMIT 1) a ON true
       WHERE l.id = $1`,
      [learnerId],
    );
    return row!;
  }
}
