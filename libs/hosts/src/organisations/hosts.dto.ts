import { Choice, Day, Id, PageQuery, Part, Parts, RefusalView, Text, Texts, Whole } from '#platform';
import { ContactView } from '../contacts/contacts.dto.js';
import { SiteBody, SiteView } from '../sites/sites.dto.js';
import { TutorView } from '../tutors/tutors.dto.js';
import { type HostKind, hostKindCodes } from './host-kinds.js';

const Kind = (o: { optional?: boolean } = {}) =>
  Choice(hostKindCodes, { label: 'nature', name: 'HostKind', ...o });

export class HostsQuery extends PageQuery {
  @Kind({ optional: true }) kind?: HostKind;
  @Text({ label: 'recherche', optional: true, max: 100 }) q?: string;
}

export class HostBody {
  @Text({ label: 'nom', max: 160 }) name: string;
  @Kind() kind: HostKind;
  @Text({ label: 'code d’activité', optional: true, max: 8 }) naf?: string;
  @Text({ label: 'convention collective', optional: true, max: 8 }) idcc?: string;
}

export class NewHostBody extends HostBody {
  @Part(() => SiteBody, { label: 'établissement' }) site: SiteBody;
}

export class HostSummaryView {
  @Id() id: string;
  @Text() name: string;
  @Kind() kind: HostKind;
  @Text() siren: string;
  @Text({ nullable: true }) naf: string | null;
  @Text({ nullable: true }) idcc: string | null;
  @Texts() cities: string[];
  @Whole() siteCount: number;
  @Whole() tutorCount: number;
}

export class HostClosureView {
  @Id() id: string;
  @Id() siteId: string;
  @Text() name: string;
  @Day() firstDay: string;
  @Day() lastDay: string;
}

export class HostView {
  @Id() id: string;
  @Text() name: string;
  @Kind() kind: HostKind;
  @Text() siren: string;
  @Text({ nullable: true }) naf: string | null;
  @Choice(['2008', '2025'], { nullable: true }) nafVersion: string | null;
  @Text({ nullable: true }) idcc: string | null;
  @Parts(() => SiteView) sites: SiteView[];
  @Parts(() => TutorView) tutors: TutorView[];
  @Parts(() => HostClosureView) closures: HostClosureView[];
  @Parts(() => ContactView) contacts: ContactView[];
}

export class SiretQuery {
  @Text({ label: 'SIRET', max: 30 }) siret: string;
}

class KnownHost {
  @Id() hostId: string;
  @Text() hostName: string;
  @Id({ nullable: true }) siteId: string | null;
}

export class SiretCheckView {
  @Parts(() => RefusalView) refusals: RefusalView[];
  @Part(() => KnownHost, { nullable: true }) known: KnownHost | null;
}

export class CreatedId {
  @Id() id: string;
}

class SiteChoiceView extends SiteView {
  @Text() hostName: string;
  @Kind() kind: HostKind;
}

export class SiteChoicesView {
  @Parts(() => SiteChoiceView) sites: SiteChoiceView[];
  @Parts(() => TutorView) tutors: TutorView[];
}
