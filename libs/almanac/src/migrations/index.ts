import { Almanac1795300000400 } from './1795300000400-almanac.js';
import { ClosureChanges1795300000401 } from './1795300000401-closure-changes.js';

export const almanacMigrations = [Almanac1795300000400, ClosureChanges1795300000401];
