import { Casework1795300000980 } from './1795300000980-casework.js';
import { Privacy1795300000985 } from './1795300000985-privacy.js';
import { RemovedDocuments1795300000986 } from './1795300000986-removed-documents.js';
import { Search1795300000989 } from './1795300000989-search.js';
import { SearchInTwoSteps1795300000990 } from './1795300000990-search-in-two-steps.js';

export const caseworkMigrations = [
  Casework1795300000980,
  Privacy1795300000985,
  RemovedDocuments1795300000986,
  Search1795300000989,
  SearchInTwoSteps1795300000990,
];
