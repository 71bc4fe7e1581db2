import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
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
import { normaliseSiret, sirenOfSiret } from '../identifiers/identifiers.rules.js';
import { refusalsOfSiret } from '../identifiers/refusals.rules.js';

export interface FormerSiret {
  siteId: string;
  siret: string;
  /** YYYY-MM-DD, the last day under that number. */
  usedUntil: string;
}

/** A host that moves or changes its legal form has another number; the one before stays known. */
@Injectable()
export class SiteNumbers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  formerOf(siteIds: readonly string[]): Promise<FormerSiret[]> {
    return this.database.query<FormerSiret>(
      `SELECT site_id AS "siteId", siret, used_until::text AS "usedUntil" FROM hosts.former_siret
       WHERE site_id = ANY ($1::uuid[]) ORDER BY id DESC`,
      [siteIds],
    );
  }

  /** Gives a site its new number from that day on; another SIREN is taken when it is the organisation's only site. */
  @Transactional()
  async renumber(actor: Actor, siteId: string, typed: string, from?: string): Promise<void> {
    RuleBroken.ifAny(refusalsOfSiret(typed));
    const siret = normaliseSiret(typed);
    const [site] = await this.database.query<{ hostId: string; siret: string; siren: string; sites: number }>(
      `SELECT s.host_id AS "hostId", s.siret, h.siren, (SELECT count(*)::int FROM hosts.site o WHERE o.host_id = h.id) AS sites
       FROM hosts.site s JOIN hosts.host h ON h.id = s.host_id WHERE s.id = $1 FOR UPDATE OF s, h`,
      [siteId],
    );
    if (!site) throw new NotFound();
    if (site.siret === siret) {
      throw new Conflict('site.same_siret', 'L’établissement a déjà ce SIRET.', 'siret');
    }
    const siren = sirenOfSiret(siret);
    const [taken] = await this.database.query<{ name: string }>(
      `SELECT h.name FROM hosts.host h LEFT JOIN hosts.site s ON s.host_id = h.id
       WHERE s.siret = $1 OR (h.siren = $2 AND h.id <> $3) LIMIT 1`,
      [siret, siren, site.hostId],
    );
    if (taken) {
      const message = `«\u00A0${taken.name}\u00A0» a déjà ce numéro. Ouvrez sa fiche plutôt que de renuméroter celle-ci.`;
      throw new Conflict('site.siret_known', message, 'siret');
    }
    if (siren !== site.siren) {
      if (site.sites > 1) {
        const message =
          'Ce SIRET a un autre SIREN, et la structure a plusieurs établissements\u00A0: créez la nouvelle structure, puis ses établissements.';
        throw new RuleBroken([
          { code: 'site.other_siren', message, field: 'siret', source: 'Règle du numéro SIRET' },
        ]);
      }
      await this.database.query('UPDATE hosts.host SET siren = $2 WHERE id = $1', [site.hostId, siren]);
    }
    const usedUntil = from ? this.#dayBefore(from) : `${this.clock.today()}`;
    await this.database.query(
      'INSERT INTO hosts.former_siret (site_id, siret, used_until, changed_by) VALUES ($1, $2, $3, $4)',
      [siteId, site.siret, usedUntil, actor.id],
    );
    await this.database.query('UPDATE hosts.site SET siret = $2 WHERE id = $1', [siteId, siret]);
    await this.audit.record({
      action: 'site.renumbered',
      subjectKind: 'site',
      subjectId: siteId,
      actorId: actor.id,
      changes: changesBetween({ siret: site.siret }, { siret }, { siret: 'SIRET' }),
    });
  }

  #dayBefore(day: string): string {
    return `${Temporal.PlainDate.from(day).subtract({ days: 1 })}`;
  }
}
