import { ApiProperty } from '@nestjs/swagger';
import { Amount, Choice, Day, Flag, Id, Part, Parts, Text, Texts, Whole } from '#platform';
import type { WishName } from '../planning/problem.js';
import { orderedWishes, weekAskKinds } from './asked.js';
import { type PlanningState, planningStates } from './planning.js';

const wishNames = ['peak', 'hall', ...orderedWishes] as const;
const weekPlaces = ['school', 'company'] as const;

export class AskedPromotionBody {
  @Id({ label: 'promotion' }) cohortId: string;
  @Whole({ label: 'apprenants attendus', min: 1, max: 60 }) seats: number;
  @Whole({ label: 'heures à l’école', min: 0, max: 5000 }) schoolHours: number;
  @Whole({ label: 'écart accepté', min: 0, max: 500 }) toleranceHours: number;
  @Whole({ label: 'période à l’école la plus courte', min: 1, max: 12 }) schoolMin: number;
  @Whole({ label: 'période à l’école la plus longue', min: 1, max: 12 }) schoolMax: number;
  @Whole({ label: 'période en structure la plus courte', min: 1, max: 26 }) companyMin: number;
  @Whole({ label: 'période en structure la plus longue', min: 1, max: 26 }) companyMax: number;
  @Whole({ label: 'semaines à l’école du rythme', min: 1, max: 12 }) typicalSchool: number;
  @Whole({ label: 'semaines en structure du rythme', min: 1, max: 26 }) typicalCompany: number;
}

export class AskedWeeksBody {
  @Id({ label: 'promotion' }) cohortId: string;
  @Choice(weekAskKinds, { label: 'demande', name: 'WeekAskKind' }) kind: 'forbidden' | 'host' | 'school';
  @Choice(weekPlaces, { label: 'lieu', name: 'WeekPlace' }) place: 'school' | 'company';
  @Day({ label: 'début' }) from: string;
  @Day({ label: 'fin' }) to: string;
  @Text({ label: 'de qui ou pourquoi', max: 80 }) name: string;
}

export class PlanningBody {
  @Parts(() => AskedPromotionBody, { label: 'promotions', max: 8 }) promotions: AskedPromotionBody[];
  @Parts(() => AskedWeeksBody, { label: 'semaines', max: 100 }) weeks: AskedWeeksBody[];
  @Choice(orderedWishes, { label: 'souhaits', name: 'OrderedWish', many: true })
  wishes: (typeof orderedWishes)[number][];
  @Whole({ label: 'chances d’avoir la grande salle', min: 0, max: 90 }) hallPercent: number;
  @Whole({ label: 'temps de calcul', min: 5, max: 300 }) seconds: number;
}

export class PlanningId {
  @Id() id: string;
}

export class PlanningSummaryView {
  @Id() id: string;
  @Choice(planningStates, { name: 'PlanningState' }) status: PlanningState;
  @ApiProperty() askedAt: Date;
  @ApiProperty({ type: Date, nullable: true }) finishedAt: Date | null;
  @Texts() promotions: string[];
  @Flag() adopted: boolean;
}

export class PlanningProgressView {
  /** From 0. */
  @Whole() proposal: number;
  @Whole() proposals: number;
  @Choice(wishNames, { name: 'WishName' }) wish: WishName;
  @Amount({ nullable: true }) value: number | null;
  @Amount({ nullable: true }) bound: number | null;
  @Amount() seconds: number;
}

export class PlanningStageView {
  @Choice(wishNames, { name: 'WishName' }) wish: WishName;
  /** What this proposal gives, the smaller the better. */
  @Amount() value: number;
  /** What nothing can be under, once the wishes before are held. */
  @Amount() bound: number;
  /** Between 0, proven best, and 1. */
  @Amount() gap: number;
}

export class ProposedPromotionView {
  @Id() cohortId: string;
  @Text() name: string;
  @Day() firstMonday: string;
  /** A letter a week: S at school, C in company, X closed, small when it was not to be decided. */
  @Text() places: string;
  @Whole() schoolMinutes: number;
  @Whole() longestSchool: number;
  @Whole() longestCompany: number;
}

export class WishMeasureView {
  @Choice(wishNames, { name: 'WishName' }) wish: WishName;
  @Amount() value: number;
}

export class CalendarProposalView {
  @Choice(wishNames, { name: 'WishName', many: true }) order: WishName[];
  @Parts(() => PlanningStageView) stages: PlanningStageView[];
  @Parts(() => WishMeasureView) measures: WishMeasureView[];
  @Parts(() => ProposedPromotionView) promotions: ProposedPromotionView[];
  /** Weeks elsewhere than in the first proposal. */
  @Whole() weeksElsewhere: number;
}

export class ConflictingAskView {
  @Text() id: string;
  @Text() sentence: string;
  @Text() change: string;
}

export class PlanningConflictView {
  @Parts(() => ConflictingAskView) asks: ConflictingAskView[];
  /** False when time was too short to prove that none of them could be left out. */
  @Flag() smallest: boolean;
}

export class SeenDraftView {
  @Id() cohortId: string;
  @Whole({ label: 'version' }) revision: number;
}

export class PlanningView {
  @Id() id: string;
  @Choice(planningStates, { name: 'PlanningState' }) status: PlanningState;
  @Part(() => PlanningBody) asked: PlanningBody;
  @ApiProperty() askedAt: Date;
  @ApiProperty({ type: Date, nullable: true }) finishedAt: Date | null;
  @Flag() stopping: boolean;
  @Part(() => PlanningProgressView, { nullable: true }) progress: PlanningProgressView | null;
  @Text({ nullable: true }) failure: string | null;
  @Part(() => PlanningConflictView, { nullable: true }) conflict: PlanningConflictView | null;
  @Whole() floorSeats: number;
  @Parts(() => CalendarProposalView) proposals: CalendarProposalView[];
  /** Which proposal is in the drafts; null for none. */
  @Whole({ nullable: true }) adopted: number | null;
  /** The promotions' drafts as they are now, to be given back with the adoption. */
  @Parts(() => SeenDraftView) drafts: SeenDraftView[];
}

export class AdoptionBody {
  /** From 0. */
  @Whole({ label: 'proposition', min: 0, max: 9 }) proposal: number;
  @Parts(() => SeenDraftView, { label: 'brouillons', max: 8 }) drafts: SeenDraftView[];
}

export class PlannableCohortView {
  @Id() cohortId: string;
  @Text() name: string;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Whole() seats: number;
  @Whole() schoolHours: number;
  /** Weeks that can still change. */
  @Whole() freeWeeks: number;
  @Whole() lockedWeeks: number;
  @Whole() integrationWeeks: number;
  @Whole() certificationWeeks: number;
  @Whole() schoolMin: number;
  @Whole() schoolMax: number;
  @Whole() companyMin: number;
  @Whole() companyMax: number;
  @Whole() typicalSchool: number;
  @Whole() typicalCompany: number;
}

export class PlanningOptionsView {
  @Parts(() => PlannableCohortView) cohorts: PlannableCohortView[];
  @Whole() floorSeats: number;
  @Whole() floorRooms: number;
  @Whole() hallSeats: number;
}
