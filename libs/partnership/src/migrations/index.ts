import { Partnership1795300000300 } from './1795300000300-partnership.js';
import { School1795300000310 } from './1795300000310-school.js';

export const partnershipMigrations = [Partnership1795300000300, School1795300000310];
