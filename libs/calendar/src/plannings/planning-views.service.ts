import { Injectable } from '@nestjs/common';
import type { WishName } from '../planning/problem.js';
import { Plans } from '../plans/plans.queries.js';
import { PlanningFactsReader } from './planning-facts.service.js';
import { proposedPromotion, weeksElsewhere } from './planning-view.rules.js';
import type { PlannableCohortView, PlanningOptionsView, PlanningView } from './plannings.dto.js';
import { Plannings } from './plannings.service.js';
import { promotionWeeks } from './problem-of.rules.js';
import { suggestedLengths } from './suggestion.rules.js';

/** Plannings as the screen reads them. */
@Injectable()
export class PlanningViews {
  constructor(
    private readonly plannings: Plannings,
    private readonly facts: PlanningFactsReader,
    private readonly plans: Plans,
  ) {}

  /** @throws NotFound */
  async one(id: string): Promise<PlanningView> {
    const planning = await this.plannings.one(id);
    const { problem, proposals, adoption } = planning;
    const drafts = await this.plans.drafts(problem.promotions.map((promotion) => promotion.id));
    return {
      id,
      status: planning.status,
      asked: planning.asked as PlanningView['asked'],
      askedAt: planning.askedAt,
      finishedAt: planning.finishedAt,
      stopping: planning.cancelAskedAt !== null && planning.finishedAt === null,
      progress: planning.progress,
      failure: planning.failure,
      conflict: planning.conflict,
      floorSeats: problem.floor.seats,
      proposals: proposals.map((proposal) => ({
        order: proposal.order,
        stages: proposal.stages.map(({ wish, value, bound, gap }) => ({ wish, value, bound, gap })),
        measures: Object.entries(proposal.measures).map(([wish, value]) => ({
          wish: wish as WishName,
          value,
        })),
        promotions: problem.promotions.map((promotion) =>
          proposedPromotion(
            promotion,
            proposal.plans.find(({ promotionId }) => promotionId === promotion.id)!,
          ),
        ),
        weeksElsewhere: weeksElsewhere(proposal, proposals[0]!),
      })),
      adopted: adoption?.proposal ?? null,
      drafts: [...drafts].map(([cohortId, { standing }]) => ({ cohortId, revision: standing.revision })),
    };
  }

  /** What the form begins with: the promotions that are not over, and the rooms. */
  async options(): Promise<PlanningOptionsView> {
    const facts = await this.facts.all();
    const seats = await this.facts.seats();
    const rooms = (kind: 'dedicated' | 'hall') => facts.rooms.filter((room) => room.kind === kind);
    const seatsOf = (kind: 'dedicated' | 'hall') => rooms(kind).reduce((sum, room) => sum + room.seats, 0);
    const cohorts = facts.planned.flatMap((planned): PlannableCohortView[] => {
      const { id, name, startsOn, endsOn, schoolHours } = planned.cohort;
      if (endsOn < facts.today) return [];
      const weeks = promotionWeeks(planned, facts);
      return [
        {
          cohortId: id,
          name,
          startsOn,
          endsOn,
          seats: seats.get(id)!,
          schoolHours,
          freeWeeks: weeks.filter((week) => !week.fixed && week.openHalfDays > 0).length,
          lockedWeeks: weeks.filter(({ fixed }) => fixed?.by === 'locked').length,
          ...planned.plan.frame,
          ...suggestedLengths(weeks, planned.cohort),
        },
      ];
    });
    return {
      cohorts,
      floorSeats: seatsOf('dedicated'),
      floorRooms: rooms('dedicated').length,
      hallSeats: seatsOf('hall'),
    };
  }
}
