import { Cohorts1795300000500 } from './1795300000500-cohorts.js';

export const cohortsMigrations = [Cohorts1795300000500];
