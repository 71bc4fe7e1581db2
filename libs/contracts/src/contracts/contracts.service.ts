import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { ContractKind } from './contract-kinds.js';

/** A contract that binds: signed, filed or accepted. Days are YYYY-MM-DD. */
export interface BindingContract {
  id: string;
  learnerId: string;
  /** The place on the last day read. */
  siteId: string;
  /** Each place with its first day, oldest first. */
  places: { siteId: string; from: string }[];
  tutorId: string;
  kind: ContractKind;
  startsOn: string;
  /** The agreed end. */
  endsOn: string;
  /** The last day really under contract: the end, or the day a termination set. */
  lastDay: string;
  companyFirstDay: string;
  terminated: boolean;
}

@Injectable()
export class Contracts {
  constructor(private readonly database: Database) {}

  /**
   * The contracts that bind these learners (everyone for null) on at least one day of the period, both days
   * included; by learner and start. One statement whatever the number of learners.
   */
  bindingOf(learnerIds: readonly string[] | null, from: string, to: string): Promise<BindingContract[]> {
    return this.database.query<BindingContract>(
      `SELECT id, learner_id AS "learnerId",
              (SELECT p.site_id FROM contracts.contract_place p WHERE p.contract_id = binding_contract.id
                 AND p.from_day <= greatest($3::date, starts_on) ORDER BY p.from_day DESC, p.number DESC LIMIT 1) AS "siteId",
              (SELECT jsonb_agg(jsonb_build_object('siteId', p.site_id, 'from', p.from_day) ORDER BY p.from_day, p.number)
               FROM contracts.contract_place p WHERE p.contract_id = binding_contract.id) AS places, tutor_id AS "tutorId", kind, starts_on::text AS "startsOn",
              ends_on::text AS "endsOn", last_day::text AS "lastDay", company_first_day::text AS "companyFirstDay", terminated
       FROM contracts.binding_contract
       WHERE ($1::uuid[] IS NULL OR learner_id = ANY ($1::uuid[])) AND starts_on <= $3::date AND last_day >= $2::date
       ORDER BY learner_id, starts_on`,
      [learnerIds, from, to],
    );
  }
}
