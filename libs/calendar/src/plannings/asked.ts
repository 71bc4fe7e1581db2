import type { WeekPlace, WishName } from '../planning/problem.js';

/** Wishes that people put in order; the floor's own come first in any case. */
export const orderedWishes = ['regularity', 'longCompany', 'equalYears', 'requests', 'preferences'] as const;

/** `forbidden`: never there; `host` and `school`: rather there, as a structure d'accueil or people here would like. */
export const weekAskKinds = ['forbidden', 'host', 'school'] as const;

/** Lengths in weeks. */
export interface AskedPromotion {
  cohortId: string;
  /** Learners expected on the floor. */
  seats: number;
  schoolHours: number;
  /** How far from them the calendar may be. */
  toleranceHours: number;
  schoolMin: number;
  schoolMax: number;
  companyMin: number;
  companyMax: number;
  typicalSchool: number;
  typicalCompany: number;
}

export interface AskedWeeks {
  cohortId: string;
  kind: (typeof weekAskKinds)[number];
  place: WeekPlace;
  /** Every week that these days touch; YYYY-MM-DD. */
  from: string;
  to: string;
  /** Of whom or of what, as people read it. */
  name: string;
}

export interface AskedPlanning {
  promotions: AskedPromotion[];
  weeks: AskedWeeks[];
  /** The most important first; those left out are not looked at. */
  wishes: WishName[];
  /** How likely the hall is granted when it is asked for; 0 does without. */
  hallPercent: number;
  /** For the first proposal. */
  seconds: number;
}
