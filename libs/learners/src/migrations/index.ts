import { Learners1795300000600 } from './1795300000600-learners.js';
import { SearchablePeople1795300000605 } from './1795300000605-searchable-people.js';
import { ApplicationBoard1795300000610 } from './1795300000610-application-board.js';
import { WaitingLists1795300000611 } from './1795300000611-waiting-lists.js';
import { Interviews1795300000612 } from './1795300000612-interviews.js';
import { ApplicationFile1795300000620 } from './1795300000620-application-file.js';
import { PublicApplications1795300000630 } from './1795300000630-public-applications.js';
import { PostalAddress1795300000631 } from './1795300000631-postal-address.js';
import { Duplicates1795300000632 } from './1795300000632-duplicates.js';
import { Prescribers1795300000640 } from './1795300000640-prescribers.js';
import { Pathway1795300000641 } from './1795300000641-pathway.js';
import { Equipment1795300000642 } from './1795300000642-equipment.js';
import { Forgetting1795300000650 } from './1795300000650-forgetting.js';
import { Archive1795300000651 } from './1795300000651-archive.js';
import { SearchOnlyActiveFiles1795300000655 } from './1795300000655-search-only-active-files.js';
import { PlainNames1795300000656 } from './1795300000656-plain-names.js';
import { NamesSortedAtOnce1795300000657 } from './1795300000657-names-sorted-at-once.js';

export const learnersMigrations = [
  Learners1795300000600,
  SearchablePeople1795300000605,
  ApplicationBoard1795300000610,
  WaitingLists1795300000611,
  Interviews1795300000612,
  ApplicationFile1795300000620,
  PublicApplications1795300000630,
  PostalAddress1795300000631,
  Duplicates1795300000632,
  Prescribers1795300000640,
  Pathway1795300000641,
  Equipment1795300000642,
  Forgetting1795300000650,
  Archive1795300000651,
  SearchOnlyActiveFiles1795300000655,
  PlainNames1795300000656,
  NamesSortedAtOnce1795300000657,
];
