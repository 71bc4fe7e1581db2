import { Platform1795300000100 } from './1795300000100-platform.js';

export const platformMigrations = [Platform1795300000100];
