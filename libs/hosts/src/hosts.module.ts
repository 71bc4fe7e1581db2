import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { HostClosures } from './closures/host-closures.service.js';
import { ContactsController } from './contacts/contacts.controller.js';
import { Contacts } from './contacts/contacts.service.js';
import { HostFiles } from './organisations/host-files.service.js';
import { HostsController } from './organisations/hosts.controller.js';
import { HostQueries } from './organisations/hosts.queries.js';
import { Hosts } from './organisations/hosts.service.js';
import { SitesController } from './sites/sites.controller.js';
import { SiteQueries } from './sites/sites.queries.js';
import { Sites } from './sites/sites.service.js';
import { TutorsController } from './tutors/tutors.controller.js';
import { Tutors } from './tutors/tutors.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [HostsController, SitesController, TutorsController, ContactsController],
  providers: [Hosts, HostFiles, HostQueries, Sites, SiteQueries, Tutors, Contacts, HostClosures],
  exports: [Hosts, Sites, Tutors, HostClosures],
})
export class HostsModule {}
