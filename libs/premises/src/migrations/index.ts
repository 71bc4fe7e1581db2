import { Premises1795300000450 } from './1795300000450-premises.js';
import { HallRequests1795300000451 } from './1795300000451-hall-requests.js';
import { PremisesFacts1795300000452 } from './1795300000452-premises-facts.js';

export const premisesMigrations = [
  Premises1795300000450,
  HallRequests1795300000451,
  PremisesFacts1795300000452,
];
