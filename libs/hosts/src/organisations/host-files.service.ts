import { Injectable } from '@nestjs/common';
import { HostClosures } from '../closures/host-closures.service.js';
import { Contacts } from '../contacts/contacts.service.js';
import { SiteQueries } from '../sites/sites.queries.js';
import { type Tutor, Tutors } from '../tutors/tutors.service.js';
import { Hosts } from './hosts.service.js';

/** An organisation's whole file, read at once in a constant number of statements. */
@Injectable()
export class HostFiles {
  constructor(
    private readonly hosts: Hosts,
    private readonly sites: SiteQueries,
    private readonly tutors: Tutors,
    private readonly contacts: Contacts,
    private readonly closures: HostClosures,
  ) {}

  async one(id: string) {
    const host = await this.hosts.one(id);
    const sites = await this.sites.ofHost(id);
    const siteIds = sites.map((site) => site.id);
    const [tutors, closures, contacts] = await Promise.all([
      this.tutors.ofSites(siteIds),
      this.closures.of(siteIds, '1900-01-01', '2100-12-31'),
      this.contacts.ofHost(id),
    ]);
    return { ...host, sites, tutors: tutors.map(withoutAccount), closures, contacts };
  }

  /** Sites with the tutors who are there: what a new contract chooses from. */
  async choices() {
    const [sites, tutors] = await Promise.all([this.sites.of(null), this.tutors.of(null)]);
    return { sites, tutors: tutors.filter(({ leftOn }) => leftOn === null).map(withoutAccount) };
  }
}

const withoutAccount = ({ accountId: _, ...tutor }: Tutor) => tutor;
