import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import {
  Audit,
  Clock,
  Conflict,
  Database,
  JobHandler,
  NotFound,
  RuleBroken,
  Transactional,
  Vault,
} from '#platform';
import { NationalRecords } from './national-records.service.js';
import { filesOf } from './record.rules.js';

/** How long the content stays; who exported what, and its fingerprint, stay for good. */
const KEPT_DAYS = 30;

export interface NationalExport {
  id: string;
  madeOn: string;
  madeBy: string;
  ready: number;
  refused: number;
  files: { number: number; records: number; sha256: string; available: boolean }[];
}

/** What left for the national dashboard: dated, signed rows, their content sealed and erased after a while. */
@Injectable()
export class NationalExports {
  constructor(
    private readonly database: Database,
    private readonly records: NationalRecords,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Newest first. One statement. */
  all(): Promise<NationalExport[]> {
    return this.database.query<NationalExport>(
      `SELECT e.id, e.made_on::text AS "madeOn", a.display_name AS "madeBy", e.ready, e.refused,
              (SELECT jsonb_agg(jsonb_build_object('number', f.number, 'records', f.records,
                 'sha256', encode(f.sha256, 'hex'), 'available', f.content IS NOT NULL) ORDER BY f.number)
               FROM casework.national_export_file f WHERE f.export_id = e.id) AS files
       FROM casework.national_export e JOIN identity.account a ON a.id = e.made_by ORDER BY e.id DESC LIMIT 50`,
    );
  }

  /**
   * Writes the files of the records that are ready. `seen` is what the check showed: other figures now are a Conflict.
   * Leaving refused records out is said, never assumed.
   */
  @Transactional()
  async make(
    actor: Actor,
    seen: { ready: number; refused: number; withoutRefused: boolean },
  ): Promise<string> {
    const checked = await this.records.check();
    const records = checked.flatMap(({ record }) => (record ? [record] : []));
    const left = checked.length - records.length;
    if (records.length !== seen.ready || left !== seen.refused)
      throw new Conflict(
        'national_export.changed',
        'Les dossiers ont changé depuis la vérification. Relisez-la avant d’exporter.',
      );
    const empty = {
      code: 'national_export.empty',
      message: 'Aucun dossier n’est prêt\u00a0: rien ne peut partir.',
    };
    const partial = {
      code: 'national_export.refused_rows',
      message: `${left}\u00a0${left < 2 ? 'dossier est refusé' : 'dossiers sont refusés'}\u00a0: corrigez, ou dites que vous exportez sans eux.`,
      field: 'withoutRefused',
    };
    RuleBroken.ifAny([
      ...(records.length === 0 ? [empty] : []),
      ...(left > 0 && !seen.withoutRefused ? [partial] : []),
    ]);
    const [row] = await this.database.query<{ id: string }>(
      'INSERT INTO casework.national_export (made_on, made_by, ready, refused) VALUES ($1, $2, $3, $4) RETURNING id',
      [`${this.clock.today()}`, actor.id, records.length, left],
    );
    const id = row!.id;
    for (const [rank, file] of filesOf(records).entries()) {
      const bytes = Buffer.from(JSON.stringify(file, null, 2));
      await this.database.query(
        'INSERT INTO casework.national_export_file (export_id, number, records, sha256, content) VALUES ($1, $2, $3, $4, $5)',
        [id, rank + 1, file.length, createHash('sha256').update(bytes).digest(), this.vault.sealBytes(bytes)],
      );
    }
    await this.#record(actor, 'national_export.made', id, { ready: records.length, refused: left });
    return id;
  }

  /** The bytes of one file; each reading is logged. @throws NotFound once the content is erased */
  @Transactional()
  async open(actor: Actor, id: string, number: number): Promise<{ name: string; bytes: Buffer }> {
    const [file] = await this.database.query<{ content: Buffer; madeOn: string }>(
      `SELECT f.content, e.made_on::text AS "madeOn" FROM casework.national_export_file f
         JOIN casework.national_export e ON e.id = f.export_id
       WHERE f.export_id = $1 AND f.number = $2 AND f.content IS NOT NULL`,
      [id, number],
    );
    if (!file)
      throw new NotFound('Ce fichier n’existe plus\u00a0: son contenu est effacé après trente jours.');
    await this.#record(actor, 'national_export.opened', id, { number });
    const name = `dossiers-apprenants-${file.madeOn}-${number}.json`;
    return { name, bytes: this.vault.openBytes(file.content) };
  }

  /** Erases what has been kept long enough; the fingerprint stays. */
  @JobHandler('sweep-national-exports')
  async sweep(): Promise<void> {
    await this.database.query(
      `UPDATE casework.national_export_file f SET content = NULL FROM casework.national_export e
       WHERE e.id = f.export_id AND f.content IS NOT NULL AND e.made_at < now() - $1 * interval '1 day'`,
      [KEPT_DAYS],
    );
  }

  #record(actor: Actor, action: string, id: string, detail: Record<string, unknown>) {
    return this.audit.record({
      action,
      subjectKind: 'national_export',
      subjectId: id,
      actorId: actor.id,
      detail,
    });
  }
}
