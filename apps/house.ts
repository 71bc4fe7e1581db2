import { AlmanacModule, almanacMigrations, almanacPersonalData } from '#almanac';
import { AttendanceModule, attendanceMigrations, attendancePersonalData } from '#attendance';
import { CalendarModule, calendarMigrations, calendarPersonalData } from '#calendar';
import {
  CaseworkModule,
  caseworkMigrations,
  caseworkPersonalData,
  historyWords as wordsOnItsLeft,
} from '#casework';
import { CohortsModule, cohortsMigrations, cohortsPersonalData } from '#cohorts';
import { ContractsModule, contractsMigrations, contractsPersonalData } from '#contracts';
import { EmployabilityModule, employabilityMigrations, employabilityPersonalData } from '#employability';
import { HostsModule, hostsMigrations, hostsPersonalData } from '#hosts';
import { IdentityModule, identityMigrations, identityPersonalData } from '#identity';
import { LearnersModule, learnersMigrations, learnersPersonalData } from '#learners';
import { PartnershipModule, partnershipMigrations, partnershipPersonalData } from '#partnership';
import {
  type Migration,
  migrate,
  PersonalDataModule,
  type PersonalTable,
  platformMigrations,
  platformPersonalData,
} from '#platform';
import { PremisesModule, premisesMigrations, premisesPersonalData } from '#premises';
import {
  ReportingModule,
  reportingHistoryWords,
  reportingMigrations,
  reportingPersonalData,
} from '#reporting';
import { TrainingModule, trainingMigrations, trainingPersonalData } from '#training';

/** Every table of the house as the right to know and the right to be forgotten see it, in the rooms' order. */
export const personalTables: PersonalTable[] = [
  ...platformPersonalData,
  ...identityPersonalData,
  ...partnershipPersonalData,
  ...almanacPersonalData,
  ...premisesPersonalData,
  ...cohortsPersonalData,
  ...learnersPersonalData,
  ...hostsPersonalData,
  ...contractsPersonalData,
  ...calendarPersonalData,
  ...attendancePersonalData,
  ...trainingPersonalData,
  ...employabilityPersonalData,
  ...caseworkPersonalData,
  ...reportingPersonalData,
];

/** The house's rooms, left to right; each may call those before it. */
export const contextModules = [
  PersonalDataModule.of(personalTables),
  IdentityModule,
  PartnershipModule,
  AlmanacModule,
  PremisesModule,
  CohortsModule,
  LearnersModule,
  HostsModule,
  ContractsModule,
  CalendarModule,
  AttendanceModule,
  TrainingModule,
  EmployabilityModule,
  CaseworkModule,
  ReportingModule,
];

/** Every migration, in the rooms' order. */
export const migrations: Migration[] = [
  ...platformMigrations,
  ...identityMigrations,
  ...partnershipMigrations,
  ...almanacMigrations,
  ...premisesMigrations,
  ...cohortsMigrations,
  ...learnersMigrations,
  ...hostsMigrations,
  ...contractsMigrations,
  ...calendarMigrations,
  ...attendanceMigrations,
  ...trainingMigrations,
  ...employabilityMigrations,
  ...caseworkMigrations,
  ...reportingMigrations,
];

/** What every act is called in a history. */
export const historyWords: Readonly<Record<string, string>> = {
  ...wordsOnItsLeft,
  ...reportingHistoryWords,
};

/** Brings a database to the newest version, as its owner. */
export const migrateHouse = (databaseUrl: string): Promise<void> => migrate(databaseUrl, migrations);
