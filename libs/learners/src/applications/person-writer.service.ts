import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Database } from '#platform';
import { Representatives } from '../representatives/representatives.service.js';
import type { TypedApplication } from './typed-application.js';

/** Writes what a form says besides what an import knows; in the caller's transaction. */
@Injectable()
export class PersonWriter {
  constructor(
    private readonly database: Database,
    private readonly representatives: Representatives,
  ) {}

  /** A person already known keeps what the new form leaves empty, and the representatives they have. */
  async complete(applicationId: string, typed: TypedApplication): Promise<void> {
    const { sex, street, communeInsee, birthPostcode, birthCommuneInsee, ine } = typed.identity;
    const [person] = await this.database.query<{ id: string; represented: boolean }>(
      `UPDATE learners.learner l SET sex = coalesce($2, l.sex), street = coalesce($3, l.street),
              commune_insee = coalesce($4, l.commune_insee), birth_postcode = coalesce($5, l.birth_postcode),
              birth_commune_insee = coalesce($6, l.birth_commune_insee), ine = coalesce($7, l.ine)
       FROM learners.application a WHERE a.id = $1 AND l.id = a.learner_id
       RETURNING l.id, EXISTS (SELECT 1 FROM learners.legal_representative r WHERE r.learner_id = l.id) AS represented`,
      [applicationId, sex, street, communeInsee, birthPostcode, birthCommuneInsee, ine],
    );
    await this.#schooling(applicationId, typed);
    if (typed.representatives && person && !person.represented)
      await this.representatives.replace(person.id, typed.representatives);
  }

  /** The form is what the file says from now on. */
  async correct(
    actor: Actor,
    learnerId: string,
    applicationId: string,
    typed: TypedApplication,
  ): Promise<void> {
    const { application: given, identity } = typed;
    await this.database.query(
      `UPDATE learners.learner SET first_name = $2, last_name = $3, birth_date = $4, email = $5, phone = $6, postcode = $7,
              city = $8, person_key = $9, sex = $10, street = $11, commune_insee = $12, birth_postcode = $13,
              birth_commune_insee = $14, ine = $15, corrected_by = $16, corrected_at = clock_timestamp() WHERE id = $1`,
      [
        learnerId,
        given.firstName,
        given.lastName,
        given.birthDate,
        given.email,
        given.phone,
        given.postcode,
        given.city,
        given.personKey,
        identity.sex,
        identity.street,
        identity.communeInsee,
        identity.birthPostcode,
        identity.birthCommuneInsee,
        identity.ine,
        actor.id,
      ],
    );
    await this.database.query(
      // In another promotion, the end of its waiting list: the ranks of the two lists are not the same.
      `UPDATE learners.application SET waiting_rank = CASE
                WHEN cohort_id = $2 OR waiting_rank IS NULL THEN waiting_rank
                ELSE (SELECT coalesce(max(o.waiting_rank), 0) + 1 FROM learners.application o WHERE o.cohort_id = $2) END,
              cohort_id = $2, level = $3, higher_education_years = $4, last_class = $5,
              received_on = $6 WHERE id = $1`,
      [
        applicationId,
        given.cohortId,
        given.level,
        given.higherEducationYears,
        given.lastClass,
        given.receivedOn,
      ],
    );
    await this.#schooling(applicationId, typed);
    if (typed.representatives) await this.representatives.replace(learnerId, typed.representatives);
  }

  async #schooling(applicationId: string, { lastSchool, leftSchoolYear }: TypedApplication): Promise<void> {
    await this.database.query(
      'UPDATE learners.application SET last_school = $2, left_school_year = $3 WHERE id = $1',
      [applicationId, lastSchool, leftSchoolYear],
    );
  }
}
