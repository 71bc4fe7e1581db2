import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { DatasetCollector } from '../dataset/collect.js';
import type { CommitmentStatus, EmploymentRate, PromotionFigures } from '../dataset/department-dataset.js';
import { schoolYearToDate } from '../reports/period.rules.js';
import { Reports } from '../reports/reports.service.js';
import { commitmentDefinitions, notFollowed } from './definitions.js';

/** A commitment as it stands today, how it is read, and how it stood in the last report when that has changed. */
export interface LiveCommitment extends CommitmentStatus {
  definition: string;
  before: Pick<CommitmentStatus, 'status' | 'figure'> | null;
}

export interface LiveCommitments {
  period: { from: string; to: string };
  /** The report that `before` is read from. */
  lastReport: { id: string; generatedOn: string } | null;
  commitments: LiveCommitment[];
  promotions: PromotionFigures[];
  employment: EmploymentRate[];
}

@Injectable()
export class Commitments {
  constructor(
    private readonly collector: DatasetCollector,
    private readonly reports: Reports,
    private readonly clock: Clock,
  ) {}

  /** Where every commitment stands today, over the school year so far. */
  async today(): Promise<LiveCommitments> {
    const period = schoolYearToDate(this.clock.today());
    const { commitments, promotions, employment } = await this.collector.collect(period);
    const last = await this.reports.latest();
    const former = new Map(last?.dataset.commitments.map((commitment) => [commitment.id, commitment]));
    return {
      period,
      lastReport: last ? { id: last.id, generatedOn: last.dataset.header.generatedOn } : null,
      commitments: commitments.map((commitment) => ({
        ...commitment,
        definition: commitmentDefinitions[commitment.id] ?? notFollowed,
        before: changed(former.get(commitment.id), commitment),
      })),
      promotions,
      employment,
    };
  }
}

function changed(former: CommitmentStatus | undefined, now: CommitmentStatus): LiveCommitment['before'] {
  if (!former || (former.status === now.status && former.figure === now.figure)) return null;
  return { status: former.status, figure: former.figure };
}
