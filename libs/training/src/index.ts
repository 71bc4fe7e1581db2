export { trainingHistoryWords } from './history-words.js';
export { type JuryOutcome, type JuryResult, juryOutcomes } from './jury/jury-outcomes.js';
export { JuryResults } from './jury/jury-results.service.js';
export { trainingMigrations } from './migrations/index.js';
export { trainingPersonalData } from './personal-data.js';
export { TrainingModule } from './training.module.js';
