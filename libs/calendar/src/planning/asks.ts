import type { PlannedPromotion, PlanningProblem } from './problem.js';

/** Something asked of the calendars that could be given up. */
export interface Ask {
  id: string;
  /** What is asked, in French. */
  sentence: string;
  /** How to give it up, in French. */
  change: string;
  without(problem: PlanningProblem): PlanningProblem;
}

/** Every ask of a problem that can be given up: the past cannot. */
export function asksOf(problem: PlanningProblem): Ask[] {
  return [...floorAsks(problem), ...problem.promotions.flatMap(promotionAsks)];
}

const LONGEST = 30;

function floorAsks({ floor, promotions }: PlanningProblem): Ask[] {
  const seats = promotions.reduce((sum, promotion) => sum + promotion.seats, 0);
  const taken = Object.values(floor.weeks).reduce((most, week) => Math.max(most, week.takenSeats), 0);
  const rooms = Object.values(floor.weeks).reduce((most, week) => Math.max(most, week.takenRooms), 0);
  return [
    {
      id: 'floor-seats',
      sentence: `Les salles dédiées ont ${floor.seats} places en tout.`,
      change: 'Ajoutez des places, ou demandez la grande salle.',
      without: (problem) => ({ ...problem, floor: { ...problem.floor, seats: seats + taken } }),
    },
    {
      id: 'floor-rooms',
      sentence: `Pas plus de ${floor.rooms} promotions à la fois, une par salle dédiée.`,
      change: 'Ajoutez une salle, ou demandez la grande salle.',
      without: (problem) => ({ ...problem, floor: { ...problem.floor, rooms: promotions.length + rooms } }),
    },
  ];
}

function promotionAsks(promotion: PlannedPromotion): Ask[] {
  const { name, schoolHalfDays, school, company, weeks, halfDayMinutes } = promotion;
  const hours = (halfDays: number) => Math.round((halfDays * halfDayMinutes) / 60).toLocaleString('fr-FR');
  // Those that come first are the first to be left out of a conflict: the law and what is rare, then what people chose.
  const asks: Ask[] = [
    ask(promotion, 'share', {
      sentence: `${name}\u00a0: un quart du temps au moins à l’école (Code du travail, L6211-2).`,
      change: 'La loi le demande\u00a0: augmentez les heures voulues à l’école.',
      without: (one) => ({ ...one, schoolShare: 0 }),
    }),
  ];
  for (const [by, words, change] of fixedWords) {
    const count = weeks.filter(({ fixed }) => fixed?.by === by).length;
    if (count === 0) continue;
    asks.push(
      ask(promotion, by, {
        sentence: `${name}\u00a0: ${count}\u00a0${count === 1 ? words[0] : words[1]}.`,
        change,
        without: (one) => ({
          ...one,
          weeks: one.weeks.map((week) => (week.fixed?.by === by ? { ...week, fixed: undefined } : week)),
        }),
      }),
    );
  }
  const forbidden = weeks.filter((week) => week.forbidden).length;
  if (forbidden > 0) {
    asks.push(
      ask(promotion, 'forbidden', {
        sentence: `${name}\u00a0: ${forbidden}\u00a0${forbidden === 1 ? 'semaine interdite' : 'semaines interdites'}.`,
        change: 'Faites de ces interdictions des préférences, ou retirez-en.',
        without: (one) => ({
          ...one,
          weeks: one.weeks.map((week) => ({ ...week, forbidden: undefined })),
        }),
      }),
    );
  }
  return [
    ...asks,
    ask(promotion, 'company-length', {
      sentence: `${name}\u00a0: des périodes en structure de ${range(company)}.`,
      change: 'Acceptez des périodes en structure plus courtes ou plus longues.',
      without: (one) => ({ ...one, company: { min: 1, max: LONGEST } }),
    }),
    ask(promotion, 'school-length', {
      sentence: `${name}\u00a0: des périodes à l’école de ${range(school)}.`,
      change: 'Acceptez des périodes à l’école plus courtes ou plus longues.',
      without: (one) => ({ ...one, school: { min: 1, max: LONGEST } }),
    }),
    ask(promotion, 'hours', {
      sentence: `${name}\u00a0: de ${hours(schoolHalfDays.min)} à ${hours(schoolHalfDays.max)}\u00a0heures à l’école.`,
      change: 'Changez les heures voulues, ou acceptez un plus grand écart.',
      without: (one) => ({ ...one, schoolHalfDays: { min: 0, max: 10 * weeks.length } }),
    }),
  ];
}

const fixedWords = [
  [
    'locked',
    ['semaine verrouillée à la main', 'semaines verrouillées à la main'],
    'Déverrouillez des semaines dans le calendrier de la promotion.',
  ],
  [
    'integration',
    ['semaine d’intégration au début', 'semaines d’intégration au début'],
    'Demandez moins de semaines d’intégration.',
  ],
  [
    'certification',
    ['semaine de certification à la fin', 'semaines de certification à la fin'],
    'Demandez moins de semaines de certification.',
  ],
] as const;

const range = ({ min, max }: { min: number; max: number }): string => {
  if (min === max) return `${min}\u00a0${min === 1 ? 'semaine' : 'semaines'} tout juste`;
  return `${min} à ${max}\u00a0semaines`;
};

function ask(
  { id }: PlannedPromotion,
  kind: string,
  words: { sentence: string; change: string; without(one: PlannedPromotion): PlannedPromotion },
): Ask {
  return {
    id: `${id}:${kind}`,
    sentence: words.sentence,
    change: words.change,
    without: (problem) => ({
      ...problem,
      promotions: problem.promotions.map((one) => (one.id === id ? words.without(one) : one)),
    }),
  };
}
