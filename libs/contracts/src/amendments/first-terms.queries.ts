import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { ContractTerms } from './contract-terms.rules.js';

/** What was signed first, before any amendment. */
@Injectable()
export class FirstTerms {
  constructor(private readonly database: Database) {}

  async of(contractId: string): Promise<ContractTerms | undefined> {
    const [row] = await this.database.query<ContractTerms>(
      `SELECT site_id AS "siteId", tutor_id AS "tutorId", ends_on::text AS "endsOn",
              weekly_minutes / 60.0::float8 AS "hoursPerWeek", gross_monthly_pay_cents AS "grossMonthlyPayCents"
       FROM contracts.contract WHERE id = $1`,
      [contractId],
    );
    return row;
  }
}
