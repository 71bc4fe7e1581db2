import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import {
  Audit,
  Clock,
  Conflict,
  changesBetween,
  Database,
  NotFound,
  RuleBroken,
  Transactional,
} from '#platform';
import { normaliseNaf, normaliseSiret, sirenOfSiret } from '../identifiers/identifiers.rules.js';
import { refusalsOfActivity, refusalsOfSiret } from '../identifiers/refusals.rules.js';
import { type SiteFacts, SiteQueries } from '../sites/sites.queries.js';
import { type NewSite, Sites } from '../sites/sites.service.js';
import { type HostKind, hostKinds } from './host-kinds.js';
import { type HostFilter, HostQueries, type HostRow, type HostSummary } from './hosts.queries.js';
import {
  type HeadcountBand,
  headcountBands,
  type Meeting,
  meetings,
  nafVersionOf,
  type Opco,
  opcos,
} from './route.rules.js';

export interface HostFields {
  name: string;
  kind: HostKind;
  naf?: string | null;
  nafVersion?: '2008' | '2025' | null;
  idcc?: string | null;
  opco?: Opco | null;
  headcountBand?: HeadcountBand | null;
  metThrough?: Meeting | null;
  metNote?: string | null;
}

/** What is known of a SIRET before it is written: refused, free, or already on file. */
export interface SiretCheck {
  refusals: { code: string; message: string; field?: string; source?: string }[];
  /** The organisation that has this SIREN, and its site when the whole SIRET is known. */
  known: { hostId: string; hostName: string; siteId: string | null } | null;
}

@Injectable()
export class Hosts {
  constructor(
    private readonly database: Database,
    private readonly queries: HostQueries,
    private readonly siteQueries: SiteQueries,
    private readonly sitesService: Sites,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  page(filter: HostFilter): Promise<HostSummary[]> {
    return this.queries.page(filter);
  }

  async one(id: string): Promise<HostRow> {
    const row = await this.queries.one(id);
    if (!row) throw new NotFound();
    return row;
  }

  /** One site with its organisation. */
  async site(siteId: string): Promise<SiteFacts> {
    const [site] = await this.siteQueries.of([siteId]);
    if (!site) throw new NotFound();
    return site;
  }

  /** These sites, or every one for null: one statement whatever their number. */
  sites(siteIds: readonly string[] | null): Promise<SiteFacts[]> {
    return this.siteQueries.of(siteIds);
  }

  async checkSiret(typed: string): Promise<SiretCheck> {
    const refusals = refusalsOfSiret(typed);
    if (refusals.length > 0) return { refusals, known: null };
    const site = await this.queries.bySiret(normaliseSiret(typed));
    if (site) return { refusals, known: site };
    const host = await this.queries.bySiren(sirenOfSiret(typed));
    return { refusals, known: host ? { hostId: host.id, hostName: host.name, siteId: null } : null };
  }

  /** Writes an organisation with its first site; a SIREN on file leads to that file instead. */
  @Transactional()
  async create(actor: Actor, host: HostFields, site: NewSite): Promise<string> {
    RuleBroken.ifAny([...refusalsOfSiret(site.siret, 'site.siret'), ...refusalsOfActivity(host)]);
    const known = await this.queries.bySiren(sirenOfSiret(site.siret));
    if (known) {
      throw new Conflict(
        'host.siren_known',
        `« ${known.name} » a déjà ce numéro SIREN. Ouvrez sa fiche et ajoutez-y l’établissement.`,
        'site.siret',
      );
    }
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO hosts.host (siren, name, kind, naf, naf_version, idcc, opco, headcount_band, met_through, met_note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [sirenOfSiret(site.siret), ...this.#valuesOf(host, null)],
    );
    await this.sitesService.insert(row!.id, site);
    await this.#record(actor, 'host.created', row!.id);
    return row!.id;
  }

  @Transactional()
  async change(actor: Actor, id: string, host: HostFields): Promise<void> {
    RuleBroken.ifAny(refusalsOfActivity(host));
    const before = await this.one(id);
    await this.database.query(
      `UPDATE hosts.host SET name = $2, kind = $3, naf = $4, naf_version = $5, idcc = $6, opco = $7, headcount_band = $8,
              met_through = $9, met_note = $10 WHERE id = $1`,
      [id, ...this.#valuesOf(host, before)],
    );
    const changes = changesBetween(inWords(before), inWords(await this.one(id)), LABELS);
    await this.#record(actor, 'host.changed', id, changes);
  }

  #valuesOf(host: HostFields, before: HostRow | null) {
    const naf = host.naf ? normaliseNaf(host.naf) : null;
    return [
      host.name,
      host.kind,
      naf,
      nafVersionOf(naf, host.nafVersion ?? null, before, `${this.clock.today()}`),
      host.idcc || null,
      host.kind === 'company' ? host.opco || null : null,
      host.headcountBand || null,
      host.metThrough || null,
      host.metNote || null,
    ];
  }

  #record(actor: Actor, action: string, id: string, changes: ReturnType<typeof changesBetween> = []) {
    return this.audit.record({ action, subjectKind: 'host', subjectId: id, actorId: actor.id, changes });
  }
}

const LABELS = {
  name: 'Nom',
  kind: 'Nature',
  naf: 'Activité (NAF)',
  nafVersion: 'Nomenclature',
  idcc: 'Convention collective',
  opco: 'OPCO',
  headcountBand: 'Effectif',
  metThrough: 'Rencontre',
  metNote: 'Précision sur la rencontre',
};

const inWords = (host: HostRow) => ({
  ...host,
  kind: hostKinds[host.kind],
  opco: host.opco && opcos[host.opco],
  headcountBand: host.headcountBand && headcountBands[host.headcountBand],
  metThrough: host.metThrough && meetings[host.metThrough],
});
