export { refusalsToSign } from './contracts/contract.rules.js';
export {
  type ContractDraft,
  type ContractFacts,
  type ContractSettings,
  defaultContractSettings,
} from './contracts/contract-draft.js';
export { type ContractKind, contractKinds, tutorTitles } from './contracts/contract-kinds.js';
export {
  type ContractLife,
  type ContractState,
  type ContractStep,
  contractStateLabels,
  contractSteps,
  contractTransitions,
  isUnderContract,
  lastDayOf,
  refusalsToStep,
  stateOn,
} from './contracts/contract-life.rules.js';
export { type BindingContract, Contracts } from './contracts/contracts.service.js';
export { depositDueOn } from './contracts/dates.rules.js';
export { schoolHoursOf, totalHoursOf } from './contracts/hours.rules.js';
export {
  refusalsToTerminate,
  type Termination,
  type TerminationInitiator,
  type TerminationMode,
  terminationInitiators,
  terminationModes,
} from './contracts/termination.rules.js';
export { ContractsModule } from './contracts.module.js';
export { contractsHistoryWords } from './history-words.js';
export { contractsMigrations } from './migrations/index.js';
export { type MinimumPay, minimumPay, payAgeOn, payYearOn } from './pay/pay.rules.js';
export { contractsPersonalData } from './personal-data.js';
