import { Injectable } from '@nestjs/common';
import { Hosts, Tutors } from '#hosts';
import type { Actor } from '#identity';
import { Learners } from '#learners';
import { Audit, Clock, Database, NotFound, type Refusal, RuleBroken, Transactional } from '#platform';
import { ContractQueries } from './contract.queries.js';
import { type CompleteInput, defaultHoursPerWeek } from './contract-input.js';
import { sources } from './sources.js';

/** Contracts before their signature: written as they are typed, judged when they are signed. */
@Injectable()
export class ContractDrafts {
  constructor(
    private readonly database: Database,
    private readonly queries: ContractQueries,
    private readonly learners: Learners,
    private readonly hosts: Hosts,
    private readonly tutors: Tutors,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  @Transactional()
  async create(actor: Actor, input: CompleteInput): Promise<string> {
    await this.#mustHold(actor, input);
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO contracts.contract (learner_id, site_id, tutor_id, kind, starts_on, ends_on, company_first_day,
         weekly_minutes, school_hours, gross_monthly_pay_cents, age_exceptions, repeats_year, branch_minimum_cents,
         branch_agreement, professional_bac, after_failed_exam, last_day, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $6, $17) RETURNING id`,
      [...valuesOf(input), actor.id],
    );
    await this.database.query(
      `INSERT INTO contracts.contract_move (contract_id, to_stage, moved_by, moved_on) VALUES ($1, 'draft', $2, $3)`,
      [row!.id, actor.id, `${this.clock.today()}`],
    );
    await this.#record(actor, 'contract.drafted', row!.id);
    return row!.id;
  }

  /** Rewrites a draft; a signed contract is amended, not rewritten. */
  @Transactional()
  async change(actor: Actor, id: string, input: CompleteInput): Promise<void> {
    const contract = await this.queries.locked(actor, id);
    if (!contract) throw new NotFound();
    if (contract.step !== 'draft') {
      throw new RuleBroken([
        {
          code: 'contract.not_a_draft',
          message: 'Ce contrat est signé\u00A0: son texte ne change plus. Un changement demande un avenant.',
          source: sources.amendment,
        },
      ]);
    }
    await this.#mustHold(actor, input);
    await this.database.query(
      `UPDATE contracts.contract SET learner_id = $1, site_id = $2, tutor_id = $3, kind = $4, starts_on = $5, ends_on = $6,
         company_first_day = $7, weekly_minutes = $8, school_hours = $9, gross_monthly_pay_cents = $10, age_exceptions = $11,
         repeats_year = $12, branch_minimum_cents = $13, branch_agreement = $14, professional_bac = $15,
         after_failed_exam = $16, last_day = $6 WHERE id = $17`,
      [...valuesOf(input), id],
    );
    await this.#record(actor, 'contract.redrafted', id);
  }

  /** What even a draft needs: people and places that exist, and an end after its start. */
  async #mustHold(actor: Actor, input: CompleteInput): Promise<void> {
    await this.learners.one(actor, input.learnerId);
    const site = await this.hosts.site(input.siteId);
    const tutor = await this.tutors.one(input.tutorId);
    const refusals: Refusal[] = [];
    if (tutor.siteId !== site.id) {
      refusals.push({
        code: 'contract.tutor_elsewhere',
        message: 'Cette personne travaille dans un autre établissement. Choisissez-en une de celui-ci.',
        field: 'tutorId',
      });
    }
    if (input.endsOn <= input.startsOn) {
      refusals.push({
        code: 'contract.end_before_start',
        message: 'La fin du contrat vient après son début. Corrigez l’une des deux dates.',
        field: 'endsOn',
        source: sources.duration,
      });
    }
    RuleBroken.ifAny(refusals);
  }

  #record(actor: Actor, action: string, id: string) {
    return this.audit.record({ action, subjectKind: 'contract', subjectId: id, actorId: actor.id });
  }
}

const valuesOf = (input: CompleteInput) => [
  input.learnerId,
  input.siteId,
  input.tutorId,
  input.kind,
  input.startsOn,
  input.endsOn,
  input.companyFirstDay ?? input.startsOn,
  Math.round((input.hoursPerWeek ?? defaultHoursPerWeek) * 60),
  input.schoolHours ?? null,
  input.grossMonthlyPayCents ?? null,
  input.ageExceptions ?? [],
  input.repeatsYear ?? false,
  input.branchMinimumCents ?? null,
  input.branchAgreement ?? false,
  input.professionalBac ?? false,
  input.afterFailedExam ?? false,
];
