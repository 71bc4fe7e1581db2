import { Injectable } from '@nestjs/common';
import { Clock, Database, PersonalIdentities, type SubjectKind } from '#platform';
import type { AnnouncedItem, AnnouncedRun, DoneRun } from './retention.dto.js';
import { type RetentionRuleCode, retentionRules } from './retention.rules.js';
import { RunReport } from './run-report.js';

interface RunRow {
  id: string;
  rule: RetentionRuleCode;
  announcedOn: string;
  dueOn: string;
  doneOn: string | null;
  report: object | null;
}

interface ItemRow {
  runId: string;
  kind: SubjectKind;
  subjectId: string;
  since: string;
  endsOn: string;
  holdId: string | null;
  holdReason: string | null;
  heldUntil: string | null;
  heldBy: string | null;
}

/** What is announced, with names, and what was done, in counts. */
@Injectable()
export class RetentionOverview {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly identities: PersonalIdentities,
  ) {}

  async announced(): Promise<AnnouncedRun[]> {
    const runs = await this.#runs('done_on IS NULL', 'due_on, id');
    const items = await this.database.query<ItemRow>(
      `SELECT i.run_id AS "runId", i.subject_kind AS kind, i.subject_id AS "subjectId", i.since::text, i.ends_on::text AS "endsOn",
              h.id AS "holdId", h.reason AS "holdReason", h.held_until::text AS "heldUntil", a.display_name AS "heldBy"
       FROM casework.retention_item i JOIN casework.retention_run r ON r.id = i.run_id
       LEFT JOIN casework.retention_hold h ON h.subject_id = i.subject_id AND h.lifted_on IS NULL AND h.held_until >= $1
       LEFT JOIN identity.account a ON a.id = h.held_by
       WHERE r.done_on IS NULL AND i.done_on IS NULL ORDER BY i.ends_on, i.subject_id`,
      [this.clock.today().toString()],
    );
    const names = await this.#names(items);
    return runs.map(({ id, rule, announcedOn, dueOn }) => ({
      id,
      rule,
      label: retentionRules[rule].label,
      act: retentionRules[rule].act,
      announcedOn,
      dueOn,
      items: items.filter(({ runId }) => runId === id).map((item) => inWords(item, names)),
    }));
  }

  async done(): Promise<DoneRun[]> {
    const runs = await this.#runs('done_on IS NOT NULL', 'done_on DESC, id DESC LIMIT 200');
    return runs.map(({ id, rule, announcedOn, doneOn, report }) => ({
      id,
      rule,
      label: retentionRules[rule].label,
      announcedOn,
      doneOn: doneOn!,
      ...RunReport.from(report),
    }));
  }

  #runs(where: string, order: string): Promise<RunRow[]> {
    return this.database.query<RunRow>(
      `SELECT id, rule, announced_on::text AS "announcedOn", due_on::text AS "dueOn", done_on::text AS "doneOn", report
       FROM casework.retention_run WHERE ${where} ORDER BY ${order}`,
    );
  }

  async #names(items: ItemRow[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const kind of new Set(items.map((item) => item.kind))) {
      const ids = items.filter((item) => item.kind === kind).map(({ subjectId }) => subjectId);
      for (const [id, name] of await this.identities.names(kind, ids)) names.set(id, name);
    }
    return names;
  }
}

function inWords(item: ItemRow, names: Map<string, string>): AnnouncedItem {
  const { kind, subjectId, since, endsOn, holdId, holdReason, heldUntil, heldBy } = item;
  return {
    kind,
    subjectId,
    name: names.get(subjectId) ?? 'Personne effacée',
    since,
    endsOn,
    hold: holdId ? { id: holdId, reason: holdReason!, heldUntil: heldUntil!, heldBy: heldBy! } : null,
  };
}
