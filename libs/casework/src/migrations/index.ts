import { Casework1795300000980 } from './1795300000980-casework.js';

export const caseworkMigrations = [Casework1795300000980];
