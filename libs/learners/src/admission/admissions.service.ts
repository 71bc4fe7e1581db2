import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { type Cohort, Cohorts } from '#cohorts';
import { AccessGrants, Accounts } from '#identity';
import { Clock, Conflict, Database, RuleBroken } from '#platform';
import type { ApplicationRow } from '../applications/applications.queries.js';
import type { Stage } from '../applications/stages.rules.js';
import { Verdicts } from '../eligibility/verdicts.service.js';
import { refusalsToAdmit } from './admission.rules.js';
import { refusalsToEnrol } from './enrolment.rules.js';
import { Places } from './places.queries.js';

/** Gives places in a promotion, inside the caller's transaction: its row is locked, so that nobody gets a 21st one. */
@Injectable()
export class Admissions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly verdicts: Verdicts,
    private readonly accounts: Accounts,
    private readonly grants: AccessGrants,
    private readonly places: Places,
  ) {}

  /** @throws RuleBroken with every refusal when the place may not be given. `from` is the stage the application leaves. */
  async holdPlace(application: ApplicationRow, from: Stage): Promise<void> {
    const cohort = await this.cohorts.lock(application.cohortId);
    const criteria = (await this.verdicts.criteriaOf([cohort])).get(cohort.id)!;
    RuleBroken.ifAny(
      refusalsToAdmit({
        capacityMax: cohort.capacityMax,
        enrolledCount: await this.places.taken(cohort.id, application.id),
        applicationStage: from,
        eligibilityRefusals: criteria.judge(application),
        waiver: application.waivers[0]
          ? { reason: application.waivers[0].reason, ruleCodes: application.waivedRules }
          : null,
      }),
    );
  }

  /** Makes the enrolment of somebody admitted, and their account when they have an address. Gives its id. */
  async enrol(application: ApplicationRow, entryOn: string | undefined): Promise<string> {
    const cohort = await this.cohorts.lock(application.cohortId);
    const day = entryOn ?? this.#usualEntry(cohort);
    const [last] = await this.database.query<{ id: string; exitOn: string | null; cohortName: string }>(
      `SELECT e.id, e.exit_on::text AS "exitOn", c.name AS "cohortName"
       FROM learners.enrolment e JOIN cohorts.cohort c ON c.id = e.cohort_id
       WHERE e.learner_id = $1 ORDER BY e.exit_on IS NULL DESC, e.exit_on DESC LIMIT 1`,
      [application.learnerId],
    );
    RuleBroken.ifAny(
      refusalsToEnrol({
        entryOn: day,
        cohort,
        placesTaken: await this.places.taken(cohort.id, application.id),
        last: last ?? null,
      }),
    );
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.enrolment (learner_id, cohort_id, application_id, previous_enrolment_id, entry_on)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [application.learnerId, cohort.id, application.id, last?.id ?? null, day],
    );
    await this.#openAccount(application, row!.id);
    return row!.id;
  }

  /** Takes back an enrolment nothing hangs on yet. */
  async cancelEnrolment(enrolmentId: string): Promise<void> {
    try {
      await this.database.query('DELETE FROM learners.enrolment WHERE id = $1', [enrolmentId]);
    } catch (error) {
      if (!(error instanceof QueryFailedError) || (error.driverError as { code?: string }).code !== '23503')
        throw error;
      throw new Conflict(
        'enrolment.in_use',
        'Cette inscription porte déjà un contrat, des présences ou un suivi : enregistrez plutôt une sortie.',
      );
    }
    await this.grants.end(enrolmentId, '1900-01-01');
  }

  #usualEntry({ startsOn }: Cohort): string {
    const today = this.clock.today().toString();
    return today > startsOn ? today : startsOn;
  }

  /** An address two people share opens no account: each would see the other's file. */
  async #openAccount(application: ApplicationRow, enrolmentId: string): Promise<void> {
    const { email, learnerId, firstName, lastName } = application;
    if (!email) return;
    const accountId = await this.accounts.ensure({
      email,
      displayName: `${firstName} ${lastName}`,
      roles: ['learner'],
    });
    const mine = await this.database.query(
      `UPDATE learners.learner SET account_id = $2
       WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM learners.learner o WHERE o.account_id = $2 AND o.id <> $1) RETURNING id`,
      [learnerId, accountId],
    );
    if (mine.length === 0) return;
    await this.grants.give({
      actorId: accountId,
      learnerId,
      ground: 'self',
      sourceId: enrolmentId,
      from: this.clock.today().toString(),
    });
  }
}
