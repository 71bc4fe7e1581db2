import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { Actor } from '#identity';
import { Audit, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { refusalsToPlan } from './cohort.rules.js';
import type { CohortBody } from './cohorts.dto.js';
import { Cohorts } from './cohorts.service.js';

/** Creates, changes and removes promotions. */
@Injectable()
export class CohortPlanning {
  constructor(
    private readonly database: Database,
    private readonly cohorts: Cohorts,
    private readonly audit: Audit,
  ) {}

  @Transactional()
  async create(actor: Actor, asked: CohortBody): Promise<string> {
    RuleBroken.ifAny(refusalsToPlan(asked));
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO cohorts.cohort (number, name, certification_id, starts_on, ends_on, capacity_min, capacity_max,
                                   school_hours, half_day_minutes)
       SELECT $1, $2, k.id, $4, $5, $6, $7, $8, $9 FROM cohorts.certification k WHERE k.id = $3
       ON CONFLICT (number) DO NOTHING RETURNING id`,
      columns(asked),
    );
    if (!row) throw await this.#whyNotWritten(asked);
    await this.#record(actor, 'cohort.created', row.id);
    return row.id;
  }

  @Transactional()
  async change(actor: Actor, id: string, asked: CohortBody): Promise<void> {
    await this.cohorts.lock(id);
    RuleBroken.ifAny(refusalsToPlan(asked));
    const done = await this.database.query(
      `UPDATE cohorts.cohort c SET number = $1, name = $2, certification_id = k.id, starts_on = $4, ends_on = $5,
              capacity_min = $6, capacity_max = $7, school_hours = $8, half_day_minutes = $9
       FROM cohorts.certification k
       WHERE k.id = $3 AND c.id = $10 AND NOT EXISTS (SELECT 1 FROM cohorts.cohort o WHERE o.number = $1 AND o.id <> $10)
       RETURNING c.id`,
      [...columns(asked), id],
    );
    if (done.length === 0) throw await this.#whyNotWritten(asked);
    await this.#record(actor, 'cohort.changed', id);
  }

  /** Removes a promotion that nothing hangs on yet. */
  @Transactional()
  async remove(actor: Actor, id: string): Promise<void> {
    try {
      const gone = await this.database.query('DELETE FROM cohorts.cohort WHERE id = $1 RETURNING id', [id]);
      if (gone.length === 0) throw new NotFound('Cette promotion n’existe pas.');
    } catch (error) {
      if (!(error instanceof QueryFailedError) || (error.driverError as { code?: string }).code !== '23503')
        throw error;
      throw new Conflict(
        'cohort.in_use',
        'Cette promotion a déjà des candidatures, des apprenants ou un calendrier : elle ne peut plus être supprimée.',
      );
    }
    await this.#record(actor, 'cohort.removed', id);
  }

  async #whyNotWritten({ certificationId, number }: CohortBody): Promise<Error> {
    const [known] = await this.database.query('SELECT 1 FROM cohorts.certification WHERE id = $1', [
      certificationId,
    ]);
    return known
      ? new Conflict('cohort.number_taken', `Le numéro ${number} est celui d’une autre promotion.`, 'number')
      : new RuleBroken([
          {
            code: 'cohort.certification',
            message: 'Choisissez un titre de la liste.',
            field: 'certificationId',
          },
        ]);
  }

  async #record(actor: Actor, action: string, subjectId: string): Promise<void> {
    await this.audit.record({ action, subjectKind: 'cohort', subjectId, actorId: actor.id });
  }
}

const columns = (asked: CohortBody): unknown[] => [
  asked.number,
  asked.name,
  asked.certificationId,
  asked.startsOn,
  asked.endsOn,
  asked.capacityMin,
  asked.capacityMax,
  asked.schoolHours,
  asked.halfDayMinutes,
];
