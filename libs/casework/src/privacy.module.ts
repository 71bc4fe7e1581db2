import { Module } from '@nestjs/common';
import { HostsModule } from '#hosts';
import { IdentityModule } from '#identity';
import { LearnersModule } from '#learners';
import { BreachesController } from './breaches/breaches.controller.js';
import { Breaches } from './breaches/breaches.service.js';
import { DataRequests } from './own-data/data-requests.service.js';
import { Erasures } from './own-data/erasures.service.js';
import { MyDataController, PersonalDataController } from './own-data/own-data.controller.js';
import { OwnDataFiles } from './own-data/own-data-files.service.js';
import { PrivacyItems } from './privacy-items.queries.js';
import { ProcessingController } from './processing/processing.controller.js';
import { ProcessingRegister } from './processing/processing-register.service.js';
import { ReadingsController } from './readings/readings.controller.js';
import { Readings } from './readings/readings.service.js';
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
  controllers: [
    BreachesController,
    MyDataController,
    PersonalDataController,
    ProcessingController,
    ReadingsController,
    RetentionController,
  ],
  providers: [
    PrivacyItems,
    Breaches,
    DataRequests,
    Erasures,
    OwnDataFiles,
    ProcessingRegister,
    Readings,
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
  exports: [PrivacyItems],
})
export class PrivacyModule {}
