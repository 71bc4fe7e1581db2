import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { criteriaInSql, VERDICT_IN_SQL } from '../eligibility/verdict-in-sql.js';
import type { CriteriaBounds } from '../eligibility/verdicts.service.js';
import type { PrescriberKind } from '../import/prescriber.rules.js';
import type { StageCount } from './applications.dto.js';
import { type ApplicationLineRow, FROM, LINE } from './applications.queries.js';
import type { Stage } from './stages.rules.js';

/** Which applications are wanted, whatever their stage. */
export interface LinesFilter {
  cohortId?: string;
  search?: string;
  eligibility?: 'eligible' | 'refused' | 'waived';
  /** Protected: whoever asks by it logs a reading. */
  prescriber?: PrescriberKind;
}

/** The criteria of each promotion, for the filter by verdict. */
export type FilterBounds = (CriteriaBounds & { cohortId: string })[];

/** Where a page starts: the sort key of the last line seen, and its id. */
export interface After {
  key: string;
  id: string;
}

const BY_RECEIPT = 'a.received_on DESC, a.id DESC';
const BY_RANK = 'a.cohort_id, a.waiting_rank, a.id';

/** Applications by the page, and how many there are. */
@Injectable()
export class ApplicationLines {
  constructor(private readonly database: Database) {}

  /** A page of the list: newest first; the waiting list in its own order. One statement. */
  async page(
    asked: LinesFilter & { stage?: Stage },
    bounds: FilterBounds,
    after: After | null,
    limit: number,
  ): Promise<ApplicationLineRow[]> {
    const given = new Parameters();
    const where = [wanted(asked, given)];
    if (asked.stage) where.push(`a.stage = ${given.add(asked.stage)}`);
    const byRank = asked.stage === 'waiting_list';
    if (after) {
      const [key, id] = [given.add(after.key), given.add(after.id)];
      where.push(
        byRank
          ? `(${BY_RANK}) > ((SELECT cohort_id FROM learners.application WHERE id = ${id}::uuid), ${key}::integer, ${id}::uuid)`
          : `(a.received_on, a.id) < (${key}::date, ${id}::uuid)`,
      );
    }
    return this.database.query<ApplicationLineRow>(
      `SELECT ${LINE} ${FROM} ${joins(asked, given, bounds)} WHERE ${where.join(' AND ')}
       ORDER BY ${byRank ? BY_RANK : BY_RECEIPT} LIMIT ${given.add(limit)}::integer`,
      given.values,
    );
  }

  /** The first page of each of these stages, each in its own order. One statement. */
  async firstPages(
    asked: LinesFilter,
    bounds: FilterBounds,
    stages: readonly Stage[],
    limit: number,
  ): Promise<ApplicationLineRow[]> {
    const given = new Parameters();
    const where = wanted(asked, given);
    const from = `SELECT ${LINE} ${FROM} ${joins(asked, given, bounds)}`;
    const most = `LIMIT ${given.add(limit)}::integer`;
    const plain = given.add(stages.filter((stage) => stage !== 'waiting_list'));
    return this.database.query<ApplicationLineRow>(
      `SELECT line.* FROM unnest(${plain}::text[]) AS s(stage) CROSS JOIN LATERAL (
         ${from} WHERE a.stage = s.stage AND ${where} ORDER BY ${BY_RECEIPT} ${most}) line
       UNION ALL
       (${from} WHERE a.stage = 'waiting_list' AND ${given.add(stages.includes('waiting_list'))}::boolean AND ${where}
        ORDER BY ${BY_RANK} ${most})`,
      given.values,
    );
  }

  /** How many stand at each stage, with the other filters. One statement. */
  async countByStage(asked: LinesFilter, bounds: FilterBounds): Promise<StageCount[]> {
    const given = new Parameters();
    const read = asked.search || asked.eligibility ? 'JOIN learners.learner l ON l.id = a.learner_id' : '';
    return this.database.query<StageCount>(
      `SELECT a.stage, count(*)::integer AS count
       FROM learners.application a ${read} ${joins(asked, given, bounds)}
       WHERE ${wanted(asked, given)} GROUP BY a.stage`,
      given.values,
    );
  }
}

/** The values of a statement, in the order in which its text names them; the same value twice is one parameter. */
class Parameters {
  readonly values: unknown[] = [];
  add(value: unknown): string {
    const known = this.values.indexOf(value);
    return `$${known >= 0 ? known + 1 : this.values.push(value)}`;
  }
}

const joins = (asked: LinesFilter, given: Parameters, bounds: FilterBounds) =>
  asked.eligibility ? criteriaInSql(given.add(JSON.stringify(bounds))) : '';

function wanted(asked: LinesFilter, given: Parameters): string {
  // Archived files are out of the ordinary lists, and so is a second application of one person to one promotion.
  const where = [
    'NOT EXISTS (SELECT 1 FROM learners.learner x WHERE x.id = a.learner_id AND x.archived_on IS NOT NULL)',
    'a.duplicate_of_id IS NULL',
  ];
  if (asked.cohortId) where.push(`a.cohort_id = ${given.add(asked.cohortId)}::uuid`);
  if (asked.search) {
    // Each word somewhere in the name, in any order: what the index of names can answer.
    for (const word of asked.search.split(/\s+/).filter(Boolean)) {
      const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
      where.push(
        `platform.plain(l.last_name || ' ' || l.first_name) LIKE platform.plain(${given.add(pattern)})`,
      );
    }
  }
  if (asked.eligibility) where.push(`${VERDICT_IN_SQL} = ${given.add(asked.eligibility)}`);
  if (asked.prescriber) {
    where.push(
      `EXISTS (SELECT 1 FROM learners.prescription p WHERE p.application_id = a.id AND p.kind = ${given.add(asked.prescriber)})`,
    );
  }
  return where.join(' AND ');
}
