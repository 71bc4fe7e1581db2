import { Contracts1795300000800 } from './1795300000800-contracts.js';
import { ContractFacts1795300000810 } from './1795300000810-contract-facts.js';
import { RulesAndSmic1795300000820 } from './1795300000820-rules-and-smic.js';
import { AmendmentsAndTeams1795300000821 } from './1795300000821-amendments-and-teams.js';
import { Forgetting1795300000850 } from './1795300000850-forgetting.js';

export const contractsMigrations = [
  Contracts1795300000800,
  ContractFacts1795300000810,
  RulesAndSmic1795300000820,
  AmendmentsAndTeams1795300000821,
  Forgetting1795300000850,
];
