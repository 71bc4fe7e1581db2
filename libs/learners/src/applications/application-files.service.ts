import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { ageOn } from '#almanac';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { isWaivable } from '../eligibility/eligibility.rules.js';
import { levelInWords } from '../eligibility/level-codes.rules.js';
import { statutoryAgeWarning } from '../eligibility/statutory-age.rules.js';
import { type Criteria, Verdicts } from '../eligibility/verdicts.service.js';
import type {
  ApplicationLine,
  ApplicationList,
  ApplicationsQuery,
  ApplicationView,
  MoveView,
} from './applications.dto.js';
import {
  type After,
  type ApplicationLineRow,
  ApplicationQueries,
  type MoveRow,
} from './applications.queries.js';
import { missingFromFile } from './file.rules.js';
import { moverRole } from './mover.js';
import { isRefusalReason, refusalReasons } from './refusal-reasons.js';
import { stageLabels, stagesAfter } from './stages.rules.js';

/** Applications as they are read, with the verdict on each. */
@Injectable()
export class ApplicationFiles {
  constructor(
    private readonly queries: ApplicationQueries,
    private readonly cohorts: Cohorts,
    private readonly verdicts: Verdicts,
  ) {}

  /** A page of the list; eligibility is a rule, so that its filter reads on until the page is full. */
  async list(asked: ApplicationsQuery): Promise<ApplicationList> {
    const limit = asked.limit ?? 50;
    const rows = await this.queries.lines(
      asked,
      readAfter(asked.after),
      asked.eligibility ? null : limit + 1,
    );
    const criteria = await this.verdicts.criteriaOf(await this.cohorts.all());
    const lines = rows.map((row) => line(row, criteria.get(row.cohortId)!));
    const wanted = asked.eligibility
      ? lines.filter(({ eligibility }) => eligibility === asked.eligibility)
      : lines;
    const items = wanted.slice(0, limit);
    const last = items.at(-1);
    return {
      items,
      next: wanted.length > limit && last ? afterOf(last, asked.stage === 'waiting_list') : null,
      stages: await this.queries.countByStage(asked),
    };
  }

  async one(actor: Actor, id: string): Promise<ApplicationView> {
    const row = await this.queries.one(id);
    const criteria = (
      await this.verdicts.criteriaOf([{ id: row.cohortId, startsOn: row.cohortStartsOn }])
    ).get(row.cohortId)!;
    const { hasRepresentative: _, waivedRules, moves, ...facts } = row;
    const refusals = criteria.judge(row);
    const ageReadOn = criteria.referenceDate(row);
    const birth = Temporal.PlainDate.from(row.birthDate);
    return {
      ...facts,
      levelLabel: levelInWords(row.level, row.higherEducationYears),
      ageReadOn,
      age: ageOn(birth, Temporal.PlainDate.from(ageReadOn)),
      refusals,
      waiverPossible:
        criteria.waiverAllowed && refusals.some((r) => isWaivable(r) && !waivedRules.includes(r.code)),
      statutoryWarning: statutoryAgeWarning(birth, Temporal.PlainDate.from(row.cohortStartsOn)),
      missing: missingFromFile({ ...row, referenceDate: ageReadOn }),
      moves: moves.map(moveInWords),
      nextStages: stagesAfter(row.stage, moverRole(actor)).map((stage) => ({
        stage,
        label: stageLabels[stage],
      })),
    };
  }
}

function line(row: ApplicationLineRow, criteria: Criteria): ApplicationLine {
  const {
    cohortStartsOn: _,
    level,
    higherEducationYears,
    hasRepresentative: __,
    waivedRules,
    ...shown
  } = row;
  const refusals = criteria.judge(row);
  const standing = refusals.filter(({ code }) => !waivedRules.includes(code));
  return {
    ...shown,
    levelLabel: levelInWords(level, higherEducationYears),
    eligibility: standing.length > 0 ? 'refused' : refusals.length > 0 ? 'waived' : 'eligible',
    refusals: standing.map(({ message }) => message),
  };
}

const moveInWords = ({ reasonCode, note, ...move }: MoveRow): MoveView => ({
  ...move,
  reason: reasonCode && isRefusalReason(reasonCode) ? refusalReasons[reasonCode] : note,
});

const afterOf = (last: ApplicationLine, byRank: boolean) =>
  `${byRank ? last.waitingRank : last.receivedOn}_${last.id}`;

/** A mangled mark starts from the first page. */
function readAfter(after: string | undefined): After | null {
  const [, key, id] = /^(\d{4}-\d{2}-\d{2}|\d{1,9})_([0-9a-f-]{36})$/.exec(after ?? '') ?? [];
  return key && id ? { key, id } : null;
}
