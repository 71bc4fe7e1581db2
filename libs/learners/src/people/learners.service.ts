import { Injectable } from '@nestjs/common';
import { type Actor, visibleLearners } from '#identity';
import { Clock, Database, NotFound } from '#platform';
import { openTo } from '../archive/archive.service.js';
import type { ExitReason } from '../enrolments/exit-reasons.js';
import type { Transition } from '../pathway/steps.rules.js';
import { comesOfAgeOn, comesOfAgeSoon } from './representatives.rules.js';

/** A learner as lists show them, with the enrolment that lasts or, failing that, the last one. */
export interface LearnerSummary {
  id: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  enrolmentId: string;
  cohortId: string;
  cohortName: string;
  entryOn: string;
  exitOn: string | null;
  exitReason: ExitReason | null;
}

/** Somebody about to be 18; `on` is YYYY-MM-DD. */
export interface ComingOfAge {
  learnerId: string;
  firstName: string;
  lastName: string;
  cohortName: string;
  on: string;
}

export interface LegalRepresentative {
  /** Whether the school writes to them, as long as the person is a minor. */
  receivesMessages: boolean;
  id: string;
  fullName: string;
  email: string | null;
  phone: string | null;
}

export interface LearnerEnrolment {
  id: string;
  cohortId: string;
  cohortName: string;
  entryOn: string;
  exitOn: string | null;
  exitReason: ExitReason | null;
  transition: Transition | null;
  extendedUntil: string | null;
  /** Null for who does not manage learners. */
  exitNote: string | null;
  /** The application it came from; null as `exitNote`. */
  applicationId: string | null;
}

export interface LearnerFile {
  id: string;
  accountId: string | null;
  firstName: string;
  lastName: string;
  birthDate: string;
  email: string | null;
  phone: string | null;
  /** Null for who neither manages learners nor is the learner. */
  street: string | null;
  postcode: string | null;
  city: string | null;
  /** Newest first. */
  enrolments: LearnerEnrolment[];
  /** Empty for who neither manages learners nor is the learner. */
  representatives: LegalRepresentative[];
}

/** The learners an actor may see: people with at least one enrolment. */
@Injectable()
export class Learners {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those the actor may see today, by name; one statement. */
  async visible(actor: Pick<Actor, 'id' | 'seesEveryone'>): Promise<LearnerSummary[]> {
    const parameters: unknown[] = [];
    const seen = visibleLearners(actor, 'l.id', this.clock.today().toString(), parameters);
    return this.database.query<LearnerSummary>(
      `SELECT l.id, l.first_name AS "firstName", l.last_name AS "lastName", l.birth_date::text AS "birthDate",
              e.id AS "enrolmentId", e.cohort_id AS "cohortId", c.name AS "cohortName", e.entry_on::text AS "entryOn",
              e.exit_on::text AS "exitOn", e.exit_reason AS "exitReason"
       FROM learners.learner l
       JOIN LATERAL (SELECT * FROM learners.enrolment e WHERE e.learner_id = l.id ORDER BY e.entry_on DESC LIMIT 1) e ON true
       JOIN cohorts.cohort c ON c.id = e.cohort_id
       WHERE ${seen} AND l.archived_on IS NULL AND l.merged_into_id IS NULL ORDER BY l.last_name, l.first_name, l.id`,
      parameters,
    );
  }

  /** Learners of the day who come of age within a week: messages to their representatives stop then. */
  async comingOfAge(actor: Actor): Promise<ComingOfAge[]> {
    const today = this.clock.today().toString();
    return (await this.visible(actor))
      .filter(
        ({ exitOn, birthDate }) => (exitOn === null || exitOn >= today) && comesOfAgeSoon(birthDate, today),
      )
      .map(({ id, firstName, lastName, cohortName, birthDate }) => ({
        learnerId: id,
        firstName,
        lastName,
        cohortName,
        on: comesOfAgeOn(birthDate),
      }))
      .sort((a, b) => (a.on < b.on ? -1 : 1));
  }

  /** @throws NotFound also when the actor may not see this learner */
  async one(actor: Actor, learnerId: string): Promise<LearnerFile> {
    const parameters: unknown[] = [learnerId, actor.permissions.includes('learner.manage'), actor.id];
    // A file that was joined to another is asked by its old id, and the other one answers.
    const seen = visibleLearners(actor, 'asked.id', this.clock.today().toString(), parameters);
    const [file] = await this.database.query<LearnerFile>(
      `SELECT l.id, l.account_id AS "accountId", l.first_name AS "firstName", l.last_name AS "lastName",
              l.birth_date::text AS "birthDate", l.email, l.phone, CASE WHEN $2 OR l.account_id = $3 THEN l.street END AS street, l.postcode, l.city,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'cohortId', e.cohort_id, 'cohortName', c.name,
                 'entryOn', e.entry_on, 'exitOn', e.exit_on, 'exitReason', e.exit_reason,
                 'transition', e.transition, 'extendedUntil', e.extended_until,
                 'exitNote', CASE WHEN $2 THEN e.exit_note END,
                 'applicationId', CASE WHEN $2 THEN e.application_id END) ORDER BY e.entry_on DESC), '[]')
               FROM learners.same_person s JOIN learners.enrolment e ON e.learner_id = s.learner_id
                 JOIN cohorts.cohort c ON c.id = e.cohort_id WHERE s.person_id = l.id) AS enrolments,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'fullName', r.full_name, 'email', r.email,
                 'phone', r.phone, 'receivesMessages', r.receives_messages) ORDER BY r.id), '[]')
               FROM learners.legal_representative r
               WHERE r.learner_id = l.id AND ($2 OR l.account_id = $3)) AS representatives
       FROM learners.learner asked JOIN learners.learner l ON l.id = coalesce(asked.merged_into_id, asked.id)
       WHERE asked.id = $1 AND ${seen} AND ${openTo(3)} AND EXISTS (SELECT 1 FROM learners.enrolment e WHERE e.learner_id = l.id)`,
      parameters,
    );
    if (!file) throw new NotFound();
    return file;
  }
}
