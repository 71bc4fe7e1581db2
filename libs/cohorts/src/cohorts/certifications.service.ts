import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Conflict, Database, RuleBroken, Transactional } from '#platform';
import { normaliseRncp } from '../certification/registry-codes.rules.js';
import type { Certification } from './cohorts.service.js';

/** The certifications the promotions prepare. */
@Injectable()
export class Certifications {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async all(): Promise<Certification[]> {
    return this.database.query<Certification>(
      `SELECT id, rncp_code AS "rncpCode", title, level, trade, registered_from::text AS "registeredFrom",
              registered_until::text AS "registeredUntil"
       FROM cohorts.certification ORDER BY title, rncp_code`,
    );
  }

  @Transactional()
  async add(actor: Actor, asked: Omit<Certification, 'id'>): Promise<string> {
    if (asked.registeredUntil <= asked.registeredFrom) {
      throw new RuleBroken([
        {
          code: 'certification.ends_before_start',
          message: 'L’enregistrement finit avant de commencer. Corrigez l’une des deux dates.',
          field: 'registeredUntil',
          source: 'Code du travail, L6113-1',
        },
      ]);
    }
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO cohorts.certification (rncp_code, title, level, trade, registered_from, registered_until)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (rncp_code) DO NOTHING RETURNING id`,
      [
        normaliseRncp(asked.rncpCode),
        asked.title,
        asked.level,
        asked.trade,
        asked.registeredFrom,
        asked.registeredUntil,
      ],
    );
    if (!row) throw new Conflict('certification.known', 'Ce titre est déjà dans la liste.', 'rncpCode');
    await this.audit.record({
      action: 'certification.added',
      subjectKind: 'certification',
      subjectId: row.id,
      actorId: actor.id,
    });
    return row.id;
  }
}
