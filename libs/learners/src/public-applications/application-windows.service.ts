import { Injectable } from '@nestjs/common';
import { type Cohort, Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Database, RuleBroken, Transactional } from '#platform';
import { type ApplicationWindow, opensLater, takesApplications } from './windows.rules.js';

export interface CohortWindow {
  cohort: Cohort;
  window: ApplicationWindow | null;
  open: boolean;
  /** The day to come back, when it is known. */
  opensLater: string | null;
}

/** Which promotions take applications from the public form. */
@Injectable()
export class ApplicationWindows {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly audit: Audit,
  ) {}

  async all(): Promise<CohortWindow[]> {
    const today = this.clock.today().toString();
    const rows = await this.database.query<ApplicationWindow & { cohortId: string }>(
      `SELECT cohort_id AS "cohortId", opens_on::text AS "opensOn", closes_on::text AS "closesOn"
       FROM learners.application_window`,
    );
    return (await this.cohorts.all()).map((cohort) => {
      const found = rows.find(({ cohortId }) => cohortId === cohort.id);
      const window = found ? { opensOn: found.opensOn, closesOn: found.closesOn } : null;
      return {
        cohort,
        window,
        open: takesApplications({ startsOn: cohort.startsOn, window }, today),
        opensLater: opensLater({ window }, today),
      };
    });
  }

  /** Sets when a promotion takes applications, or, with null, until it begins. */
  @Transactional()
  async set(actor: Actor, cohortId: string, window: ApplicationWindow | null): Promise<void> {
    const cohort = await this.cohorts.lock(cohortId);
    RuleBroken.ifAny(window ? refusalsOfWindow(window, cohort) : []);
    await this.database.query('DELETE FROM learners.application_window WHERE cohort_id = $1', [cohortId]);
    if (window) {
      await this.database.query(
        'INSERT INTO learners.application_window (cohort_id, opens_on, closes_on, set_by) VALUES ($1, $2, $3, $4)',
        [cohortId, window.opensOn, window.closesOn, actor.id],
      );
    }
    await this.audit.record({
      action: 'cohort.applications-window-set',
      subjectKind: 'cohort',
      subjectId: cohortId,
      actorId: actor.id,
      detail: { ...window },
    });
  }
}

function refusalsOfWindow({ opensOn, closesOn }: ApplicationWindow, { endsOn }: Cohort) {
  const refusals = [];
  if (closesOn < opensOn) {
    refusals.push({
      code: 'window.closes_before_opening',
      message: 'Les candidatures ferment avant d’ouvrir. Corrigez l’une des deux dates.',
      field: 'closesOn',
    });
  }
  if (opensOn > endsOn) {
    refusals.push({
      code: 'window.after_cohort',
      message: 'Les candidatures ouvrent après la fin de la promotion. Corrigez la date.',
      field: 'opensOn',
    });
  }
  return refusals;
}
