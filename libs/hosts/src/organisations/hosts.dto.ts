import { Choice, Day, Flag, Id, PageQuery, Part, Parts, RefusalView, Text, Texts, Whole } from '#platform';
import { ContactView } from '../contacts/contacts.dto.js';
import { NoteView } from '../notes/notes.dto.js';
import { SiteBody, SiteView } from '../sites/sites.dto.js';
import { TutorView } from '../tutors/tutors.dto.js';
import { type HostKind, hostKindCodes } from './host-kinds.js';
import {
  type HeadcountBand,
  headcountBands,
  type Meeting,
  meetings,
  type Opco,
  opcos,
} from './route.rules.js';

const Kind = (o: { optional?: boolean } = {}) =>
  Choice(hostKindCodes, { label: 'nature', name: 'HostKind', ...o });

const Opcos = (o: { optional?: boolean; nullable?: boolean }) =>
  Choice(Object.keys(opcos), { label: 'OPCO', name: 'Opco', ...o });
const Headcount = (o: { optional?: boolean; nullable?: boolean }) =>
  Choice(Object.keys(headcountBands), { label: 'effectif', name: 'HeadcountBand', ...o });
const Met = (o: { optional?: boolean; nullable?: boolean }) =>
  Choice(Object.keys(meetings), { label: 'rencontre', name: 'HostMeeting', ...o });
const NafVersion = (o: { optional?: boolean; nullable?: boolean }) =>
  Choice(['2008', '2025'], { label: 'nomenclature', ...o });

export class HostsQuery extends PageQuery {
  @Kind({ optional: true }) kind?: HostKind;
  @Text({ label: 'recherche', optional: true, max: 100 }) q?: string;
  @Text({ label: 'commune', optional: true, max: 100 }) city?: string;
  @Flag({ label: 'avec un poste ouvert', optional: true }) offering?: boolean;
  @Texts({ label: 'structures', optional: true, max: 500, ids: true }) ids?: string[];
}

export class HostBody {
  @Text({ label: 'nom', max: 160 }) name: string;
  @Kind() kind: HostKind;
  @Text({ label: 'code d’activité', optional: true, max: 8 }) naf?: string;
  @Text({ label: 'convention collective', optional: true, max: 8 }) idcc?: string;
  @NafVersion({ optional: true }) nafVersion?: '2008' | '2025';
  @Opcos({ optional: true }) opco?: Opco;
  @Headcount({ optional: true }) headcountBand?: HeadcountBand;
  @Met({ optional: true }) metThrough?: Meeting;
  @Text({ label: 'précision sur la rencontre', optional: true, max: 300 }) metNote?: string;
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
  @Whole() openPositions: number;
}

export class HostClosureView {
  @Id() id: string;
  @Id() siteId: string;
  @Text() name: string;
  @Day() firstDay: string;
  @Day() lastDay: string;
}

class RouteView {
  @Choice(['opco', 'public'], { name: 'HostRoute' }) kind: 'opco' | 'public';
  @Text({ nullable: true }) filedWith: string | null;
  @Text({ nullable: true }) fundedBy: string | null;
  @Opcos({ nullable: true }) suggestedOpco: Opco | null;
}

class FormerSiretView {
  @Id() siteId: string;
  @Text() siret: string;
  @Day() usedUntil: string;
}

export class HostView {
  @Id() id: string;
  @Text() name: string;
  @Kind() kind: HostKind;
  @Text() siren: string;
  @Text({ nullable: true }) naf: string | null;
  @Choice(['2008', '2025'], { nullable: true }) nafVersion: string | null;
  @Text({ nullable: true }) idcc: string | null;
  @Opcos({ nullable: true }) opco: Opco | null;
  @Headcount({ nullable: true }) headcountBand: HeadcountBand | null;
  @Met({ nullable: true }) metThrough: Meeting | null;
  @Text({ nullable: true, max: 300 }) metNote: string | null;
  @Part(() => RouteView) route: RouteView;
  @Parts(() => FormerSiretView) formerSirets: FormerSiretView[];
  @Parts(() => NoteView) notes: NoteView[];
  @Parts(() => SiteView) sites: SiteView[];
  @Parts(() => TutorView) tutors: TutorView[];
  @Parts(() => HostClosureView) closures: HostClosureView[];
  @Parts(() => ContactView) contacts: ContactView[];
}

export class SiretQuery {
  @Text({ label: 'SIRET', max: 50 }) siret: string;
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
