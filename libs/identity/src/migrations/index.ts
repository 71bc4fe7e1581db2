import { Identity1795300000200 } from './1795300000200-identity.js';

export const identityMigrations = [Identity1795300000200];
