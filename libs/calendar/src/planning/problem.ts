/** Where a whole week is spent. */
export type WeekPlace = 'school' | 'company';

/** What is sought, each in its turn: people choose the order of all but the first two. */
export type WishName =
  | 'peak'
  | 'hall'
  | 'regularity'
  | 'equalYears'
  | 'longCompany'
  | 'requests'
  | 'preferences';

/** Why a week is no longer to be decided. */
export type FixedBy = 'past' | 'locked' | 'integration' | 'certification';

export interface PlanningWeek {
  monday: string;
  /** School half-days that can be held: ten, less closures and public holidays, within the promotion's dates. */
  openHalfDays: number;
  /** Half-days worked by somebody in a company: ten, less public holidays. */
  workedHalfDays: number;
  fixed?: { place: WeekPlace; by: FixedBy; schoolHalfDays: number };
  /** A place where this promotion must not be that week. */
  forbidden?: WeekPlace;
}

/** Whole weeks. */
export interface BlockLength {
  min: number;
  max: number;
}

export interface PlannedPromotion {
  id: string;
  name: string;
  /** Learners expected on the floor. */
  seats: number;
  /** Every week from the first to the last, in order, without a hole. */
  weeks: PlanningWeek[];
  schoolHalfDays: { min: number; max: number };
  halfDayMinutes: number;
  /** Least share of the time at school, between 0 and 1. */
  schoolShare: number;
  school: BlockLength;
  company: BlockLength;
  /** The rhythm that regularity measures: weeks at school, then weeks in company. */
  typical: { school: number; company: number };
}

/** Somebody would rather have a promotion at one place in some weeks; never promised. */
export interface SoftRequest {
  /** Of whom or of what, as people read it. */
  name: string;
  /** `host`: a structure d'accueil; `school`: people here. */
  from: 'host' | 'school';
  promotionId: string;
  place: WeekPlace;
  mondays: string[];
  /** Worth of one week, a whole number. */
  weight: number;
}

/** What the floor holds in one week beside the promotions that are being planned. */
export interface FloorWeek {
  takenSeats: number;
  takenRooms: number;
  /** Between 0 (the hall will be refused) and 1 (granted). */
  hallLikelihood: number;
}

export interface Floor {
  /** Seats of the dedicated rooms together. */
  seats: number;
  /** Promotions that the dedicated rooms hold at once. */
  rooms: number;
  /** Seats that the shared hall adds when it is granted; 0 without hall. */
  hallSeats: number;
  /** By Monday; a week that is not here is free, and the hall impossible. */
  weeks: Record<string, FloorWeek>;
}

export interface PlanningProblem {
  promotions: PlannedPromotion[];
  floor: Floor;
  requests: SoftRequest[];
  /** The wishes that people choose, the most important first. */
  wishes: WishName[];
}

/** One promotion's weeks, in the order of `PlannedPromotion.weeks`. */
export interface PromotionPlan {
  promotionId: string;
  places: WeekPlace[];
}

export type Measures = Record<WishName, number>;

const emptyWeek: FloorWeek = { takenSeats: 0, takenRooms: 0, hallLikelihood: 0 };

export const floorWeek = (floor: Floor, monday: string): FloorWeek => floor.weeks[monday] ?? emptyWeek;
