import { Module } from '@nestjs/common';
import { CohortsModule } from '#cohorts';
import { LearnersModule } from '#learners';
import { JuryResultsController } from './jury/jury-results.controller.js';
import { JuryResults } from './jury/jury-results.service.js';

@Module({
  imports: [CohortsModule, LearnersModule],
  controllers: [JuryResultsController],
  providers: [JuryResults],
  exports: [JuryResults],
})
export class TrainingModule {}
