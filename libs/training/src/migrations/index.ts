import { Training1795300000960 } from './1795300000960-training.js';

export const trainingMigrations = [Training1795300000960];
