import { Injectable } from '@nestjs/common';
import { Audit, Clock, Conflict, changesBetween, Database, NotFound, Transactional } from '#platform';
import type { Stage } from '../applications/stages.rules.js';
import type { ContactAnswers } from './answers.rules.js';
import { ApplicantMessages } from './applicant-messages.service.js';
import { standingOf } from './standing.rules.js';

export interface FollowedApplication extends ContactAnswers {
  id: string;
  learnerId: string;
  firstName: string;
  lastName: string;
  cohortName: string;
  cohortStartsOn: string;
  stage: Stage;
  receivedOn: string;
}

const CONTACT_LABELS = {
  email: 'Adresse électronique',
  phone: 'Téléphone',
  street: 'Rue',
  postcode: 'Code postal',
  city: 'Commune',
} as const satisfies Record<keyof ContactAnswers, string>;

const over = () =>
  new Conflict('application.over', 'Cette candidature n’est plus ouverte : appelez l’école pour la changer.');

/** What an applicant does with their own application; the session says which. */
@Injectable()
export class FollowUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly messages: ApplicantMessages,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound */
  async one(applicationId: string): Promise<FollowedApplication> {
    const [row] = await this.database.query<FollowedApplication>(
      `SELECT a.id, l.id AS "learnerId", l.first_name AS "firstName", l.last_name AS "lastName", c.name AS "cohortName",
              c.starts_on::text AS "cohortStartsOn", a.stage, a.received_on::text AS "receivedOn",
              l.email, l.phone, l.street, l.postcode, l.city
       FROM learners.application a JOIN learners.learner l ON l.id = a.learner_id JOIN cohorts.cohort c ON c.id = a.cohort_id
       WHERE a.id = $1`,
      [applicationId],
    );
    if (!row) throw new NotFound('Cette candidature n’existe plus.');
    return row;
  }

  /** Completes or corrects where the person is reached; a former address is told. */
  @Transactional()
  async changeContact(applicationId: string, contact: ContactAnswers): Promise<void> {
    const before = await this.#lockOpen(applicationId);
    const changes = changesBetween<ContactAnswers>(before, contact, CONTACT_LABELS);
    if (changes.length === 0) return;
    const { email, phone, street, postcode, city } = contact;
    await this.database.query(
      'UPDATE learners.learner SET email = $2, phone = $3, street = $4, postcode = $5, city = $6 WHERE id = $1',
      [before.learnerId, email, phone, street, postcode, city],
    );
    if (before.email && before.email !== email) await this.messages.addressChanged(before.email);
    await this.audit.record({
      action: 'application.contact-completed-online',
      subjectKind: 'application',
      subjectId: applicationId,
      changes,
    });
  }

  /** Takes the application back, by the person. The school may open it again. */
  @Transactional()
  async withdraw(applicationId: string, reason: string | null): Promise<void> {
    const { stage } = await this.#lockOpen(applicationId);
    await this.database.query(`UPDATE learners.application SET stage = 'withdrawn' WHERE id = $1`, [
      applicationId,
    ]);
    await this.database.query(
      `INSERT INTO learners.application_move (application_id, from_stage, to_stage, note, moved_on) VALUES ($1, $2, 'withdrawn', $3, $4)`,
      [
        applicationId,
        stage,
        reason ? `Retirée par la personne : ${reason}` : 'Retirée par la personne, en ligne',
        this.clock.today().toString(),
      ],
    );
    await this.audit.record({
      action: 'application.withdrawn-online',
      subjectKind: 'application',
      subjectId: applicationId,
      detail: { from: stage },
    });
  }

  /** The applications under this address to which a link may be sent; the newest, three at most. */
  async under(email: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT a.id FROM learners.application a JOIN learners.learner l ON l.id = a.learner_id
       WHERE l.email = $1 ORDER BY a.received_on DESC, a.id DESC LIMIT 3`,
      [email],
    );
    return rows.map(({ id }) => id);
  }

  async #lockOpen(applicationId: string): Promise<FollowedApplication> {
    await this.database.query('SELECT 1 FROM learners.application WHERE id = $1 FOR UPDATE', [applicationId]);
    const application = await this.one(applicationId);
    if (!standingOf(application.stage).open) throw over();
    return application;
  }
}
