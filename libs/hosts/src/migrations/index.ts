import { Hosts1795300000700 } from './1795300000700-hosts.js';
import { SearchableHosts1795300000705 } from './1795300000705-searchable-hosts.js';
import { FileSubjects1795300000706 } from './1795300000706-file-subjects.js';
import { PlainNames1795300000707 } from './1795300000707-plain-names.js';
import { NamesSortedAtOnce1795300000708 } from './1795300000708-names-sorted-at-once.js';
import { HostFacts1795300000710 } from './1795300000710-host-facts.js';
import { Communes1795300000711 } from './1795300000711-communes.js';
import { Placement1795300000712 } from './1795300000712-placement.js';
import { CompanyDirectory1795300000713 } from './1795300000713-company-directory.js';
import { Forgetting1795300000750 } from './1795300000750-forgetting.js';

export const hostsMigrations = [
  Hosts1795300000700,
  SearchableHosts1795300000705,
  FileSubjects1795300000706,
  PlainNames1795300000707,
  NamesSortedAtOnce1795300000708,
  HostFacts1795300000710,
  Communes1795300000711,
  Placement1795300000712,
  CompanyDirectory1795300000713,
  Forgetting1795300000750,
];
