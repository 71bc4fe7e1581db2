export { attendanceMigrations } from './migrations/index.js';
