import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Database, RuleBroken, Transactional } from '#platform';
import { ApplicationQueries } from '../applications/applications.queries.js';
import { moverRole } from '../applications/mover.js';
import { isWaivable } from '../eligibility/eligibility.rules.js';
import { Verdicts } from '../eligibility/verdicts.service.js';
import { refusalsToWaive } from './admission.rules.js';

/** Derogations signed by the director: they set an age or level refusal aside, and stay in the report. */
@Injectable()
export class Waivers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly queries: ApplicationQueries,
    private readonly verdicts: Verdicts,
    private readonly audit: Audit,
  ) {}

  /** Signs for every refusal that a waiver may set aside. */
  @Transactional()
  async sign(actor: Actor, applicationId: string, reason: string): Promise<void> {
    const application = await this.queries.lock(applicationId);
    const criteria = (
      await this.verdicts.criteriaOf([{ id: application.cohortId, startsOn: application.cohortStartsOn }])
    ).get(application.cohortId)!;
    const asked = { allowedByAgreement: criteria.waiverAllowed, role: moverRole(actor), reason };
    const rules = criteria
      .judge(application)
      .filter((refusal) => isWaivable(refusal) && !application.waivedRules.includes(refusal.code))
      .map(({ code }) => code);
    const refusals = refusalsToWaive(asked);
    if (rules.length === 0) {
      refusals.push({
        code: 'waiver.nothing_to_waive',
        message: 'Aucun critère de cette candidature ne demande de dérogation.',
        source: 'Convention de partenariat, dérogations',
      });
    }
    RuleBroken.ifAny(refusals);
    await this.database.query(
      `INSERT INTO learners.waiver (application_id, rule_code, reason, signed_by, signed_on)
       SELECT $1, unnest($2::text[]), $3, $4, $5`,
      [applicationId, rules, reason, actor.id, this.clock.today().toString()],
    );
    await this.audit.record({
      action: 'waiver.signed',
      subjectKind: 'application',
      subjectId: applicationId,
      actorId: actor.id,
      detail: { rules },
    });
  }
}
