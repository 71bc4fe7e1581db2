export { trainingMigrations } from './migrations/index.js';
