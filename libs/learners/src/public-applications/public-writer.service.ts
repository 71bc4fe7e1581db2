import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { personKey } from '../import/person-key.rules.js';
import { Prescriptions } from '../prescribers/prescriptions.service.js';
import type { Answers } from './answers.rules.js';
import { notice } from './notice.js';

/**
 * Writes what the public form brings. It always makes a new person: whoever knows a name and a birth date must not
 * change somebody's file, nor learn that there is one. The school joins the two, from the duplicates to examine.
 */
@Injectable()
export class PublicWriter {
  constructor(
    private readonly database: Database,
    private readonly prescriptions: Prescriptions,
  ) {}

  /** Gives the application's id. Hashes are those of the form and of its answers. */
  async write(given: Answers, formHash: Buffer, answersHash: Buffer, today: string): Promise<string> {
    const [learner] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.learner (first_name, last_name, birth_date, email, phone, street, postcode, city, person_key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        given.firstName,
        given.lastName,
        given.birthDate,
        given.email,
        given.phone,
        given.street,
        given.postcode,
        given.city,
        personKey(given.firstName, given.lastName, given.birthDate),
      ],
    );
    const [application] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.application (learner_id, cohort_id, stage, received_on, level, higher_education_years, last_class)
       VALUES ($1, $2, 'received', $3, $4, $5, $6) RETURNING id`,
      [learner!.id, given.cohortId, today, given.level, given.higherEducationYears, given.lastClass],
    );
    const id = application!.id;
    await this.database.query(
      `INSERT INTO learners.application_move (application_id, to_stage, note, moved_on)
       VALUES ($1, 'received', 'Candidature en ligne', $2)`,
      [id, today],
    );
    if (given.representative) {
      await this.database.query(
        'INSERT INTO learners.legal_representative (learner_id, full_name, email, phone) VALUES ($1, $2, $3, $4)',
        [learner!.id, given.representative.fullName, given.representative.email, given.representative.phone],
      );
    }
    const { prescriberKind: kind, prescriberName: name } = given;
    if (kind) await this.prescriptions.write([{ applicationId: id, kind, name }]);
    await this.database.query(
      `INSERT INTO learners.public_application (application_id, form_hash, answers_hash, motivation, notice_version,
         notice_accepted_at, recontact_accepted_at)
       VALUES ($1, $2, $3, $4, $5, now(), CASE WHEN $6 THEN now() END)`,
      [id, formHash, answersHash, given.motivation, notice.version, given.recontact],
    );
    return id;
  }
}
