import {
  type Icon,
  IconAddressBook,
  IconBriefcase,
  IconBuilding,
  IconCalendarMonth,
  IconCalendarWeek,
  IconChartBar,
  IconChecklist,
  IconClipboardCheck,
  IconContract,
  IconFileImport,
  IconHome,
  IconInbox,
  IconMailOpened,
  IconReportAnalytics,
  IconSettings,
  IconTargetArrow,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Role } from '../features/session/session-api';

export interface NavigationEntry {
  path: string;
  label: string;
  /** Where the label has no room: a phone's bottom bar. */
  short?: string;
  icon: Icon;
  roles: Role[];
  order: number;
  /** Shown in the demo only. */
  demoOnly?: boolean;
  /** Reached from its parent's page and from the search, not from the sidebar. */
  secondary?: boolean;
}

const STAFF: Role[] = ['director', 'coordinator'];
const SCHOOL: Role[] = [...STAFF, 'trainer'];
const ALL: Role[] = [...SCHOOL, 'tutor', 'learner', 'department_officer'];

/**
 * Where each page stands in the navigation. An entry is shown once a feature registers its path
 * (see `features.ts`); the first one of a role is the page it arrives on.
 */
export const NAVIGATION: NavigationEntry[] = [
  { path: '/', label: 'Aujourd’hui', icon: IconHome, roles: SCHOOL, order: 0 },
  {
    path: '/quinzaine',
    label: 'Ma quinzaine',
    short: 'Quinzaine',
    icon: IconCalendarWeek,
    roles: ['tutor'],
    order: 1,
  },
  {
    path: '/mon-calendrier',
    label: 'Mon calendrier',
    short: 'Calendrier',
    icon: IconCalendarMonth,
    roles: ['learner', 'tutor'],
    order: 2,
  },
  {
    path: '/engagements',
    label: 'Engagements',
    icon: IconTargetArrow,
    roles: ['department_officer'],
    order: 3,
  },
  { path: '/promotions', label: 'Promotions', icon: IconUsersGroup, roles: SCHOOL, order: 10 },
  { path: '/presence', label: 'Présence', icon: IconClipboardCheck, roles: SCHOOL, order: 20 },
  { path: '/candidatures', label: 'Candidatures', icon: IconInbox, roles: STAFF, order: 30 },
  {
    path: '/candidatures/import',
    label: 'Importer des candidatures',
    icon: IconFileImport,
    roles: STAFF,
    order: 31,
    secondary: true,
  },
  { path: '/apprenants', label: 'Apprenants', icon: IconAddressBook, roles: SCHOOL, order: 40 },
  { path: '/structures', label: 'Structures d’accueil', icon: IconBuilding, roles: STAFF, order: 50 },
  { path: '/contrats', label: 'Contrats', icon: IconContract, roles: STAFF, order: 60 },
  { path: '/calendrier', label: 'Calendrier', icon: IconCalendarMonth, roles: SCHOOL, order: 70 },
  { path: '/insertion', label: 'Insertion', icon: IconBriefcase, roles: STAFF, order: 80 },
  {
    path: '/convention',
    label: 'Convention',
    icon: IconChecklist,
    roles: [...SCHOOL, 'department_officer'],
    order: 90,
  },
  {
    path: '/rapports',
    label: 'Rapports',
    icon: IconReportAnalytics,
    roles: [...STAFF, 'department_officer'],
    order: 100,
  },
  {
    path: '/indicateurs',
    label: 'Indicateurs',
    icon: IconChartBar,
    roles: ['department_officer'],
    order: 105,
  },
  { path: '/reglages', label: 'Réglages', icon: IconSettings, roles: STAFF, order: 110 },
  {
    path: '/messagerie-demo',
    label: 'Messagerie de démonstration',
    short: 'Messages',
    icon: IconMailOpened,
    roles: ALL,
    order: 120,
    demoOnly: true,
  },
];
