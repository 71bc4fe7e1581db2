import { Injectable } from '@nestjs/common';
import { type PrescriberKind, prescriberLabels } from '#learners';
import { Database } from '#platform';
import type { KeptCount } from './run-report.js';

/** What is counted of protected data before it goes: who sent how many, promotion by promotion. */
@Injectable()
export class SocialCounts {
  constructor(private readonly database: Database) {}

  async ofLearners(learnerIds: string[]): Promise<KeptCount[]> {
    const rows = await this.database.query<{ group: string; kind: PrescriberKind; count: number }>(
      `SELECT c.name AS "group", e.prescriber_kind AS kind, count(*)::integer AS count
       FROM learners.entry_facts e JOIN cohorts.cohort c ON c.id = e.cohort_id
       WHERE e.learner_id = ANY ($1::uuid[]) AND e.prescriber_kind IS NOT NULL
       GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2`,
      [learnerIds],
    );
    return rows.map(({ group, kind, count }) => ({ group, label: prescriberLabels[kind] ?? 'Autre', count }));
  }
}
