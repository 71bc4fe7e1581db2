export { partnershipMigrations } from './migrations/index.js';
