import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { PartnershipModule } from '#partnership';
import { Cohorts } from './cohorts/cohorts.service.js';

@Module({
  imports: [IdentityModule, PartnershipModule],
  providers: [Cohorts],
  exports: [Cohorts],
})
export class CohortsModule {}
