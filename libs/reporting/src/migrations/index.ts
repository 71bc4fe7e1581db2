import { Reporting1795300000990 } from './1795300000990-reporting.js';

export const reportingMigrations = [Reporting1795300000990];
