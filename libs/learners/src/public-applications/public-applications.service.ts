import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { ageOn, formatLongDay } from '#almanac';
import { Audit, Clock, Config, Database, hashToken, TooManyAttempts, Transactional } from '#platform';
import { ApplicationWriter } from '../applications/application-writer.service.js';
import { Verdicts } from '../eligibility/verdicts.service.js';
import type { Answers } from './answers.rules.js';
import { ApplicantKeys } from './applicant-keys.service.js';
import { ApplicantMessages } from './applicant-messages.service.js';
import { toldKindly } from './applicant-words.rules.js';
import { ApplicationWindows } from './application-windows.service.js';
import { codeOfForm } from './form-token.js';
import { PublicCounts } from './public-counts.service.js';
import { PublicWriter } from './public-writer.service.js';

/** What the answer page says; the same however often the form is sent, and whoever else has applied. */
export interface Received {
  firstName: string;
  cohortName: string;
  email: string | null;
  /** For who gave no e-mail: what opens the follow-up page. */
  paper: { reference: string; code: string } | null;
  /** What the programme's criteria say, told kindly. */
  remarks: string[];
  /** The form was sent again with other answers, which were not taken. */
  changedSince: boolean;
}

/** Applications sent by the public form. */
@Injectable()
export class PublicApplications {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly windows: ApplicationWindows,
    private readonly verdicts: Verdicts,
    private readonly turns: ApplicationWriter,
    private readonly writer: PublicWriter,
    private readonly keys: ApplicantKeys,
    private readonly messages: ApplicantMessages,
    private readonly counts: PublicCounts,
    private readonly audit: Audit,
  ) {}

  /**
   * Takes an application, eligible or not; the same form sent again gives the same answer and one application.
   * @throws TooManyAttempts when its address sent more than a class would
   */
  @Transactional()
  async receive(answers: Answers, formToken: string, address: string): Promise<Received> {
    await this.turns.takeTurn();
    const answersHash = createHash('sha256').update(JSON.stringify(answers)).digest();
    const earlier = await this.#earlier(formToken);
    const remarks = await this.#remarks(answers);
    const cohortName = (await this.windows.all()).find(({ cohort }) => cohort.id === answers.cohortId)!.cohort
      .name;
    const said = { firstName: answers.firstName, cohortName, email: answers.email, remarks };
    if (earlier) {
      return { ...said, paper: earlier.paper, changedSince: !earlier.answersHash.equals(answersHash) };
    }
    if (!(await this.counts.take('application', address))) {
      throw new TooManyAttempts(
        'Beaucoup de candidatures viennent d’arriver de votre connexion. Attendez une heure, ou appelez l’école.',
        3600,
      );
    }
    const today = this.clock.today().toString();
    const id = await this.writer.write(answers, hashToken(formToken), answersHash, today);
    const paper = answers.email
      ? null
      : await this.keys.code(id, codeOfForm(this.config.secretKey, formToken));
    if (answers.email) await this.messages.confirm(id, answers.email, answers.firstName, cohortName);
    await this.audit.record({ action: 'application.sent-online', subjectKind: 'application', subjectId: id });
    return { ...said, paper, changedSince: false };
  }

  /** The application that this very form made, with the code its page showed while it is still the one. */
  async #earlier(formToken: string): Promise<{ answersHash: Buffer; paper: Received['paper'] } | null> {
    const [row] = await this.database.query<{
      answersHash: Buffer;
      reference: string | null;
      secretHash: Buffer | null;
    }>(
      `SELECT p.answers_hash AS "answersHash", k.reference, k.secret_hash AS "secretHash"
       FROM learners.public_application p
         LEFT JOIN learners.applicant_key k ON k.application_id = p.application_id AND k.kind = 'code'
       WHERE p.form_hash = $1`,
      [hashToken(formToken)],
    );
    if (!row) return null;
    const code = codeOfForm(this.config.secretKey, formToken);
    const same = row.secretHash?.equals(hashToken(code.replaceAll('-', '')));
    return {
      answersHash: row.answersHash,
      paper: same ? { reference: row.reference!, code } : null,
    };
  }

  async #remarks(answers: Answers): Promise<string[]> {
    const { cohort } = (await this.windows.all()).find(({ cohort }) => cohort.id === answers.cohortId)!;
    const criteria = (await this.verdicts.criteriaOf([cohort])).get(cohort.id)!;
    const facts = {
      ...answers,
      receivedOn: this.clock.today().toString(),
      hasRepresentative: answers.representative !== null,
    };
    const day = Temporal.PlainDate.from(criteria.referenceDate(facts));
    const age = ageOn(Temporal.PlainDate.from(answers.birthDate), day);
    return toldKindly(criteria.judge(facts), {
      age,
      day: formatLongDay(day),
      past: Temporal.PlainDate.compare(day, this.clock.today()) < 0,
    });
  }
}
