export { Accounts } from './accounts/accounts.service.js';
export { FirstDirector } from './accounts/first-director.service.js';
export { AddressConfirmations } from './codes/address-confirmations.service.js';
export { printedCode } from './codes/one-time-code.rules.js';
export { type CodeState, OneTimeCodes } from './codes/one-time-codes.service.js';
export { AccessGrants } from './grants/grants.service.js';
export { identityHistoryWords } from './history-words.js';
export { IdentityModule } from './identity.module.js';
export { AccessLinks } from './links/access-links.service.js';
export { identityMigrations } from './migrations/index.js';
export {
  type Actor,
  ANY_ACCOUNT,
  CurrentActor,
  NEEDS,
  Needs,
  NeedsAccount,
  visibleLearners,
} from './permissions/actor.js';
export {
  PERMISSIONS,
  type Permission,
  permissionsOf,
  ROLE_LABELS,
  ROLES,
  type Role,
  rolesHolding,
  seesEveryone,
} from './permissions/permissions.js';
export { identityPersonalData } from './personal-data.js';
export { Sessions } from './sessions/sessions.service.js';
export { hashPassword } from './sign-in/passwords.js';
