import { Injectable } from '@nestjs/common';
import { blocksOf, Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { refusalsToKeepTemplate } from './application.rules.js';
import type { TemplateHalf, WeekTemplate } from './template.js';

type Draft = Pick<WeekTemplate, 'name' | 'halves'>;

const TEMPLATE = `
  SELECT t.id, t.cohort_id AS "cohortId", t.name,
         (SELECT coalesce(json_agg(json_build_object('weekday', h.weekday, 'half', h.half, 'subject', h.subject,
                   'blockCode', h.block_code, 'trainerId', h.trainer_id, 'roomId', h.room_id, 'note', h.note)
                  ORDER BY h.weekday, h.half DESC), '[]')
          FROM calendar.template_half h WHERE h.template_id = t.id) AS halves
  FROM calendar.week_template t`;

/** Named weeks of ten half-days, one promotion's each. */
@Injectable()
export class WeekTemplates {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly cohorts: Cohorts,
  ) {}

  /** The promotion's templates, by name. Throws NotFound. Two statements. */
  async of(cohortId: string): Promise<WeekTemplate[]> {
    await this.cohorts.one(cohortId);
    return this.database.query<WeekTemplate>(
      `${TEMPLATE} WHERE t.cohort_id = $1 AND t.removed_at IS NULL ORDER BY t.name`,
      [cohortId],
    );
  }

  /** @throws NotFound */
  async one(id: string): Promise<WeekTemplate> {
    const [template] = await this.database.query<WeekTemplate>(
      `${TEMPLATE} WHERE t.id = $1 AND t.removed_at IS NULL`,
      [id],
    );
    if (!template) throw new NotFound('Ce modèle de semaine n’existe pas ou n’existe plus.');
    return template;
  }

  /** Gives the template's id. Throws NotFound, RuleBroken, and Conflict for a name already used. */
  @Transactional()
  async create(actor: Actor, cohortId: string, draft: Draft): Promise<string> {
    await this.#mustBeWhole(cohortId, draft);
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO calendar.week_template (cohort_id, name, written_by) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING id`,
      [cohortId, draft.name, actor.id],
    );
    if (!row) throw nameTaken(draft.name);
    await this.#writeHalves(row.id, draft.halves);
    await this.#record('week_template.written', actor, cohortId, draft.name);
    return row.id;
  }

  /** Throws NotFound, RuleBroken, Conflict. Sessions already placed stay. */
  @Transactional()
  async change(actor: Actor, id: string, draft: Draft): Promise<void> {
    const { cohortId } = await this.#lock(id);
    await this.#mustBeWhole(cohortId, draft);
    const done = await this.database.query(
      `UPDATE calendar.week_template t SET name = $2
       WHERE t.id = $1 AND NOT EXISTS (SELECT 1 FROM calendar.week_template o WHERE o.cohort_id = t.cohort_id
         AND o.name = $2 AND o.id <> t.id AND o.removed_at IS NULL) RETURNING id`,
      [id, draft.name],
    );
    if (done.length === 0) throw nameTaken(draft.name);
    await this.database.query('DELETE FROM calendar.template_half WHERE template_id = $1', [id]);
    await this.#writeHalves(id, draft.halves);
    await this.#record('week_template.written', actor, cohortId, draft.name);
  }

  /** Throws NotFound. Sessions already placed stay. */
  @Transactional()
  async remove(actor: Actor, id: string): Promise<void> {
    const { cohortId, name } = await this.#lock(id);
    await this.database.query(
      'UPDATE calendar.week_template SET removed_by = $2, removed_at = now() WHERE id = $1',
      [id, actor.id],
    );
    await this.#record('week_template.removed', actor, cohortId, name);
  }

  async #lock(id: string): Promise<WeekTemplate> {
    await this.database.query('SELECT 1 FROM calendar.week_template WHERE id = $1 FOR UPDATE', [id]);
    return this.one(id);
  }

  async #mustBeWhole(cohortId: string, { halves }: Draft): Promise<void> {
    const { certification } = await this.cohorts.one(cohortId);
    RuleBroken.ifAny(
      refusalsToKeepTemplate(
        halves,
        blocksOf(certification.rncpCode).map(({ code }) => code),
      ),
    );
  }

  async #writeHalves(id: string, halves: readonly TemplateHalf[]): Promise<void> {
    await this.database.query(
      `INSERT INTO calendar.template_half (template_id, weekday, half, subject, block_code, trainer_id, room_id, note)
       SELECT $1, h.weekday, h.half, h.subject, h."blockCode", h."trainerId", h."roomId", h.note
       FROM json_to_recordset($2) AS h (weekday integer, half text, subject text, "blockCode" text, "trainerId" uuid,
         "roomId" uuid, note text)`,
      [id, JSON.stringify(halves)],
    );
  }

  #record(action: string, actor: Actor, cohortId: string, name: string): Promise<void> {
    return this.audit.record({
      action,
      subjectKind: 'cohort',
      subjectId: cohortId,
      actorId: actor.id,
      detail: { name },
    });
  }
}

const nameTaken = (name: string) =>
  new Conflict(
    'week_template.name_taken',
    `Un modèle de cette promotion s’appelle déjà «\u00a0${name}\u00a0».`,
    'name',
  );
