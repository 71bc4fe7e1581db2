import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Database, Eraser, NotFound, OwnData, RuleBroken, Transactional } from '#platform';
import { Forgetting } from '../retention/forgetting.service.js';
import { endOf, monthsOn } from '../retention/retention.rules.js';
import { RetentionTerms } from '../retention/retention-terms.service.js';
import { type ErasureFacts, fateOf, mayErasePart, refusalsToErase } from './erasure.rules.js';
import type { ErasurePreview } from './own-data.dto.js';

/** Erasing somebody who asks for it, where a rule does not oblige the school to keep. */
@Injectable()
export class Erasures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly terms: RetentionTerms,
    private readonly data: OwnData,
    private readonly eraser: Eraser,
    private readonly forgetting: Forgetting,
    private readonly audit: Audit,
  ) {}

  /** What an erasure would do today: what goes, what stays and why. */
  async preview(learnerId: string): Promise<ErasurePreview> {
    const refusals = refusalsToErase(await this.#facts(learnerId));
    const whole = refusals.length === 0;
    const extent = whole ? 'whole' : mayErasePart(refusals) ? 'part' : 'nothing';
    const tables = (await this.data.counts('learner', learnerId)).map(({ table, rows }) => ({
      title: table.title,
      rows,
      ...fateOf(table, whole),
    }));
    return {
      extent,
      refusals,
      goes: tables.filter(({ goes }) => goes && extent !== 'nothing'),
      stays: tables.filter(({ goes }) => !goes || extent === 'nothing'),
    };
  }

  /** Erases what may be; cannot be undone. */
  @Transactional()
  async erase(actor: Actor, learnerId: string): Promise<void> {
    const refusals = refusalsToErase(await this.#facts(learnerId, true));
    if (mayErasePart(refusals))
      await this.eraser.eraseFrom('learner', [learnerId], ({ free }) => free === true);
    else {
      RuleBroken.ifAny(refusals);
      await this.forgetting.eraseLearners([learnerId]);
    }
    await this.audit.record({
      action: refusals.length > 0 ? 'personal_data.partly_erased' : 'personal_data.erased',
      subjectKind: 'learner',
      subjectId: learnerId,
      actorId: actor.id,
    });
  }

  async #facts(learnerId: string, lock = false): Promise<ErasureFacts> {
    if (lock)
      await this.database.query('SELECT 1 FROM learners.learner WHERE id = $1 FOR UPDATE', [learnerId]);
    const today = this.clock.today().toString();
    const [facts] = await this.database.query<Omit<ErasureFacts, 'termEndsOn'>>(
      `SELECT enrolled, last_exit_on::text AS "lastExitOn", closed AS "applicationsClosed", erased_on::text AS "erasedOn",
              (SELECT reason FROM casework.retention_hold h
               WHERE h.subject_id = learner_id AND h.lifted_on IS NULL AND h.held_until >= $2) AS "heldBecause"
       FROM learners.file_end WHERE learner_id = $1`,
      [learnerId, today],
    );
    if (!facts) throw new NotFound();
    // Somebody enrolled has no application that waits, whatever its stage says.
    const applicationsClosed = facts.applicationsClosed || facts.enrolled;
    const months = monthsOn('learner_erasure', await this.terms.all(), today);
    const termEndsOn = facts.lastExitOn ? endOf(facts.lastExitOn, months) : null;
    return { ...facts, applicationsClosed, termEndsOn };
  }
}
