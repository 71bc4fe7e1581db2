import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Database, NotFound, Transactional } from '#platform';

export const filingKinds = {
  bpf: 'Bilan pédagogique et financier',
  sifa: 'Enquête SIFA',
  qualiopi: 'Audit Qualiopi',
  other: 'Autre dossier',
} as const satisfies Record<string, string>;

export type FilingKind = keyof typeof filingKinds;

export interface Filing {
  id: string;
  kind: FilingKind;
  label: string;
  dueOn: string;
  source: string;
}

/** The school's yearly filings, on the days it types: nobody else announces them. */
@Injectable()
export class Filings {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** By day. One statement. */
  all(): Promise<Filing[]> {
    return this.database.query<Filing>(
      `SELECT id, kind, label, due_on::text AS "dueOn", source FROM casework.filing
       WHERE withdrawn_at IS NULL ORDER BY due_on, id`,
    );
  }

  @Transactional()
  async add(actor: Actor, { kind, label, dueOn, source }: Omit<Filing, 'id' | 'label'> & { label?: string }) {
    const [row] = await this.database.query<{ id: string }>(
      'INSERT INTO casework.filing (kind, label, due_on, source, typed_by) VALUES ($1, $2, $3, $4, $5) RETURNING id',
      [kind, label || filingKinds[kind], dueOn, source, actor.id],
    );
    await this.#record(actor, 'filing.added', row!.id, { kind, dueOn });
    return row!.id;
  }

  @Transactional()
  async withdraw(actor: Actor, id: string): Promise<void> {
    const done = await this.database.query(
      `UPDATE casework.filing SET withdrawn_by = $2, withdrawn_at = now() WHERE id = $1 AND withdrawn_at IS NULL RETURNING id`,
      [id, actor.id],
    );
    if (done.length === 0) throw new NotFound();
    await this.#record(actor, 'filing.withdrawn', id, {});
  }

  #record(actor: Actor, action: string, id: string, detail: Record<string, unknown>) {
    return this.audit.record({ action, subjectKind: 'filing', subjectId: id, actorId: actor.id, detail });
  }
}
