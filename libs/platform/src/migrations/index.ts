import { Platform1795300000100 } from './1795300000100-platform.js';
import { FilesAndChanges1795300000101 } from './1795300000101-files-and-changes.js';
import { PlainText1795300000102 } from './1795300000102-plain-text.js';
import { Forgetting1795300000110 } from './1795300000110-forgetting.js';
import { Readings1795300000111 } from './1795300000111-readings.js';

export const platformMigrations = [
  Platform1795300000100,
  FilesAndChanges1795300000101,
  PlainText1795300000102,
  Forgetting1795300000110,
  Readings1795300000111,
];
