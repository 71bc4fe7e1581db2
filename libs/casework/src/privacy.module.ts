import { Module } from '@nestjs/common';
import { HostsModule } from '#hosts';
import { IdentityModule } from '#identity';
import { LearnersModule } from '#learners';
import { RetentionAnnouncements } from './retention/announcements.service.js';
import { RetentionCandidates } from './retention/candidates.queries.js';
import { Forgetting } from './retention/forgetting.service.js';
import { Holds } from './retention/holds.service.js';
import { RetentionController } from './retention/retention.controller.js';
import { RetentionJobs } from './retention/retention.jobs.js';
import { RetentionOverview } from './retention/retention-overview.service.js';
import { RetentionRuns } from './retention/retention-runs.service.js';
import { RetentionTerms } from './retention/retention-terms.service.js';
import { SocialCounts } from './retention/social-counts.queries.js';
import { RetentionSweeps } from './retention/sweeps.service.js';

/** What the house owes people about their data: how long, what, and the way out. */
@Module({
  imports: [IdentityModule, LearnersModule, HostsModule],
  controllers: [RetentionController],
  providers: [
    Forgetting,
    Holds,
    RetentionAnnouncements,
    RetentionCandidates,
    RetentionJobs,
    RetentionOverview,
    RetentionRuns,
    RetentionSweeps,
    RetentionTerms,
    SocialCounts,
  ],
})
export class PrivacyModule {}
