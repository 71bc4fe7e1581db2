import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Conflict, Database, NotFound, Transactional } from '#platform';
import type { Draft } from '../drafts/draft.js';
import { rewrittenPast } from '../drafts/draft.rules.js';
import { Drafts } from '../drafts/drafts.service.js';
import type { Adoption, Planning } from './planning.js';
import { weeksToAdopt } from './planning-view.rules.js';
import { Plannings } from './plannings.service.js';

/** What a caller last saw of a draft. */
export interface SeenDraft {
  cohortId: string;
  revision: number;
}

/** Copies a proposal into the promotions' drafts, and takes it back. Nothing is published by it. */
@Injectable()
export class Adoptions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly drafts: Drafts,
    private readonly plannings: Plannings,
  ) {}

  /**
   * Every promotion's draft takes the proposal's weeks, or none does. Throws NotFound, RuleBroken, and Conflict when a
   * draft changed since the caller saw it or a week has passed or was locked since the proposal was asked for.
   */
  @Transactional()
  async adopt(actor: Actor, id: string, number: number, seen: readonly SeenDraft[]): Promise<SeenDraft[]> {
    const planning = await this.plannings.one(id);
    const proposal = planning.proposals[number];
    if (!proposal) throw new NotFound('Cette proposition n’existe pas.');
    const before: Adoption['before'] = [];
    const after: SeenDraft[] = [];
    // Always in the same order, so that two adoptions wait for each other rather than for ever.
    for (const plan of [...proposal.plans].sort((a, b) => (a.promotionId < b.promotionId ? -1 : 1))) {
      const cohortId = plan.promotionId;
      const seenRevision = seen.find((one) => one.cohortId === cohortId)?.revision ?? -1;
      const { draft } = await this.drafts.lock(cohortId, seenRevision);
      const weeks = weeksToAdopt(planning.problem, plan);
      this.#mustStillHold(planning, draft, weeks);
      const revision = await this.drafts.replaceWeeks(actor, cohortId, weeks, {
        origin: 'planner',
        seenRevision,
      });
      after.push({ cohortId, revision });
      before.push({ cohortId, revision, open: draft.open, plan: draft.plan });
    }
    const adoption: Adoption = { proposal: number, by: actor.id, before };
    await this.#keep(id, adoption);
    await this.#record('planning.adopted', actor, id, { proposal: number + 1 });
    return after;
  }

  /** Gives the drafts back as they were. Throws NotFound, and Conflict when one changed since. */
  @Transactional()
  async takeBack(actor: Actor, id: string): Promise<void> {
    const { adoption } = await this.plannings.one(id);
    if (!adoption) throw new NotFound('Aucune proposition de ce calcul n’est dans les brouillons.');
    for (const { cohortId, revision, open, plan } of adoption.before) {
      const { draft } = await this.drafts.lock(cohortId, revision);
      if (open) await this.drafts.write(actor, draft, plan, 'hand', {});
      else await this.drafts.giveUp(actor, cohortId, revision);
    }
    await this.#keep(id, null);
    await this.#record('planning.taken_back', actor, id, {});
  }

  #mustStillHold({ problem }: Planning, draft: Draft, weeks: ReturnType<typeof weeksToAdopt>): void {
    const today = this.clock.today().toString();
    const lockedNow = new Set(draft.plan.weeks.filter(({ locked }) => locked).map(({ monday }) => monday));
    const lockedSince = weeks.find(({ monday }) => lockedNow.has(monday));
    if (lockedSince || rewrittenPast(weeks, { today, published: draft.published })) {
      const name = problem.promotions.find(({ id }) => id === draft.cohortId)?.name;
      throw new Conflict(
        'planning.outdated',
        `Depuis ce calcul, des semaines de la ${name} sont passées ou ont été verrouillées\u00a0: demandez de nouveaux calendriers.`,
      );
    }
  }

  #keep(id: string, adoption: Adoption | null) {
    return this.database.query('UPDATE calendar.planning SET adoption = $2 WHERE id = $1', [
      id,
      adoption && JSON.stringify(adoption),
    ]);
  }

  #record(action: string, actor: Actor, id: string, detail: Record<string, unknown>) {
    return this.audit.record({ action, subjectKind: 'planning', subjectId: id, actorId: actor.id, detail });
  }
}
