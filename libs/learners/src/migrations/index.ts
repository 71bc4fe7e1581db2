import { Learners1795300000600 } from './1795300000600-learners.js';

export const learnersMigrations = [Learners1795300000600];
