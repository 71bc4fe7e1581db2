import { Injectable } from '@nestjs/common';
import { Closures, type Half } from '#almanac';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, RuleBroken, Transactional } from '#platform';
import type { Override, OverridePlace } from './cohort-half.js';
import { refusalsToOverride } from './override.rules.js';

export interface OverrideDraft {
  /** Null gives the half-day back to the rhythm. */
  place: OverridePlace | null;
  reason: string | null;
  /** The revision the caller has seen, 0 for none; somebody else's newer one is never covered. */
  seenRevision: number;
}

/** Half-days decided apart from the rhythm: rows are only added, the newest counts. */
@Injectable()
export class Overrides {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly cohorts: Cohorts,
    private readonly closures: Closures,
  ) {}

  /** Decides a half-day by a new revision, which it gives back. Throws NotFound, RuleBroken, Conflict. */
  @Transactional()
  async decide(
    actor: Actor,
    cohortId: string,
    day: string,
    half: Half,
    draft: OverrideDraft,
  ): Promise<Override> {
    const cohort = await this.cohorts.lock(cohortId);
    const closed = (await this.closures.closedDays(day, day)).get(day);
    RuleBroken.ifAny(
      refusalsToOverride({ day, ...draft }, { today: this.clock.today().toString(), cohort, closed }),
    );
    const [newest] = await this.database.query<{ revision: number }>(
      `SELECT coalesce(max(revision), 0)::integer AS revision FROM calendar.day_override
       WHERE cohort_id = $1 AND day = $2 AND half = $3`,
      [cohortId, day, half],
    );
    if (newest!.revision !== draft.seenRevision) {
      throw new Conflict(
        'half_day.changed_meanwhile',
        'Quelqu’un d’autre vient de changer cette demi-journée\u00a0: rechargez le calendrier avant de la modifier.',
      );
    }
    const revision = draft.seenRevision + 1;
    await this.database.query(
      `INSERT INTO calendar.day_override (cohort_id, day, half, revision, place, reason, decided_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [cohortId, day, half, revision, draft.place, draft.reason, actor.id],
    );
    await this.audit.record({
      action: 'half_day.decided',
      subjectKind: 'cohort',
      subjectId: cohortId,
      actorId: actor.id,
      detail: { day, half, place: draft.place, revision },
    });
    return { day, half, place: draft.place, reason: draft.reason, revision };
  }
}
