import { Premises1795300000450 } from './1795300000450-premises.js';

export const premisesMigrations = [Premises1795300000450];
