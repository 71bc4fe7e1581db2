import { Learners1795300000600 } from './1795300000600-learners.js';
import { ApplicationBoard1795300000610 } from './1795300000610-application-board.js';

export const learnersMigrations = [Learners1795300000600, ApplicationBoard1795300000610];
