import type { Group } from './figure.js';
import { start } from './start.group.js';
import { web } from './web.group.js';

/** In the order in which they run. */
export const groups: Group[] = [web, start];
