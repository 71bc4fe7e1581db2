import { Module } from '@nestjs/common';
import { CohortsModule } from '#cohorts';
import { HostsModule } from '#hosts';
import { IdentityModule } from '#identity';
import { LearnersModule } from '#learners';
import { PartnershipModule } from '#partnership';
import { AmendmentViews } from './amendments/amendment-views.service.js';
import { AmendmentsController } from './amendments/amendments.controller.js';
import { AmendmentQueries } from './amendments/amendments.queries.js';
import { Amendments } from './amendments/amendments.service.js';
import { FirstTerms } from './amendments/first-terms.queries.js';
import { ContractQueries } from './contracts/contract.queries.js';
import { ContractCandidates } from './contracts/contract-candidates.service.js';
import { ContractChecks } from './contracts/contract-checks.service.js';
import { ContractDrafts } from './contracts/contract-drafts.service.js';
import { ContractFiles } from './contracts/contract-files.service.js';
import { ContractLifeController } from './contracts/contract-life.controller.js';
import { ContractMoves } from './contracts/contract-moves.service.js';
import { ContractViews } from './contracts/contract-views.service.js';
import { ContractWorkbooksController } from './contracts/contract-workbooks.controller.js';
import { ContractWorkbooks } from './contracts/contract-workbooks.service.js';
import { ContractsController } from './contracts/contracts.controller.js';
import { Contracts } from './contracts/contracts.service.js';
import { Signatures } from './contracts/signatures.service.js';
import { Terminations } from './contracts/terminations.service.js';
import { ContractDocumentsController } from './documents/contract-documents.controller.js';
import { ContractDocuments } from './documents/contract-documents.service.js';
import { ContractRulesController } from './settings/contract-rules.controller.js';
import { ContractRules } from './settings/contract-rules.service.js';
import { ContractSummariesController } from './summary/contract-summaries.controller.js';
import { ContractSummaries } from './summary/contract-summaries.service.js';
import { Departures } from './teams/departures.service.js';
import { TeamsController } from './teams/teams.controller.js';
import { Teams } from './teams/teams.service.js';

@Module({
  imports: [IdentityModule, PartnershipModule, CohortsModule, LearnersModule, HostsModule],
  controllers: [
    ContractsController,
    ContractWorkbooksController,
    ContractLifeController,
    ContractRulesController,
    AmendmentsController,
    TeamsController,
    ContractDocumentsController,
    ContractSummariesController,
  ],
  providers: [
    Contracts,
    ContractRules,
    Amendments,
    AmendmentQueries,
    AmendmentViews,
    FirstTerms,
    Teams,
    Departures,
    ContractDocuments,
    ContractFiles,
    ContractSummaries,
    ContractQueries,
    ContractViews,
    ContractWorkbooks,
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
