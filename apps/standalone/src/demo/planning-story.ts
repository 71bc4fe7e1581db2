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
      ['longCompany', 66, 66],
      ['equalYears', 37, 37],
    ],
    places: [
      'SSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCSCCSCCSCCSCCSCCCCCS',
      'SSSSCCCCSSCCCCSSCCCCSSCCCCCCCCCCSSCCCCSSCSCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCCSCCCCSSCCCSSCCCCSCCSCCC',
      'SSCCSSCCCCSSCSCCCSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSCCCCCCSSCCCCSCCCCSSCCCCSSCCCCCSSCCCCSSCCCCSSCCCCCSSCCCCSS',
    ],
  },
  {
    stages: [
      ['regularity', 10, 10],
      ['peak', 34, 34],
      ['requests', 1, 1],
      ['longCompany', 66, 66],
      ['equalYears', 45, 45],
    ],
    places: [
      'SSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCSCCSCCCSCCSCCSCCCSS',
      'SSSSCCCCSSCCCCSSCCCCSSCCCCCCCCCCSSCCCCSSCSCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCCSSCCCSCCCCSSCCCCSCCSCCC',
      'SSCCSSCCCCSSCSCCCSCCCCSSCCCCSSCCCCSSCCCCSSCCCSSCCCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCCSS',
    ],
  },
  {
    stages: [
      ['peak', 18, 18],
      ['requests', 0, 0],
      ['regularity', 17, 17],
      ['longCompany', 66, 66],
      ['equalYears', 41, 41],
    ],
    places: [
      'SSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCCCCSCCSCCSCCSCCSCCSCCSCCSCCSCCCSCCCCC',
      'SSSSCCCCSSCCCCSSCCCCSSCCCCCCCCCCSSCCCCSSCSCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCCCSSSCCCCCCSSCCCCSCCSCCC',
      'SSCCSSCCCCSSCSCCCSCCCCSSCCCCSSCCCCSSCCCCSCCCCSCCCCSCCCSCCCCSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCSSCCCCCCSS',
    ],
  },
];
