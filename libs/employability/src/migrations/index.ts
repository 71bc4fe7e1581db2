import { Employability1795300000970 } from './1795300000970-employability.js';

export const employabilityMigrations = [Employability1795300000970];
