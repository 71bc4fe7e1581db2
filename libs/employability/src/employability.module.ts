import { Module } from '@nestjs/common';
import { CohortsModule } from '#cohorts';
import { ContractsModule } from '#contracts';
import { LearnersModule } from '#learners';
import { PartnershipModule } from '#partnership';
import { TrainingModule } from '#training';
import { FollowUpsController } from './follow-ups/follow-ups.controller.js';
import { FollowUps } from './follow-ups/follow-ups.service.js';
import { InsertionRatesController } from './indicators/insertion-rates.controller.js';
import { Insertion } from './indicators/insertion-rates.service.js';

@Module({
  imports: [PartnershipModule, CohortsModule, LearnersModule, ContractsModule, TrainingModule],
  controllers: [FollowUpsController, InsertionRatesController],
  providers: [FollowUps, Insertion],
  exports: [FollowUps, Insertion],
})
export class EmployabilityModule {}
