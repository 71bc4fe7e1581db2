import { Module } from '@nestjs/common';
import { AlmanacModule } from '#almanac';
import { CohortsModule } from '#cohorts';
import { ContractsModule } from '#contracts';
import { HostsModule } from '#hosts';
import { IdentityModule } from '#identity';
import { LearnersModule } from '#learners';
import { PartnershipModule } from '#partnership';
import { PremisesModule } from '#premises';
import { ReplacementNotices } from './absences/replacement-notices.service.js';
import { ReplacementJobs } from './absences/replacements.jobs.js';
import { Replacements } from './absences/replacements.service.js';
import { TrainerAbsencesController } from './absences/trainer-absences.controller.js';
import { TrainerAbsences } from './absences/trainer-absences.service.js';
import { AgendasController } from './agenda/agendas.controller.js';
import { Agendas } from './agenda/agendas.service.js';
import { Announcements } from './announcements/announcements.service.js';
import { ClosureConsequencesController } from './closures/closure-consequences.controller.js';
import { ClosureConsequences } from './closures/closure-consequences.service.js';
import { ClosureNoticeJobs } from './closures/closure-notices.jobs.js';
import { ClosureNotices } from './closures/closure-notices.service.js';
import { CalendarConsequencesController } from './consequences/consequences.controller.js';
import { CalendarConsequences } from './consequences/consequences.service.js';
import { CalendarController } from './days/calendar.controller.js';
import { CohortCalendar } from './days/cohort-calendar.service.js';
import { CohortPlans } from './days/cohort-plans.service.js';
import { DraftRows } from './drafts/draft-rows.queries.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { Drafts } from './drafts/drafts.service.js';
import { ExpectedPlaces } from './expected/expected-places.service.js';
import {
  CohortFeedsController,
  MyFeedsController,
  RoomFeedsController,
} from './feeds/feed-addresses.controller.js';
import { FeedAddresses } from './feeds/feed-addresses.service.js';
import { FeedContents } from './feeds/feed-contents.service.js';
import { FeedDeliveries } from './feeds/feed-deliveries.service.js';
import { FeedStamps } from './feeds/feed-stamps.queries.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { Feeds } from './feeds/feeds.service.js';
import { LeavesController } from './leave/leaves.controller.js';
import { LeaveQueries } from './leave/leaves.queries.js';
import { Leaves } from './leave/leaves.service.js';
import { MediationsController } from './mediation/mediations.controller.js';
import { MediationQueries } from './mediation/mediations.queries.js';
import { Mediations } from './mediation/mediations.service.js';
import { MyCalendarController } from './mine/my-calendar.controller.js';
import { MyCalendar } from './mine/my-calendar.service.js';
import { FloorCalendarReader } from './occupancy/floor-calendars.service.js';
import { FloorOccupancyController } from './occupancy/occupancy.controller.js';
import { Adoptions } from './plannings/adoptions.service.js';
import { PlanningJobs } from './plannings/planning.jobs.js';
import { PlanningFactsReader } from './plannings/planning-facts.service.js';
import { PlanningRuns } from './plannings/planning-runs.service.js';
import { PlanningViews } from './plannings/planning-views.service.js';
import { PlanningsController } from './plannings/plannings.controller.js';
import { Plannings } from './plannings/plannings.service.js';
import { Plans } from './plans/plans.queries.js';
import { RhythmsController } from './rhythms/rhythms.controller.js';
import { Rhythms } from './rhythms/rhythms.service.js';
import { KnownSessions } from './sessions/known.queries.js';
import { SessionKeeping } from './sessions/session-keeping.service.js';
import { SessionWeeks } from './sessions/session-weeks.service.js';
import { SchoolSessionsController } from './sessions/sessions.controller.js';
import { Sessions } from './sessions/sessions.service.js';
import { TemplateApplications } from './templates/template-applications.service.js';
import { WeekTemplatesController } from './templates/week-templates.controller.js';
import { WeekTemplates } from './templates/week-templates.service.js';
import { VersionHistory } from './versions/version-history.service.js';
import { VersionsController } from './versions/versions.controller.js';
import { Versions } from './versions/versions.service.js';
import { WallCalendarsController } from './wall/wall-calendars.controller.js';
import { WallCalendars } from './wall/wall-calendars.service.js';

@Module({
  imports: [
    IdentityModule,
    PartnershipModule,
    AlmanacModule,
    PremisesModule,
    CohortsModule,
    LearnersModule,
    HostsModule,
    ContractsModule,
  ],
  controllers: [
    CalendarConsequencesController,
    TrainerAbsencesController,
    CalendarController,
    DraftsController,
    FloorOccupancyController,
    MyCalendarController,
    MediationsController,
    PlanningsController,
    RhythmsController,
    SchoolSessionsController,
    WeekTemplatesController,
    VersionsController,
    LeavesController,
    ClosureConsequencesController,
    MyFeedsController,
    CohortFeedsController,
    RoomFeedsController,
    FeedsController,
    WallCalendarsController,
    AgendasController,
  ],
  providers: [
    Adoptions,
    Agendas,
    Announcements,
    CalendarConsequences,
    CohortCalendar,
    CohortPlans,
    DraftRows,
    Drafts,
    ExpectedPlaces,
    FeedAddresses,
    FeedContents,
    FeedDeliveries,
    FeedStamps,
    Feeds,
    FloorCalendarReader,
    KnownSessions,
    MyCalendar,
    MediationQueries,
    Mediations,
    PlanningFactsReader,
    PlanningJobs,
    PlanningRuns,
    Plannings,
    PlanningViews,
    LeaveQueries,
    Leaves,
    ClosureConsequences,
    ClosureNoticeJobs,
    ClosureNotices,
    Plans,
    ReplacementJobs,
    ReplacementNotices,
    Replacements,
    Rhythms,
    SessionKeeping,
    Sessions,
    SessionWeeks,
    TemplateApplications,
    TrainerAbsences,
    VersionHistory,
    Versions,
    WeekTemplates,
    WallCalendars,
  ],
  exports: [CohortCalendar, ExpectedPlaces, Sessions],
})
export class CalendarModule {}
