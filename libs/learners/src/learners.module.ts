import { Module } from '@nestjs/common';
import { CohortsModule } from '#cohorts';
import { IdentityModule } from '#identity';
import { PartnershipModule } from '#partnership';
import { Admissions } from './admission/admissions.service.js';
import { PlaceDeclines } from './admission/place-declines.service.js';
import { PlaceLists } from './admission/place-lists.queries.js';
import { Places } from './admission/places.queries.js';
import { WaitingController } from './admission/waiting.controller.js';
import { WaitingLists } from './admission/waiting.service.js';
import { WaitingOrder } from './admission/waiting-order.service.js';
import { Waivers } from './admission/waivers.service.js';
import { ApplicationFiles } from './applications/application-files.service.js';
import { ApplicationLines } from './applications/application-lines.queries.js';
import { ApplicationLists } from './applications/application-lists.service.js';
import { ApplicationWorkbooksController } from './applications/application-workbooks.controller.js';
import { ApplicationWorkbooks } from './applications/application-workbooks.service.js';
import { ApplicationWriter } from './applications/application-writer.service.js';
import { ApplicationsController } from './applications/applications.controller.js';
import { ApplicationQueries } from './applications/applications.queries.js';
import { Applications } from './applications/applications.service.js';
import { Corrections } from './applications/corrections.service.js';
import { Moves } from './applications/moves.service.js';
import { PersonWriter } from './applications/person-writer.service.js';
import { ReceivedApplications } from './applications/received-applications.service.js';
import { ArchiveController } from './archive/archive.controller.js';
import { Archive } from './archive/archive.service.js';
import { BoardController } from './board/board.controller.js';
import { CodeEntryController } from './day-one/code-entry.controller.js';
import { OwnAddresses } from './day-one/own-addresses.service.js';
import { SlipsController } from './day-one/slips.controller.js';
import { SlipQueries } from './day-one/slips.queries.js';
import { Slips } from './day-one/slips.service.js';
import { Demands } from './documents/document-demands.service.js';
import { DocumentsController } from './documents/documents.controller.js';
import { Documents } from './documents/documents.service.js';
import { DocumentsToAsk } from './documents/documents-to-ask.service.js';
import { RemovedDocuments } from './documents/removed-documents.service.js';
import { DuplicatesController } from './duplicates/duplicates.controller.js';
import { Duplicates } from './duplicates/duplicates.service.js';
import { MergeQueries } from './duplicates/merges.queries.js';
import { Merges } from './duplicates/merges.service.js';
import { PersonFiles } from './duplicates/person-files.queries.js';
import { Verdicts } from './eligibility/verdicts.service.js';
import { EnrolmentsController } from './enrolments/enrolments.controller.js';
import { Enrolments } from './enrolments/enrolments.service.js';
import { Headcounts } from './enrolments/headcounts.queries.js';
import { LoansController } from './equipment/loans.controller.js';
import { LoanQueries } from './equipment/loans.queries.js';
import { Loans } from './equipment/loans.service.js';
import { ApplicationImportsController } from './import/application-imports.controller.js';
import { ApplicationImports } from './import/application-imports.service.js';
import { Assessments } from './interviews/assessments.service.js';
import { InterviewGridsController } from './interviews/interview-grids.controller.js';
import { InterviewGrids } from './interviews/interview-grids.service.js';
import { InterviewsController } from './interviews/interviews.controller.js';
import { InterviewQueries } from './interviews/interviews.queries.js';
import { Interviews } from './interviews/interviews.service.js';
import { PositioningResults } from './interviews/positioning.service.js';
import { NoticesController } from './notices/notices.controller.js';
import { Notices } from './notices/notices.service.js';
import { PathwaysController } from './pathway/pathways.controller.js';
import { Pathways } from './pathway/pathways.service.js';
import { PathwaySteps } from './pathway/steps.queries.js';
import { CivilFiles } from './people/civil-files.queries.js';
import { CohortContacts } from './people/cohort-contacts.queries.js';
import { LearnerListQueries } from './people/learner-list.queries.js';
import { LearnerLists } from './people/learner-lists.service.js';
import { LearnerWorkbooksController } from './people/learner-workbooks.controller.js';
import { LearnersController } from './people/learners.controller.js';
import { Learners } from './people/learners.service.js';
import { Mailboxes } from './people/mailboxes.queries.js';
import { NationalIdentities } from './people/national-identities.queries.js';
import { Persons } from './people/persons.queries.js';
import { Seekers } from './people/seekers.queries.js';
import { PrescribersController } from './prescribers/prescribers.controller.js';
import { Prescribers } from './prescribers/prescribers.service.js';
import { Prescriptions } from './prescribers/prescriptions.service.js';
import { ReferralNetwork } from './prescribers/referral-network.service.js';
import { ProtectedController } from './protected/protected.controller.js';
import { ProtectedFiles } from './protected/protected-files.service.js';
import { ApplicantKeys } from './public-applications/applicant-keys.service.js';
import { ApplicantMessages } from './public-applications/applicant-messages.service.js';
import { ApplicationFormController } from './public-applications/application-form.controller.js';
import { ApplicationWindowsController } from './public-applications/application-windows.controller.js';
import { ApplicationWindows } from './public-applications/application-windows.service.js';
import { FollowUpController } from './public-applications/follow-up.controller.js';
import { FollowUp } from './public-applications/follow-up.service.js';
import { FollowUpDocuments } from './public-applications/follow-up-documents.service.js';
import { FollowUpEntranceController } from './public-applications/follow-up-entrance.controller.js';
import { OnlineApplicationsController } from './public-applications/online-applications.controller.js';
import { OnlineApplications } from './public-applications/online-applications.service.js';
import { PublicApplications } from './public-applications/public-applications.service.js';
import { PublicCounts } from './public-applications/public-counts.service.js';
import { PublicWriter } from './public-applications/public-writer.service.js';
import { Representatives } from './representatives/representatives.service.js';

@Module({
  imports: [IdentityModule, PartnershipModule, CohortsModule],
  controllers: [
    ApplicationFormController,
    DuplicatesController,
    ApplicationWindowsController,
    FollowUpController,
    OnlineApplicationsController,
    FollowUpEntranceController,
    ArchiveController,
    ApplicationsController,
    ApplicationWorkbooksController,
    BoardController,
    WaitingController,
    InterviewGridsController,
    InterviewsController,
    ApplicationImportsController,
    EnrolmentsController,
    LearnersController,
    CodeEntryController,
    LoansController,
    PathwaysController,
    SlipsController,
    LearnerWorkbooksController,
    PrescribersController,
    DocumentsController,
    NoticesController,
    ProtectedController,
  ],
  providers: [
    CohortContacts,
    Seekers,
    ApplicationWorkbooks,
    ApplicantKeys,
    ApplicantMessages,
    ApplicationWindows,
    Duplicates,
    FollowUp,
    FollowUpDocuments,
    MergeQueries,
    Merges,
    PersonFiles,
    OnlineApplications,
    PublicApplications,
    PublicCounts,
    PublicWriter,
    Archive,
    Admissions,
    Assessments,
    InterviewGrids,
    InterviewQueries,
    Interviews,
    PositioningResults,
    ApplicationFiles,
    ApplicationImports,
    ApplicationLines,
    ApplicationLists,
    ApplicationQueries,
    Applications,
    ApplicationWriter,
    Enrolments,
    Headcounts,
    LearnerListQueries,
    LearnerLists,
    Learners,
    Moves,
    Pathways,
    Mailboxes,
    NationalIdentities,
    CivilFiles,
    ReceivedApplications,
    PathwaySteps,
    PlaceDeclines,
    PlaceLists,
    OwnAddresses,
    LoanQueries,
    Loans,
    Places,
    SlipQueries,
    Slips,
    Prescribers,
    Prescriptions,
    ReferralNetwork,
    Verdicts,
    WaitingLists,
    WaitingOrder,
    Waivers,
    Corrections,
    Demands,
    DocumentsToAsk,
    Documents,
    RemovedDocuments,
    Notices,
    Persons,
    PersonWriter,
    ProtectedFiles,
    Representatives,
  ],
  exports: [
    Archive,
    CohortContacts,
    RemovedDocuments,
    CivilFiles,
    DocumentsToAsk,
    Duplicates,
    Enrolments,
    Learners,
    Loans,
    Mailboxes,
    Pathways,
    ProtectedFiles,
    NationalIdentities,
    ReceivedApplications,
    ReferralNetwork,
    Seekers,
    WaitingLists,
  ],
})
export class LearnersModule {}
