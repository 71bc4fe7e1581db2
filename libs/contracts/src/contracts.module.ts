import { Module } from '@nestjs/common';
import { CohortsModule } from '#cohorts';
import { HostsModule } from '#hosts';
import { IdentityModule } from '#identity';
import { LearnersModule } from '#learners';
import { ContractQueries } from './contracts/contract.queries.js';
import { ContractCandidates } from './contracts/contract-candidates.service.js';
import { ContractChecks } from './contracts/contract-checks.service.js';
import { ContractDrafts } from './contracts/contract-drafts.service.js';
import { ContractLifeController } from './contracts/contract-life.controller.js';
import { ContractMoves } from './contracts/contract-moves.service.js';
import { ContractViews } from './contracts/contract-views.service.js';
import { ContractsController } from './contracts/contracts.controller.js';
import { Contracts } from './contracts/contracts.service.js';
import { Signatures } from './contracts/signatures.service.js';
import { Terminations } from './contracts/terminations.service.js';
import { ContractRulesController } from './settings/contract-rules.controller.js';
import { ContractRules } from './settings/contract-rules.service.js';

@Module({
  imports: [IdentityModule, CohortsModule, LearnersModule, HostsModule],
  controllers: [ContractsController, ContractLifeController, ContractRulesController],
  providers: [
    Contracts,
    ContractRules,
    ContractQueries,
    ContractViews,
    ContractCandidates,
    ContractChecks,
    ContractDrafts,
    Signatures,
    ContractMoves,
    Terminations,
  ],
  exports: [Contracts],
})
export class ContractsModule {}
