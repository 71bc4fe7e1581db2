import { Injectable } from '@nestjs/common';
import { HostClosures } from '../closures/host-closures.service.js';
import { Contacts } from '../contacts/contacts.service.js';
import { Notes } from '../notes/notes.service.js';
import { SiteNumbers } from '../sites/site-numbers.service.js';
import { SiteQueries } from '../sites/sites.queries.js';
import { TutorEvidence } from '../tutors/tutor-evidence.service.js';
import { type Tutor, Tutors } from '../tutors/tutors.service.js';
import { Hosts } from './hosts.service.js';
import { routeOf } from './route.rules.js';

/** An organisation's whole file, read at once in a constant number of statements. */
@Injectable()
export class HostFiles {
  constructor(
    private readonly hosts: Hosts,
    private readonly sites: SiteQueries,
    private readonly tutors: Tutors,
    private readonly contacts: Contacts,
    private readonly closures: HostClosures,
    private readonly notes: Notes,
    private readonly numbers: SiteNumbers,
    private readonly evidence: TutorEvidence,
  ) {}

  async one(id: string) {
    const host = await this.hosts.one(id);
    const sites = await this.sites.ofHost(id);
    const siteIds = sites.map((site) => site.id);
    const [tutors, closures, contacts, notes, formerSirets, evidence] = await Promise.all([
      this.tutors.ofSites(siteIds),
      this.closures.of(siteIds, '1900-01-01', '2100-12-31'),
      this.contacts.ofHost(id),
      this.notes.of({ hostId: id }),
      this.numbers.formerOf(siteIds),
      this.evidence.ofSites(siteIds),
    ]);
    return {
      ...host,
      route: routeOf(host),
      formerSirets,
      notes,
      sites,
      tutors: tutors.map((tutor) => ({
        ...withoutAccount(tutor),
        evidence: evidence.filter(({ tutorId }) => tutorId === tutor.id),
      })),
      closures,
      contacts,
    };
  }

  /** Sites with the tutors who are there: what a new contract chooses from. */
  async choices() {
    const [sites, tutors] = await Promise.all([this.sites.of(null), this.tutors.of(null)]);
    return {
      sites,
      tutors: tutors
        .filter(({ leftOn }) => leftOn === null)
        .map((tutor) => ({ ...withoutAccount(tutor), evidence: [] })),
    };
  }
}

const withoutAccount = ({ accountId: _, ...tutor }: Tutor) => tutor;
