import { Almanac1795300000400 } from './1795300000400-almanac.js';

export const almanacMigrations = [Almanac1795300000400];
