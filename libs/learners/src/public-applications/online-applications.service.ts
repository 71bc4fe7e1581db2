import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Config, Database, NotFound, Printer, qrSvg, Transactional } from '#platform';
import { ApplicantKeys, CODE_DAYS } from './applicant-keys.service.js';

export interface OnlineApplication {
  sentAt: Date;
  motivation: string | null;
  noticeVersion: string;
  recontact: boolean;
}

/** What staff read and print of the public form: what it said besides, and a code for who has no e-mail. */
@Injectable()
export class OnlineApplications {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: ApplicantKeys,
    private readonly printer: Printer,
    private readonly audit: Audit,
  ) {}

  /** Null for an application that was typed or imported. */
  async one(applicationId: string): Promise<OnlineApplication | null> {
    const [row] = await this.database.query<OnlineApplication>(
      `SELECT sent_at AS "sentAt", motivation, notice_version AS "noticeVersion",
              recontact_accepted_at IS NOT NULL AS recontact
       FROM learners.public_application WHERE application_id = $1`,
      [applicationId],
    );
    return row ?? null;
  }

  /** A slip with a new code, as PDF; the code printed before opens nothing any more. @throws NotFound */
  async printSlip(actor: Actor, applicationId: string): Promise<{ name: string; bytes: Buffer }> {
    const slip = await this.renewCode(actor, applicationId);
    const address = `${this.config.publicUrl}/ma-candidature`;
    const bytes = await this.printer.print({
      template: new URL('./follow-up-slip.typ', import.meta.url),
      data: {
        ...slip,
        title: 'Suivre ma candidature',
        school: this.config.schoolName,
        day: this.clock.today().toString(),
        days: CODE_DAYS,
        address: address.replace(/^https?:\/\//, ''),
      },
      images: { 'qr.svg': await qrSvg(address) },
    });
    return { name: 'suivre-ma-candidature.pdf', bytes };
  }

  @Transactional()
  async renewCode(actor: Actor, applicationId: string) {
    const [person] = await this.database.query<{ name: string; cohort: string }>(
      `SELECT l.first_name || ' ' || l.last_name AS name, c.name AS cohort
       FROM learners.application a JOIN learners.learner l ON l.id = a.learner_id JOIN cohorts.cohort c ON c.id = a.cohort_id
       WHERE a.id = $1`,
      [applicationId],
    );
    if (!person) throw new NotFound('Cette candidature n’existe pas.');
    await this.audit.record({
      action: 'application.code-printed',
      subjectKind: 'application',
      subjectId: applicationId,
      actorId: actor.id,
    });
    return { ...person, ...(await this.keys.code(applicationId)) };
  }
}
