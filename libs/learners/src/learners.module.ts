import { Module } from '@nestjs/common';
import { CohortsModule } from '#cohorts';
import { IdentityModule } from '#identity';
import { PartnershipModule } from '#partnership';
import { Enrolments } from './enrolments/enrolments.service.js';
import { Learners } from './people/learners.service.js';

@Module({
  imports: [IdentityModule, PartnershipModule, CohortsModule],
  providers: [Learners, Enrolments],
  exports: [Learners, Enrolments],
})
export class LearnersModule {}
