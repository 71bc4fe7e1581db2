import { isWaivable } from '../eligibility/eligibility.rules.js';
import { levelInWords } from '../eligibility/level-codes.rules.js';
import type { Criteria } from '../eligibility/verdicts.service.js';
import type { After } from './application-lines.queries.js';
import type { ApplicationLine } from './applications.dto.js';
import type { ApplicationLineRow } from './applications.queries.js';

/** A row as a list or a board shows it, with the verdict of the day. */
export function applicationLine(row: ApplicationLineRow, criteria: Criteria): ApplicationLine {
  const {
    cohortStartsOn: _,
    waitingKey: __,
    level,
    higherEducationYears,
    hasRepresentative: ___,
    waivedRules,
    ...shown
  } = row;
  const refusals = criteria.judge(row);
  const standing = refusals.filter(({ code }) => !waivedRules.includes(code));
  return {
    ...shown,
    levelLabel: levelInWords(level, higherEducationYears),
    eligibility: standing.length > 0 ? 'refused' : refusals.length > 0 ? 'waived' : 'eligible',
    refusals: standing,
    waiverPossible: criteria.waiverAllowed && standing.some(isWaivable),
  };
}

/** A page of `limit` rows out of one more, and the mark of the next one. */
export function pageOf(rows: readonly ApplicationLineRow[], limit: number) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    shown,
    next: rows.length > limit && last ? `${last.waitingKey ?? last.receivedOn}_${last.id}` : null,
  };
}

/** A mangled mark starts from the first page. */
export function readAfter(after: string | undefined, byRank: boolean): After | null {
  const key = byRank ? /^(\d{1,9})_([0-9a-f-]{36})$/ : /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/;
  const found = key.exec(after ?? '');
  return found ? { key: found[1]!, id: found[2]! } : null;
}
