import { Injectable } from '@nestjs/common';
import { JobHandler, Queues, Subscribe } from '#platform';
import { Production } from './production.service.js';

interface Run {
  reportId: string;
  run: number;
}

@Injectable()
export class ReportJobs {
  constructor(
    private readonly production: Production,
    private readonly queues: Queues,
  ) {}

  /** One job a run: the same id twice is one job. */
  @Subscribe('ReportRequested')
  queue({ reportId, run }: Run) {
    const jobId = run === 1 ? reportId : `${reportId}-${run}`;
    return this.queues.add('reports', 'produce-report', { reportId, run }, { jobId });
  }

  @JobHandler('produce-report')
  produce({ reportId, run }: Run) {
    return this.production.produce(reportId, run);
  }

  @JobHandler('sweep-reports')
  sweep() {
    return this.production.sweep();
  }
}
