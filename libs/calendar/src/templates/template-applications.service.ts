import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Cohorts } from '#cohorts';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { KnownSessions } from '../sessions/known.queries.js';
import { SessionKeeping } from '../sessions/session-keeping.service.js';
import { Sessions } from '../sessions/sessions.service.js';
import { type PlannedPlacement, plannedPlacements, refusalsToApply } from './application.rules.js';
import type { AskedApplication, WeekTemplate } from './template.js';
import { WeekTemplates } from './week-templates.service.js';

/** Places a template's half-days on weeks at school, and takes that back. */
@Injectable()
export class TemplateApplications {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly cohorts: Cohorts,
    private readonly templates: WeekTemplates,
    private readonly known: KnownSessions,
    private readonly sessions: Sessions,
    private readonly keeping: SessionKeeping,
  ) {}

  /** What applying would do. Throws NotFound, RuleBroken. Eleven statements, whatever the number of weeks. */
  async preview(templateId: string, asked: AskedApplication): Promise<PlannedPlacement[]> {
    return this.#planned(await this.templates.one(templateId), asked);
  }

  /** Writes what the preview says; gives the application's id with what it did. Throws NotFound, RuleBroken, Conflict. */
  @Transactional()
  async apply(
    actor: Actor,
    templateId: string,
    asked: AskedApplication,
  ): Promise<{ id: string; placements: PlannedPlacement[] }> {
    const template = await this.templates.one(templateId);
    const placements = await this.#planned(template, asked);
    const toWrite = placements.filter(({ outcome }) => outcome === 'placed' || outcome === 'replaced');
    if (toWrite.length === 0)
      throw new RuleBroken([
        {
          code: 'application.nothing_to_place',
          message: 'Rien ne peut être placé sur ces semaines\u00a0: regardez les raisons une à une.',
        },
      ]);
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO calendar.template_application (template_id, mondays, over_taken, applied_by)
       VALUES ($1, $2, $3, $4) RETURNING id`,
      [templateId, asked.mondays, asked.overTaken, actor.id],
    );
    const { name: cohortName } = await this.cohorts.one(template.cohortId);
    for (const { day, half, content, before } of toWrite) {
      if (before) await this.keeping.withdraw(actor, await this.#lockStanding(before.id), row!.id);
      const session = { cohortId: template.cohortId, cohortName, day, half, ...content };
      await this.keeping.write(actor, session, row!.id);
    }
    await this.#record('week_template.applied', actor, template, toWrite.length);
    return { id: row!.id, placements };
  }

  /**
   * Takes an application back: what it placed is cancelled, what it displaced comes back. Sessions changed since then
   * stay. Gives how many were taken back. Throws NotFound, and Conflict when it was already.
   */
  @Transactional()
  async undo(actor: Actor, id: string): Promise<number> {
    const [application] = await this.database.query<{
      templateId: string;
      cohortId: string;
      name: string;
      undone: boolean;
    }>(
      `SELECT p.template_id AS "templateId", t.cohort_id AS "cohortId", t.name, p.undone_at IS NOT NULL AS undone
       FROM calendar.template_application p JOIN calendar.week_template t ON t.id = p.template_id
       WHERE p.id = $1 FOR UPDATE OF p`,
      [id],
    );
    if (!application) throw new NotFound('Cette application d’un modèle n’existe pas.');
    if (application.undone) throw new Conflict('application.undone', 'Cette application a déjà été annulée.');
    await this.database.query(
      'UPDATE calendar.template_application SET undone_by = $2, undone_at = now() WHERE id = $1',
      [id, actor.id],
    );
    const placed = await this.database.query<{ id: string }>(
      `SELECT id FROM calendar.session
       WHERE application_id = $1 AND cancelled_at IS NULL AND revision = 0 AND day >= $2 ORDER BY day, half DESC`,
      [id, this.clock.today().toString()],
    );
    for (const session of placed) await this.keeping.withdraw(actor, await this.sessions.lock(session.id));
    const displaced = await this.database.query<{ id: string }>(
      `SELECT s.id FROM calendar.session s
       WHERE s.displaced_by = $1 AND NOT EXISTS (SELECT 1 FROM calendar.session o WHERE o.cohort_id = s.cohort_id
         AND o.day = s.day AND o.half = s.half AND o.cancelled_at IS NULL) ORDER BY s.day, s.half DESC`,
      [id],
    );
    for (const session of displaced)
      await this.keeping.bringBack(actor, await this.sessions.lock(session.id));
    await this.#record('week_template.taken_back', actor, application, placed.length);
    return placed.length;
  }

  async #planned(template: WeekTemplate, asked: AskedApplication): Promise<PlannedPlacement[]> {
    RuleBroken.ifAny(refusalsToApply(asked, this.clock.today().toString()));
    const mondays = [...asked.mondays].sort();
    const last = Temporal.PlainDate.from(mondays.at(-1)!).add({ days: 4 });
    return plannedPlacements(template, asked, await this.known.between(mondays[0]!, last.toString()));
  }

  async #lockStanding(id: string) {
    const session = await this.sessions.lock(id);
    if (session.cancelledAt === null) return session;
    throw new Conflict(
      'application.changed_meanwhile',
      'Quelqu’un d’autre vient de changer une de ces semaines\u00a0: regardez de nouveau ce qui sera placé.',
    );
  }

  #record(
    action: string,
    actor: Actor,
    { cohortId, name }: Pick<WeekTemplate, 'cohortId' | 'name'>,
    sessions: number,
  ): Promise<void> {
    return this.audit.record({
      action,
      subjectKind: 'cohort',
      subjectId: cohortId,
      actorId: actor.id,
      detail: { name, sessions },
    });
  }
}
