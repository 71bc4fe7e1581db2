/** What a stage ended with. */
type Stage = [wish: string, value: number, bound: number];

interface Proposed {
  stages: Stage[];
  /** By promotion, the second to the fourth: a letter a week from its first one, S at school, C in company. */
  places: string[];
}

/**
 * What the planner proposed for the demonstration's day. When the promotions' calendars or closures change, `plan.spec.ts`
 * says that these break a rule: ask the demonstration for the same again, and keep what it answers.
 */
export const proposed: Proposed[] = [
  {
    stages: [
      ['peak', 18, 18],
      ['regularity', 13, 13],
      ['requests', 1, 1],
      ['longCompany', 65, 65],
      ['equalYears', 51, 51],
    ],
    places: [
      'SSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCSCCSCCSCCSCCSCCCCCS',
      'SSSSCCCCSSCCCCSSCCCCSSCCCCCCCCCCSSCCCCSSCSCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCCSCCCCSSCCCCCCSSCCCCSCCC',
      'SSCCSSCCCCSSCSCCCSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSCCCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCCSS',
    ],
  },
  {
    stages: [
      ['regularity', 10, 10],
      ['peak', 34, 34],
      ['requests', 1, 1],
      ['longCompany', 65, 65],
      ['equalYears', 45, 45],
    ],
    places: [
      'SSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCSCCSCCSCCCSCCSCCCSS',
      'SSSSCCCCSSCCCCSSCCCCSSCCCCCCCCCCSSCCCCSSCSCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCCSCCCCSCCCCSSCCCCSCCCCSS',
      'SSCCSSCCCCSSCSCCCSCCCCSSCCCCSSCCCCSSCCCSSCCCCSSCCCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCCSS',
    ],
  },
  {
    stages: [
      ['peak', 18, 18],
      ['requests', 0, 0],
      ['regularity', 15, 15],
      ['longCompany', 66, 66],
      ['equalYears', 47, 47],
    ],
    places: [
      'SSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCSCCSCCSCCSCCCSCCCCC',
      'SSSSCCCCSSCCCCSSCCCCSSCCCCCCCCCCSSCCCCSSCSCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCCCSSCCCCCSCCCCSSCCCCSCCC',
      'SSCCSSCCCCSSCSCCCSCCCCSSCCCCSSCCCCSSCCCCSSCCCSCCCCSCCCSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSSCCCCSSCCCCSS',
    ],
  },
];
