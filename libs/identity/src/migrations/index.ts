import { Identity1795300000200 } from './1795300000200-identity.js';
import { OneTimeCodes1795300000220 } from './1795300000220-one-time-codes.js';

export const identityMigrations = [Identity1795300000200, OneTimeCodes1795300000220];
