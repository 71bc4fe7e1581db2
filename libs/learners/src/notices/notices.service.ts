import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Database, NotFound, RuleBroken, SCHOOL_ZONE, Transactional } from '#platform';
import { Persons } from '../people/persons.queries.js';
import { notice } from '../public-applications/notice.js';
import { refusalsToRecordImage } from './image-consent.rules.js';
import { imageAnswers, noticeMeans } from './notice-words.js';
import type {
  ImageConsentBody,
  ImageConsentView,
  InformationNoticeBody,
  InformationNoticeView,
  NoticesView,
} from './notices.dto.js';

/** What a person was told of their data, and what they allowed; each is a dated, signed row. */
@Injectable()
export class Notices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly persons: Persons,
    private readonly audit: Audit,
  ) {}

  async of(actor: Actor, learnerId: string): Promise<NoticesView> {
    const { id, minorToday } = await this.persons.one(actor, learnerId);
    return {
      notices: await this.#notices(id),
      imageConsents: await this.#consents(id),
      currentVersion: notice.version,
      minor: minorToday,
    };
  }

  @Transactional()
  async give(actor: Actor, learnerId: string, { means, givenOn }: InformationNoticeBody): Promise<string> {
    const { id: person } = await this.persons.one(actor, learnerId);
    if (givenOn > this.clock.today().toString()) {
      throw new RuleBroken([
        { code: 'notice.future', message: 'Cette date est dans le futur.', field: 'givenOn' },
      ]);
    }
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.information_notice (learner_id, version, means, given_on, recorded_by)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [person, notice.version, means, givenOn, actor.id],
    );
    const after = `${noticeMeans[means]}, version ${notice.version}`;
    await this.#record(actor, 'notice.given', person, 'Information sur les données', after);
    return row!.id;
  }

  @Transactional()
  async answerImage(actor: Actor, learnerId: string, asked: ImageConsentBody): Promise<string> {
    const { id: person, minorToday } = await this.persons.one(actor, learnerId);
    const [last] = await this.#consents(person);
    const today = this.clock.today().toString();
    RuleBroken.ifAny(refusalsToRecordImage(asked, { minor: minorToday, last: last?.answer ?? null, today }));
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.image_consent (learner_id, answer, given_by, answered_on, recorded_by)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [person, asked.answer, asked.givenBy, asked.answeredOn, actor.id],
    );
    await this.#record(actor, 'image.answered', person, 'Droit à l’image', imageAnswers[asked.answer]);
    return row!.id;
  }

  /** Takes back a row recorded by mistake; it stays, with who took it back. */
  @Transactional()
  async cancel(actor: Actor, table: 'information_notice' | 'image_consent', id: string): Promise<void> {
    const [row] = await this.database.query<{ learnerId: string }>(
      `UPDATE learners.${table} SET cancelled_by = $2, cancelled_at = now()
       WHERE id = $1 AND cancelled_at IS NULL RETURNING learner_id AS "learnerId"`,
      [id, actor.id],
    );
    if (!row) throw new NotFound();
    await this.persons.one(actor, row.learnerId);
    const label = table === 'image_consent' ? 'Droit à l’image' : 'Information sur les données';
    await this.#record(actor, `${table}.cancelled`, row.learnerId, label, null);
  }

  async #notices(person: string): Promise<InformationNoticeView[]> {
    return this.database.query<InformationNoticeView>(
      `SELECT n.id, n.means, n.version, n.given_on::text AS "givenOn", a.display_name AS "recordedBy"
       FROM learners.information_notice n JOIN learners.same_person s USING (learner_id)
         JOIN identity.account a ON a.id = n.recorded_by
       WHERE s.person_id = $1 AND n.cancelled_at IS NULL
       UNION ALL
       SELECT p.application_id, 'online', p.notice_version, (p.notice_accepted_at AT TIME ZONE $2)::date::text, NULL
       FROM learners.public_application p JOIN learners.application t ON t.id = p.application_id
         JOIN learners.same_person s ON s.learner_id = t.learner_id
       WHERE s.person_id = $1
       ORDER BY 4 DESC, 1 DESC`,
      [person, SCHOOL_ZONE],
    );
  }

  async #consents(person: string): Promise<ImageConsentView[]> {
    return this.database.query<ImageConsentView>(
      `SELECT c.id, c.answer, c.given_by AS "givenBy", c.answered_on::text AS "answeredOn", a.display_name AS "recordedBy"
       FROM learners.image_consent c JOIN learners.same_person s USING (learner_id)
         JOIN identity.account a ON a.id = c.recorded_by
       WHERE s.person_id = $1 AND c.cancelled_at IS NULL ORDER BY c.answered_on DESC, c.id DESC`,
      [person],
    );
  }

  async #record(actor: Actor, action: string, subjectId: string, label: string, after: string | null) {
    await this.audit.record({
      action,
      subjectKind: 'learner',
      subjectId,
      actorId: actor.id,
      changes: [{ field: 'notice', label, before: null, after }],
    });
  }
}
