export { type HostClosure, HostClosures } from './closures/host-closures.service.js';
export { Communes } from './communes/communes.service.js';
export { type Contact, Contacts } from './contacts/contacts.service.js';
export { hostsHistoryWords } from './history-words.js';
export { HostsModule } from './hosts.module.js';
export {
  isIdcc,
  isNaf,
  isSiren,
  isSiret,
  normaliseNaf,
  normaliseSiren,
  normaliseSiret,
  sirenOfSiret,
} from './identifiers/identifiers.rules.js';
export { hostsMigrations } from './migrations/index.js';
export { type HostKind, hostKinds } from './organisations/host-kinds.js';
export { Hosts } from './organisations/hosts.service.js';
export { headcountBands, type Opco, opcos, type Route, routeOf } from './organisations/route.rules.js';
export { hostsPersonalData } from './personal-data.js';
export { type WishedRhythm, wishedRhythms } from './positions/position-status.rules.js';
export { type SiteWish, WishedRhythms } from './positions/wished-rhythms.queries.js';
export type { ProposalRow } from './proposals/proposals.queries.js';
export { Proposals } from './proposals/proposals.service.js';
export type { SiteFacts } from './sites/sites.queries.js';
export { Sites } from './sites/sites.service.js';
export { type Tutor, Tutors } from './tutors/tutors.service.js';
