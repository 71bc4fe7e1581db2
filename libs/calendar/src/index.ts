export { calendarMigrations } from './migrations/index.js';
