import { Hosts1795300000700 } from './1795300000700-hosts.js';
import { SearchableHosts1795300000705 } from './1795300000705-searchable-hosts.js';

export const hostsMigrations = [Hosts1795300000700, SearchableHosts1795300000705];
