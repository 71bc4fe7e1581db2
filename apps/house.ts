import { IdentityModule, identityMigrations } from '#identity';
import { type Migration, migrate, platformMigrations } from '#platform';

/** The house's rooms, left to right; each may call those before it. */
export const contextModules = [IdentityModule];

/** Every migration, in the rooms' order. */
export const migrations: Migration[] = [...platformMigrations, ...identityMigrations];

/** Brings a database to the newest version, as its owner. */
export const migrateHouse = (databaseUrl: string): Promise<void> => migrate(databaseUrl, migrations);
