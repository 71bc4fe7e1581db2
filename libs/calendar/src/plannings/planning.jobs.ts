import { Injectable } from '@nestjs/common';
import { JobHandler, Queues, Subscribe } from '#platform';
import { PlanningRuns } from './planning-runs.service.js';

interface Run {
  planningId: string;
  run: number;
}

@Injectable()
export class PlanningJobs {
  constructor(
    private readonly runs: PlanningRuns,
    private readonly queues: Queues,
  ) {}

  /** One job a run: the same id twice is one job. Beside reports: one heavy thing at a time. */
  @Subscribe('PlanningAsked')
  queue({ planningId, run }: Run) {
    return this.queues.add(
      'reports',
      'plan-calendars',
      { planningId, run },
      { jobId: `${planningId}-${run}` },
    );
  }

  @JobHandler('plan-calendars')
  plan({ planningId, run }: Run) {
    return this.runs.run(planningId, run);
  }

  @JobHandler('sweep-plannings')
  sweep() {
    return this.runs.sweep();
  }
}
