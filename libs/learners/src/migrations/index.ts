import { Learners1795300000600 } from './1795300000600-learners.js';
import { ApplicationBoard1795300000610 } from './1795300000610-application-board.js';
import { Forgetting1795300000650 } from './1795300000650-forgetting.js';

export const learnersMigrations = [
  Learners1795300000600,
  ApplicationBoard1795300000610,
  Forgetting1795300000650,
];
