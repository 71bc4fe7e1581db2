import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { LearnersModule } from '#learners';
import { Config } from '#platform';
import { HostClosures } from './closures/host-closures.service.js';
import { CommunesController } from './communes/communes.controller.js';
import { Communes } from './communes/communes.service.js';
import { ContactsController } from './contacts/contacts.controller.js';
import { Contacts } from './contacts/contacts.service.js';
import { CompanyDirectory } from './directory/company-directory.js';
import { DirectoryController } from './directory/directory.controller.js';
import { DirectorySearch } from './directory/directory-search.service.js';
import { NoDirectory } from './directory/no-directory.js';
import { PublicDirectory } from './directory/public-directory.js';
import { NotesController } from './notes/notes.controller.js';
import { Notes } from './notes/notes.service.js';
import { HostFiles } from './organisations/host-files.service.js';
import { HostWorkbooksController } from './organisations/host-workbooks.controller.js';
import { HostWorkbooks } from './organisations/host-workbooks.service.js';
import { HostsController } from './organisations/hosts.controller.js';
import { HostQueries } from './organisations/hosts.queries.js';
import { Hosts } from './organisations/hosts.service.js';
import { PlacementController } from './placement/placement.controller.js';
import { PlacementBoard } from './placement/placement-board.service.js';
import { PositionsController } from './positions/positions.controller.js';
import { PositionQueries } from './positions/positions.queries.js';
import { Positions } from './positions/positions.service.js';
import { WishedRhythms } from './positions/wished-rhythms.queries.js';
import { ProposalsController } from './proposals/proposals.controller.js';
import { ProposalQueries } from './proposals/proposals.queries.js';
import { Proposals } from './proposals/proposals.service.js';
import { SiteNumbers } from './sites/site-numbers.service.js';
import { SitesController } from './sites/sites.controller.js';
import { SiteQueries } from './sites/sites.queries.js';
import { Sites } from './sites/sites.service.js';
import { TutorEvidenceController } from './tutors/tutor-evidence.controller.js';
import { TutorEvidence } from './tutors/tutor-evidence.service.js';
import { TutorsController } from './tutors/tutors.controller.js';
import { Tutors } from './tutors/tutors.service.js';

@Module({
  imports: [IdentityModule, LearnersModule],
  controllers: [
    HostsController,
    HostWorkbooksController,
    SitesController,
    TutorsController,
    TutorEvidenceController,
    ContactsController,
    NotesController,
    DirectoryController,
    CommunesController,
    PositionsController,
    ProposalsController,
    PlacementController,
  ],
  providers: [
    Hosts,
    HostWorkbooks,
    HostFiles,
    HostQueries,
    Sites,
    SiteNumbers,
    SiteQueries,
    Tutors,
    TutorEvidence,
    Contacts,
    Notes,
    HostClosures,
    Communes,
    Positions,
    PositionQueries,
    WishedRhythms,
    Proposals,
    ProposalQueries,
    PlacementBoard,
    DirectorySearch,
    {
      provide: CompanyDirectory,
      useFactory: ({ companyDirectoryUrl }: Config) =>
        companyDirectoryUrl ? new PublicDirectory(companyDirectoryUrl) : new NoDirectory(),
      inject: [Config],
    },
  ],
  exports: [Hosts, Sites, Tutors, Contacts, Communes, HostClosures, Proposals, WishedRhythms],
})
export class HostsModule {}
