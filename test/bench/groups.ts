import { cohortList } from './cohort-list.group.js';
import { feeds } from './feeds.group.js';
import type { Group } from './figure.js';
import { importing } from './import.group.js';
import { largeSchool } from './large-school.group.js';
import { planner } from './planner.group.js';
import { publish } from './publish.group.js';
import { report } from './report.group.js';
import { sheet } from './sheet.group.js';
import { start } from './start.group.js';
import { web } from './web.group.js';

/** In the order in which they run. */
export const groups: Group[] = [
  web,
  sheet,
  cohortList,
  feeds,
  largeSchool,
  importing,
  publish,
  planner,
  report,
  start,
];
