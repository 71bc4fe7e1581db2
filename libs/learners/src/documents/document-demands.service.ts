import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Database, Transactional } from '#platform';
import {
  type DocumentDemand,
  type DocumentDemands,
  type DocumentKind,
  demandLabels,
  documentKinds,
  usualDemands,
} from './document-kinds.js';

/** Which papers the school asks for; each change is a dated, signed row. */
@Injectable()
export class Demands {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async current(): Promise<DocumentDemands> {
    const rows = await this.database.query<{ kind: DocumentKind; demand: DocumentDemand }>(
      'SELECT DISTINCT ON (kind) kind, demand FROM learners.document_demand ORDER BY kind, id DESC',
    );
    return { ...usualDemands, ...Object.fromEntries(rows.map(({ kind, demand }) => [kind, demand])) };
  }

  @Transactional()
  async decide(actor: Actor, kind: DocumentKind, demand: DocumentDemand): Promise<void> {
    const before = (await this.current())[kind];
    if (before === demand) return;
    await this.database.query(
      'INSERT INTO learners.document_demand (kind, demand, decided_by, decided_on) VALUES ($1, $2, $3, $4)',
      [kind, demand, actor.id, this.clock.today().toString()],
    );
    await this.audit.record({
      action: 'document_demand.decided',
      subjectKind: 'document_demand',
      actorId: actor.id,
      detail: { kind, demand },
      changes: [
        {
          field: kind,
          label: documentKinds[kind],
          before: demandLabels[before],
          after: demandLabels[demand],
        },
      ],
    });
  }
}
