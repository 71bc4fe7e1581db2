import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, RuleBroken, Transactional } from '#platform';
import { Prescriptions } from '../prescribers/prescriptions.service.js';
import { ApplicationWriter, type NewApplication } from './application-writer.service.js';
import type { ApplicationBody, PrescriptionView } from './applications.dto.js';
import { ApplicationQueries } from './applications.queries.js';
import { prescriberLabels } from './prescriber-labels.js';
import { typedApplication } from './typed-application.js';

/** Applications typed by staff: received, corrected, and who sent them. */
@Injectable()
export class Applications {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly queries: ApplicationQueries,
    private readonly writer: ApplicationWriter,
    private readonly prescriptions: Prescriptions,
    private readonly audit: Audit,
  ) {}

  /** Whoever asks gets a file, eligible or not: the verdict is shown, not a door. */
  @Transactional()
  async receive(actor: Actor, body: ApplicationBody): Promise<string> {
    const today = this.clock.today();
    const { application, refusals } = typedApplication(body, today);
    RuleBroken.ifAny(refusals);
    await this.prescriptions.mustBeKnown(application);
    await this.cohorts.one(body.cohortId);
    await this.writer.takeTurn();
    const [id] = await this.writer.write([application], {
      actorId: actor.id,
      today: today.toString(),
      importId: null,
    });
    if (!id) {
      throw new Conflict(
        'application.already_there',
        'Cette personne a déjà une candidature pour cette promotion : même nom, même date de naissance.',
        'lastName',
      );
    }
    await this.#record(actor, 'application.received', id);
    return id;
  }

  /** Corrects what the file says; its stage does not move. */
  @Transactional()
  async correct(actor: Actor, id: string, body: ApplicationBody): Promise<void> {
    const { application, refusals } = typedApplication(body, this.clock.today());
    const before = await this.queries.lock(id);
    if (before.cohortId !== body.cohortId && ['admitted', 'enrolled'].includes(before.stage)) {
      refusals.push({
        code: 'application.cohort_fixed',
        message: 'La place est déjà donnée dans cette promotion : annulez l’admission avant d’en changer.',
        field: 'cohortId',
      });
    }
    RuleBroken.ifAny(refusals);
    await this.prescriptions.mustBeKnown(application);
    await this.cohorts.lock(body.cohortId);
    await this.#rewrite(before.learnerId, id, application);
    await this.#record(actor, 'application.corrected', id);
  }

  async #rewrite(learnerId: string, id: string, given: NewApplication): Promise<void> {
    await this.database.query(
      `UPDATE learners.learner SET first_name = $2, last_name = $3, birth_date = $4, email = $5, phone = $6, postcode = $7,
              city = $8, person_key = $9 WHERE id = $1`,
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
      ],
    );
    await this.database.query(
      // In another promotion, the end of its waiting list: the ranks of the two lists are not the same.
      `UPDATE learners.application SET waiting_rank = CASE
                WHEN cohort_id = $2 OR waiting_rank IS NULL THEN waiting_rank
                ELSE (SELECT coalesce(max(o.waiting_rank), 0) + 1 FROM learners.application o WHERE o.cohort_id = $2) END,
              cohort_id = $2, level = $3, higher_education_years = $4, last_class = $5,
              received_on = $6 WHERE id = $1`,
      [id, given.cohortId, given.level, given.higherEducationYears, given.lastClass, given.receivedOn],
    );
    await this.database.query(
      'DELETE FROM learners.legal_representative WHERE id = (SELECT id FROM learners.legal_representative WHERE learner_id = $1 ORDER BY id LIMIT 1)',
      [learnerId],
    );
    if (given.representative) {
      await this.database.query(
        'INSERT INTO learners.legal_representative (learner_id, full_name, email, phone) VALUES ($1, $2, $3, $4)',
        [learnerId, given.representative.fullName, given.representative.email, given.representative.phone],
      );
    }
    // The prescriber is only rewritten when one is given: the form does not show the one already there.
    const { prescriberKind: kind, prescriberName: name, prescriberId, contactId } = given;
    await this.prescriptions.write([{ applicationId: id, kind, name, prescriberId, contactId }]);
  }

  /** Who sent the person: each reading is logged, since it can reveal a social status. */
  @Transactional()
  async readPrescription(actor: Actor, id: string): Promise<PrescriptionView> {
    const found = await this.prescriptions.of(id);
    await this.#record(actor, 'prescription.read', id);
    return { ...found, kindLabel: prescriberLabels[found.kind] };
  }

  async #record(actor: Actor, action: string, subjectId: string): Promise<void> {
    await this.audit.record({ action, subjectKind: 'application', subjectId, actorId: actor.id });
  }
}
