export { reportingMigrations } from './migrations/index.js';
