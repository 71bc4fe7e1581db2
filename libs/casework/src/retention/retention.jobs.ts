import { Injectable } from '@nestjs/common';
import { JobHandler } from '#platform';
import { RetentionAnnouncements } from './announcements.service.js';
import { RetentionRuns } from './retention-runs.service.js';
import { RetentionSweeps } from './sweeps.service.js';

@Injectable()
export class RetentionJobs {
  constructor(
    private readonly announcements: RetentionAnnouncements,
    private readonly runs: RetentionRuns,
    private readonly sweeps: RetentionSweeps,
  ) {}

  @JobHandler('retention')
  async keepTerms() {
    await this.runs.carryOut();
    await this.announcements.announce();
    await this.sweeps.sweep();
  }
}
