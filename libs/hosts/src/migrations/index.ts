import { Hosts1795300000700 } from './1795300000700-hosts.js';

export const hostsMigrations = [Hosts1795300000700];
