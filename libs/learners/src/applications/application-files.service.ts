import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { ageOn } from '#almanac';
import type { Actor } from '#identity';
import { Archive } from '../archive/archive.service.js';
import { Demands } from '../documents/document-demands.service.js';
import { documentsMissing } from '../documents/documents.rules.js';
import { isWaivable } from '../eligibility/eligibility.rules.js';
import { levelInWords } from '../eligibility/level-codes.rules.js';
import { statutoryAgeWarning } from '../eligibility/statutory-age.rules.js';
import { Verdicts } from '../eligibility/verdicts.service.js';
import type { ApplicationView, MoveView } from './applications.dto.js';
import { ApplicationQueries, type MoveRow } from './applications.queries.js';
import { missingFromFile } from './file.rules.js';
import { moverRole } from './mover.js';
import { isRefusalReason, refusalReasons } from './refusal-reasons.js';
import { stageLabels, stagesAfter } from './stages.rules.js';

/** An application as it is read, with the verdict of the day. */
@Injectable()
export class ApplicationFiles {
  constructor(
    private readonly queries: ApplicationQueries,
    private readonly verdicts: Verdicts,
    private readonly demands: Demands,
    private readonly archive: Archive,
  ) {}

  async one(actor: Actor, id: string): Promise<ApplicationView> {
    const row = await this.queries.one(id);
    await this.archive.mustBeOpen(actor, row.learnerId);
    const criteria = (
      await this.verdicts.criteriaOf([{ id: row.cohortId, startsOn: row.cohortStartsOn }])
    ).get(row.cohortId)!;
    const { hasRepresentative: _, waitingKey: __, waivedRules, moves, documentKinds, ...facts } = row;
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
      missing: [
        ...missingFromFile({ ...row, referenceDate: ageReadOn }),
        ...documentsMissing(documentKinds, await this.demands.current()),
      ],
      moves: moves.map(moveInWords),
      nextStages: stagesAfter(row.stage, moverRole(actor)).map((stage) => ({
        stage,
        label: stageLabels[stage],
      })),
    };
  }
}

const moveInWords = ({ reasonCode, note, ...move }: MoveRow): MoveView => ({
  ...move,
  reason: reasonCode && isRefusalReason(reasonCode) ? refusalReasons[reasonCode] : note,
});
