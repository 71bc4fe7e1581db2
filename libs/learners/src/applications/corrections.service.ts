import { Injectable } from '@nestjs/common';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Database, RuleBroken, SCHOOL_ZONE, Transactional } from '#platform';
import { Prescriptions } from '../prescribers/prescriptions.service.js';
import type { ApplicationBody } from './applications.dto.js';
import { ApplicationQueries } from './applications.queries.js';
import { changesOfFile } from './file-changes.js';
import { changedMeanwhile } from './file-version.js';
import { PersonWriter } from './person-writer.service.js';
import { typedApplication } from './typed-application.js';

/** Corrections of a file by staff; two who correct at once do not undo each other. */
@Injectable()
export class Corrections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cohorts: Cohorts,
    private readonly queries: ApplicationQueries,
    private readonly people: PersonWriter,
    private readonly prescriptions: Prescriptions,
    private readonly audit: Audit,
  ) {}

  /** Corrects what the file says; its stage does not move. @throws Conflict when it is no longer the one read */
  @Transactional()
  async correct(actor: Actor, id: string, body: ApplicationBody): Promise<void> {
    const typed = typedApplication(body, this.clock.today());
    const before = await this.queries.lock(id);
    await this.#mustBeRead(before.learnerId, body.version);
    if (before.cohortId !== body.cohortId && ['admitted', 'enrolled'].includes(before.stage)) {
      typed.refusals.push({
        code: 'application.cohort_fixed',
        message: 'La place est déjà donnée dans cette promotion : annulez l’admission avant d’en changer.',
        field: 'cohortId',
      });
    }
    RuleBroken.ifAny(typed.refusals);
    await this.prescriptions.mustBeKnown(typed.application);
    await this.cohorts.lock(body.cohortId);
    await this.people.correct(actor, before.learnerId, id, typed);
    // The prescriber is only rewritten when one is given: the form does not show the one already there.
    const { prescriberKind: kind, prescriberName: name, prescriberId, contactId } = typed.application;
    await this.prescriptions.write([{ applicationId: id, kind, name, prescriberId, contactId }]);
    await this.audit.record({
      action: 'application.corrected',
      subjectKind: 'application',
      subjectId: id,
      actorId: actor.id,
      changes: changesOfFile(before, await this.queries.one(id)),
    });
  }

  async #mustBeRead(learnerId: string, version: number | undefined): Promise<void> {
    const [file] = await this.database.query<{ version: number; name: string | null; time: string | null }>(
      `SELECT l.version, a.display_name AS name, to_char(l.corrected_at AT TIME ZONE $2, 'FMHH24 "h" MI') AS time
       FROM learners.learner l LEFT JOIN identity.account a ON a.id = l.corrected_by WHERE l.id = $1 FOR UPDATE OF l`,
      [learnerId, SCHOOL_ZONE],
    );
    if (version !== undefined && file && file.version !== version) throw changedMeanwhile(file);
  }
}
