import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Database, NotFound, Outbox, RuleBroken, Transactional } from '#platform';
import type { Stage } from '../applications/stages.rules.js';
import { refusalsToMerge, setApart, stillOpen } from './merge.rules.js';
import { MergeQueries } from './merges.queries.js';
import { PersonFiles } from './person-files.queries.js';

/**
 * Two files of one person become one. Applications, with their moves and documents, and representatives go to the file that
 * stays; enrolments, and all that other rooms chained to the other file's id, stay where they were written, and reads go on.
 */
@Injectable()
export class Merges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: PersonFiles,
    private readonly queries: MergeQueries,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Gives the merge's id, with which it is undone. */
  @Transactional()
  async merge(actor: Actor, survivorId: string, mergedId: string): Promise<string> {
    await this.queries.lock([survivorId, mergedId]);
    const files = await this.files.byId([survivorId, mergedId]);
    const [survivor, merged] = [files.get(survivorId), files.get(mergedId)];
    if (!survivor || !merged) throw new NotFound();
    const refusals = refusalsToMerge(survivor, merged);
    if (refusals.length > 0)
      throw new RuleBroken(refusals, refusals.some(({ code }) => code === 'merge.already') ? 409 : 422);
    const apart = setApart(survivor.applications, merged.applications);
    for (const { application, duplicateOf } of apart) {
      await this.queries.setApart(application.id, duplicateOf);
      if (stillOpen(application.stage))
        await this.#move(
          actor,
          application.id,
          application.stage,
          'withdrawn',
          'Doublon d’une autre candidature',
        );
    }
    const movedApplications = await this.queries.moveApplications(mergedId, survivorId);
    const movedRepresentatives = await this.queries.moveRepresentatives(mergedId, survivorId);
    const completed = await this.queries.complete(survivorId, mergedId);
    await this.queries.point(mergedId, survivorId);
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.learner_merge (survivor_id, merged_id, moved_applications, moved_representatives, set_apart,
         completed, merged_by, merged_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        survivorId,
        mergedId,
        movedApplications,
        movedRepresentatives,
        JSON.stringify(apart.map(({ application: { id, stage } }) => ({ id, stage }))),
        completed,
        actor.id,
        this.clock.today().toString(),
      ],
    );
    await this.#tell(actor, 'merged', survivorId, mergedId);
    return row!.id;
  }

  /** Makes two files of them again, as they were, unless somebody was enrolled or joined in the meantime. */
  @Transactional()
  async undo(actor: Actor, mergeId: string): Promise<void> {
    const merge = await this.queries.merge(mergeId);
    if (!merge) throw new NotFound();
    const { survivorId, mergedId } = merge;
    await this.queries.lock([survivorId, mergedId]);
    const files = await this.files.byId([survivorId, mergedId]);
    const done = await this.database.query(
      'UPDATE learners.learner_merge SET undone_by = $2, undone_at = now() WHERE id = $1 AND undone_at IS NULL RETURNING 1',
      [mergeId, actor.id],
    );
    if (done.length === 0) return;
    RuleBroken.ifAny([
      ...(files.get(survivorId)!.mergedIntoId
        ? [
            {
              code: 'merge.joined_since',
              message:
                'La fiche gardée est elle-même réunie à une autre depuis : annulez d’abord cette réunion.',
            },
          ]
        : []),
      ...((await this.queries.enrolledSince(merge))
        ? [
            {
              code: 'merge.enrolled_since',
              message:
                'Une inscription a été faite depuis sur une candidature réunie : elle ne peut plus changer de fiche.',
            },
          ]
        : []),
    ]);
    await this.queries.separate(merge);
    for (const { id, stage } of merge.setApart) {
      const now = await this.queries.stageOf(id);
      if (now !== stage) await this.#move(actor, id, now, stage, 'Les deux fiches sont de nouveau séparées');
    }
    await this.#tell(actor, 'separated', survivorId, mergedId);
  }

  async #move(actor: Actor, applicationId: string, from: Stage, to: Stage, note: string): Promise<void> {
    await this.database.query('UPDATE learners.application SET stage = $2 WHERE id = $1', [
      applicationId,
      to,
    ]);
    await this.database.query(
      `INSERT INTO learners.application_move (application_id, from_stage, to_stage, note, moved_by, moved_on)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [applicationId, from, to, note, actor.id, this.clock.today().toString()],
    );
  }

  async #tell(
    actor: Actor,
    what: 'merged' | 'separated',
    survivorId: string,
    mergedId: string,
  ): Promise<void> {
    await this.outbox.add(what === 'merged' ? 'LearnersMerged' : 'LearnersSeparated', {
      survivorId,
      mergedId,
    });
    const record = (subjectId: string, otherId: string) =>
      this.audit.record({
        action: `learner.${what}`,
        subjectKind: 'learner',
        subjectId,
        actorId: actor.id,
        detail: { otherId },
      });
    await record(survivorId, mergedId);
    await record(mergedId, survivorId);
  }
}
