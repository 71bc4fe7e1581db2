import { Calendar1795300000900 } from './1795300000900-calendar.js';
import { Leave1795300000905 } from './1795300000905-leave.js';
import { Versions1795300000910 } from './1795300000910-versions.js';
import { Planning1795300000920 } from './1795300000920-planning.js';
import { DraftUndo1795300000930 } from './1795300000930-draft-undo.js';
import { Mediation1795300000940 } from './1795300000940-mediation.js';
import { Sessions1795300000945 } from './1795300000945-sessions.js';
import { Feeds1795300000970 } from './1795300000970-feeds.js';

export const calendarMigrations = [
  Calendar1795300000900,
  Leave1795300000905,
  Versions1795300000910,
  Planning1795300000920,
  DraftUndo1795300000930,
  Mediation1795300000940,
  Sessions1795300000945,
  Feeds1795300000970,
];
