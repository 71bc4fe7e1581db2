import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { PartnershipModule } from '#partnership';
import { CertificationsController } from './cohorts/certifications.controller.js';
import { Certifications } from './cohorts/certifications.service.js';
import { CohortPlanning } from './cohorts/cohort-planning.service.js';
import { CohortsController } from './cohorts/cohorts.controller.js';
import { Cohorts } from './cohorts/cohorts.service.js';
import { IntakeCalendar } from './cohorts/intake-calendar.service.js';

@Module({
  imports: [IdentityModule, PartnershipModule],
  controllers: [CohortsController, CertificationsController],
  providers: [Cohorts, CohortPlanning, Certifications, IntakeCalendar],
  exports: [Cohorts],
})
export class CohortsModule {}
