import { Injectable } from '@nestjs/common';
import { Database, PersonalRegister, type SubjectKind } from '#platform';
import type { AnnouncedRule } from './retention.rules.js';

/** Somebody whose term runs, and the day it is counted from. */
export interface Candidate {
  kind: SubjectKind;
  id: string;
  /** YYYY-MM-DD */
  since: string;
}

/** A promotion's last follow-up comes so many months after its last exit. */
const LAST_FOLLOW_UP_MONTHS = 24;

const LEAVERS = `SELECT 'learner' AS kind, learner_id AS id, greatest(last_exit_on, last_activity_on) AS since
  FROM learners.file_end WHERE enrolled AND last_exit_on IS NOT NULL AND erased_on IS NULL`;

/** Whose term runs under each rule, from the nameless views of the rooms on the left. */
@Injectable()
export class RetentionCandidates {
  constructor(
    private readonly database: Database,
    private readonly register: PersonalRegister,
  ) {}

  /** Those whose term began on that day or before. */
  of(rule: AnnouncedRule, startedBy: string): Promise<Candidate[]> {
    return this.database.query<Candidate>(
      `SELECT kind, id, since::text FROM (${this.#sql(rule)}) c WHERE since <= $1::date ORDER BY since, id`,
      [startedBy],
    );
  }

  #sql(rule: AnnouncedRule): string {
    switch (rule) {
      case 'refused_application':
        return `SELECT 'learner' AS kind, learner_id AS id, last_activity_on AS since FROM learners.file_end
          WHERE erased_on IS NULL AND NOT enrolled`;
      case 'learner_archive':
        return `${LEAVERS} AND archived_on IS NULL`;
      case 'learner_erasure':
        return LEAVERS;
      case 'social':
        return `SELECT 'learner' AS kind, e.learner_id AS id, max(last_follow_up.day) AS since
          FROM learners.entry_facts e
          JOIN (SELECT f.cohort_id, (max(coalesce(f.exit_on, c.ends_on)) + interval '${LAST_FOLLOW_UP_MONTHS} months')::date AS day
                FROM learners.entry_facts f JOIN cohorts.cohort c ON c.id = f.cohort_id GROUP BY 1) last_follow_up
            ON last_follow_up.cohort_id = e.cohort_id
          WHERE e.learner_id IN (${this.#withSocialData()}) GROUP BY 1, 2`;
      case 'host_people':
        return `SELECT p.kind, p.id, max(coalesce(b.last_day, p.left_on, p.known_on)) AS since FROM hosts.person_end p
          LEFT JOIN contracts.binding_contract b ON b.tutor_id = p.tutor_id
            OR (p.tutor_id IS NULL AND b.site_id IN (SELECT s.site_id FROM hosts.site_facts s WHERE s.host_id = p.host_id))
          GROUP BY 1, 2`;
    }
  }

  /** Learners about whom a table under the social term still holds a row. */
  #withSocialData(): string {
    const tables = this.register.tables.filter(({ retention }) => retention === 'social');
    const paths = tables.flatMap(({ table, subjects }) =>
      subjects.filter(({ kind }) => kind === 'learner').map(({ id }) => `SELECT ${id} FROM ${table} t`),
    );
    return paths.join(' UNION ');
  }
}
