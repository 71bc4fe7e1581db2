import { AlmanacModule, almanacMigrations } from '#almanac';
import { AttendanceModule, attendanceMigrations } from '#attendance';
import { CalendarModule, calendarMigrations } from '#calendar';
import { CohortsModule, cohortsMigrations } from '#cohorts';
import { ContractsModule, contractsMigrations } from '#contracts';
import { EmployabilityModule, employabilityMigrations } from '#employability';
import { HostsModule, hostsMigrations } from '#hosts';
import { IdentityModule, identityMigrations } from '#identity';
import { LearnersModule, learnersMigrations } from '#learners';
import { PartnershipModule, partnershipMigrations } from '#partnership';
import { type Migration, migrate, platformMigrations } from '#platform';
import { ReportingModule, reportingMigrations } from '#reporting';
import { TrainingModule, trainingMigrations } from '#training';

/** The house's rooms, left to right; each may call those before it. */
export const contextModules = [
  IdentityModule,
  PartnershipModule,
  AlmanacModule,
  CohortsModule,
  LearnersModule,
  HostsModule,
  ContractsModule,
  CalendarModule,
  AttendanceModule,
  TrainingModule,
  EmployabilityModule,
  ReportingModule,
];

/** Every migration, in the rooms' order. */
export const migrations: Migration[] = [
  ...platformMigrations,
  ...identityMigrations,
  ...partnershipMigrations,
  ...almanacMigrations,
  ...cohortsMigrations,
  ...learnersMigrations,
  ...hostsMigrations,
  ...contractsMigrations,
  ...calendarMigrations,
  ...attendanceMigrations,
  ...trainingMigrations,
  ...employabilityMigrations,
  ...reportingMigrations,
];

/** Brings a database to the newest version, as its owner. */
export const migrateHouse = (databaseUrl: string): Promise<void> => migrate(databaseUrl, migrations);
