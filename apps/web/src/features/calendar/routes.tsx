import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: '/calendrier',
    handle: { roles: ['director', 'coordinator', 'trainer'] },
    lazy: async () => ({ Component: (await import('./timeline-page')).TimelinePage }),
  },
  {
    path: '/calendrier/promotions/:cohortId',
    handle: { roles: ['director', 'coordinator', 'trainer'] },
    lazy: async () => ({ Component: (await import('./agenda-page')).CohortAgendaPage }),
  },
  {
    path: '/calendrier/formateurs/:trainerId',
    handle: { roles: ['director', 'coordinator', 'trainer'] },
    lazy: async () => ({ Component: (await import('./agenda-page')).TrainerAgendaPage }),
  },
  {
    path: '/calendrier/salles/:roomId',
    handle: { roles: ['director', 'coordinator', 'trainer'] },
    lazy: async () => ({ Component: (await import('./agenda-page')).RoomAgendaPage }),
  },
  {
    path: '/calendrier/apprenants/:learnerId',
    lazy: async () => ({ Component: (await import('./agenda-page')).LearnerAgendaPage }),
  },
  {
    path: '/calendrier/:cohortId',
    handle: { roles: ['director', 'coordinator', 'trainer'] },
    lazy: async () => ({ Component: (await import('./cohort-calendar-page')).CohortCalendarPage }),
  },
  {
    path: '/calendrier/:cohortId/versions',
    handle: { roles: ['director', 'coordinator', 'trainer'] },
    lazy: async () => ({ Component: (await import('./versions-page')).VersionsPage }),
  },
];
