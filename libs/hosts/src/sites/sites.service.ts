import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Conflict, changesBetween, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { normaliseSiret, sirenOfSiret } from '../identifiers/identifiers.rules.js';
import { refusalsOfSiret } from '../identifiers/refusals.rules.js';

export interface SiteFields {
  name: string;
  address?: string | null;
  postcode: string;
  city: string;
  workingDays?: number[];
}

export interface NewSite extends SiteFields {
  siret: string;
}

const weekdays = [1, 2, 3, 4, 5];
const daysInOrder = (days: number[] | undefined) => [...new Set(days ?? weekdays)].sort();

@Injectable()
export class Sites {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Adds a site to an organisation, whose SIREN its SIRET must begin with. */
  @Transactional()
  async add(actor: Actor, hostId: string, site: NewSite): Promise<string> {
    const [host] = await this.database.query<{ siren: string; name: string }>(
      'SELECT siren, name FROM hosts.host WHERE id = $1',
      [hostId],
    );
    if (!host) throw new NotFound();
    RuleBroken.ifAny(refusalsOfSiret(site.siret));
    if (sirenOfSiret(site.siret) !== host.siren) {
      throw new RuleBroken([
        {
          code: 'site.other_siren',
          message: `Ce SIRET appartient à une autre structure\u00A0: ceux de «\u00A0${host.name}\u00A0» commencent par ${host.siren}.`,
          field: 'siret',
          source: 'Règle du numéro SIRET',
        },
      ]);
    }
    const id = await this.insert(hostId, site);
    await this.audit.record({
      action: 'site.created',
      subjectKind: 'site',
      subjectId: id,
      actorId: actor.id,
    });
    return id;
  }

  /** Joins the caller's transaction; the SIRET has been checked. */
  async insert(hostId: string, site: NewSite): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO hosts.site (host_id, siret, name, address, postcode, city, working_days)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (siret) DO NOTHING RETURNING id`,
      [
        hostId,
        normaliseSiret(site.siret),
        site.name,
        site.address || null,
        site.postcode,
        site.city,
        daysInOrder(site.workingDays),
      ],
    );
    if (!row)
      throw new Conflict('site.siret_known', 'Un établissement de cette fiche a déjà ce SIRET.', 'siret');
    return row.id;
  }

  /** What is known of a site, kept in the history as it was and as it becomes. */
  @Transactional()
  async change(actor: Actor, id: string, site: SiteFields): Promise<void> {
    const [before] = await this.database.query<SiteFields>(
      'SELECT name, address, postcode, city, working_days AS "workingDays" FROM hosts.site WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (!before) throw new NotFound();
    await this.database.query(
      `UPDATE hosts.site SET name = $2, address = $3, postcode = $4, city = $5, working_days = $6
       WHERE id = $1`,
      [id, site.name, site.address || null, site.postcode, site.city, daysInOrder(site.workingDays)],
    );
    await this.audit.record({
      action: 'site.changed',
      subjectKind: 'site',
      subjectId: id,
      actorId: actor.id,
      changes: changesBetween(inWords(before), inWords(site), LABELS),
    });
  }
}

const LABELS = {
  name: 'Nom',
  address: 'Adresse',
  postcode: 'Code postal',
  city: 'Commune',
  workingDays: 'Jours travaillés',
};
const WEEK = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const inWords = (site: SiteFields) => ({
  ...site,
  workingDays: daysInOrder(site.workingDays)
    .map((day) => WEEK[day - 1])
    .join(', '),
});
