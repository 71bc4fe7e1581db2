import { Partnership1795300000300 } from './1795300000300-partnership.js';

export const partnershipMigrations = [Partnership1795300000300];
