import { Casework1795300000980 } from './1795300000980-casework.js';
import { Privacy1795300000985 } from './1795300000985-privacy.js';

export const caseworkMigrations = [Casework1795300000980, Privacy1795300000985];
