import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Archive } from '#learners';
import { Database } from '#platform';
import type { HistoryChange, HistoryKind, HistoryPage } from './history.dto.js';
import { historyWords } from './history-words.js';

interface EntryRow {
  id: string;
  at: string;
  action: string;
  by: string | null;
  changes: HistoryChange[];
}

/** What a file's history is made of, as (kind, id) of the acts' subjects; $1 is the file's id. */
const SUBJECTS: Record<HistoryKind, string> = {
  learner: `SELECT subject_kind, subject_id FROM learners.file_subject WHERE learner_id = $1
    UNION ALL SELECT 'contract', id FROM contracts.contract_facts WHERE learner_id = $1`,
  application: `SELECT subject_kind, subject_id FROM learners.file_subject WHERE learner_id =
    (SELECT learner_id FROM learners.file_subject WHERE subject_kind = 'application' AND subject_id = $1)`,
  host: 'SELECT subject_kind, subject_id FROM hosts.file_subject WHERE host_id = $1',
  contract: `SELECT 'contract', $1::uuid`,
  cohort: `SELECT 'cohort', $1::uuid`,
};

/** Whose file it is, when it is a person's. */
const PERSON: Partial<Record<HistoryKind, string>> = {
  learner: 'SELECT $1::uuid AS id',
  application: `SELECT learner_id AS id FROM learners.file_subject WHERE subject_kind = 'application' AND subject_id = $1`,
  contract: 'SELECT learner_id AS id FROM contracts.contract_facts WHERE id = $1',
};

/** Who did what on a file, and what it changed. */
@Injectable()
export class History {
  constructor(
    private readonly database: Database,
    private readonly archive: Archive,
  ) {}

  /** Newest first; two statements. @throws NotFound for a person whose file is archived, and not open to this actor */
  async of(actor: Actor, kind: HistoryKind, id: string, limit = 50, after?: string): Promise<HistoryPage> {
    const [person] = kind in PERSON ? await this.database.query<{ id: string }>(PERSON[kind]!, [id]) : [];
    if (person) await this.archive.mustBeOpen(actor, person.id);
    const rows = await this.database.query<EntryRow>(
      `WITH subject (kind, id) AS (${SUBJECTS[kind]})
       SELECT e.id, to_char((e.at + make_interval(secs => (SELECT shift_ms FROM platform.school_calendar) / 1000.0))
                AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at,
              e.action, a.display_name AS by,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('label', c.label, 'before', c.before, 'after', c.after)
                 ORDER BY c.label), '[]') FROM platform.audit_change c WHERE c.entry_id = e.id) AS changes
       FROM subject s JOIN platform.audit_entry e ON e.subject_kind = s.kind AND e.subject_id = s.id
         LEFT JOIN identity.account a ON a.id = e.actor_id
       WHERE $2::uuid IS NULL OR e.id < $2::uuid
       ORDER BY e.id DESC LIMIT $3`,
      [id, after ?? null, limit + 1],
    );
    const items = rows.slice(0, limit);
    return {
      items: items.map(({ action, ...entry }) => ({
        ...entry,
        what: historyWords[action] ?? 'Modification',
      })),
      next: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    };
  }
}
