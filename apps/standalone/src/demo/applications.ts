import type { RefusalReason, Stage } from '#learners';
import type { Chance } from './chance.js';
import { plus, workday } from './days.js';
import type { Person } from './people.js';

export interface Move {
  id: string;
  applicationId: string;
  fromStage: Stage | null;
  toStage: Stage;
  reasonCode: RefusalReason | null;
  note: string | null;
  movedOn: string;
}

/** An application with its whole story; what a day does not know yet is cut off later. */
export interface Application {
  id: string;
  cohortId: string;
  person: Person;
  receivedOn: string;
  waitingRank: number | null;
  imported: boolean;
  moves: Move[];
}

interface Step {
  to: Stage;
  on: string;
  reasonCode?: RefusalReason;
  note?: string;
}

type Journey = readonly { to: Stage; after: number; reasonCode?: RefusalReason; note?: string }[];

const interviewed: Journey = [
  { to: 'file_complete', after: 9 },
  { to: 'positioning', after: 12 },
  { to: 'interview', after: 9 },
];

/** What becomes of an application, step by step: `after` counts days. */
export const journeys = {
  received: [],
  complete: [{ to: 'file_complete', after: 6 }],
  positioning: interviewed.slice(0, 2),
  interview: interviewed,
  waiting: [...interviewed, { to: 'waiting_list', after: 6 }],
  admitted: [...interviewed, { to: 'admitted', after: 6 }],
  tooOld: [{ to: 'refused', after: 4, reasonCode: 'age_outside_programme' }],
  tooQualified: [{ to: 'refused', after: 3, reasonCode: 'level_above_programme' }],
  otherTrade: [...interviewed, { to: 'refused', after: 5, reasonCode: 'other_trade' }],
  unreachable: [interviewed[0]!, { to: 'refused', after: 20, reasonCode: 'unreachable' }],
  noPlace: [
    ...interviewed,
    { to: 'waiting_list', after: 6 },
    { to: 'refused', after: 30, reasonCode: 'no_place' },
  ],
  withdrawn: [interviewed[0]!, { to: 'withdrawn', after: 10, note: 'A trouvé un emploi' }],
  renounced: [...interviewed, { to: 'withdrawn', after: 4, note: 'Trajet trop long depuis le domicile' }],
} as const satisfies Record<string, Journey>;

export type JourneyName = keyof typeof journeys;

/** An application received that day that goes this way; each step falls on a working day. */
export function application(
  given: { cohortId: string; person: Person; receivedOn: string; imported?: boolean; rank?: number },
  journey: Journey,
  { chance, id }: { chance: Chance; id: () => string },
): Application {
  const receivedOn = workday(given.receivedOn);
  let on = receivedOn;
  const steps: Step[] = [{ to: 'received', on }];
  for (const { after, ...step } of journey) {
    on = workday(plus(on, Math.max(1, after + chance.whole(-2, 2))));
    steps.push({ ...step, on });
  }
  return withMoves({ ...given, receivedOn }, steps, id);
}

/** An application that ends in a promotion: its steps fit between the receipt and the first day. */
export function enrolledApplication(
  given: { cohortId: string; person: Person; receivedOn: string; imported?: boolean },
  enrolledOn: string,
  id: () => string,
): Application {
  const receivedOn = workday(given.receivedOn);
  const steps: Step[] = [
    { to: 'received', on: receivedOn },
    { to: 'file_complete', on: workday(plus(receivedOn, 6)) },
    { to: 'positioning', on: workday(plus(receivedOn, 13)) },
    { to: 'interview', on: workday(plus(receivedOn, 20)) },
    { to: 'admitted', on: workday(plus(receivedOn, 26)) },
    { to: 'enrolled', on: enrolledOn },
  ];
  return withMoves({ ...given, receivedOn }, steps, id);
}

function withMoves(
  given: { cohortId: string; person: Person; receivedOn: string; imported?: boolean; rank?: number },
  steps: Step[],
  id: () => string,
): Application {
  const applicationId = id();
  return {
    id: applicationId,
    cohortId: given.cohortId,
    person: given.person,
    receivedOn: given.receivedOn,
    waitingRank: given.rank ?? null,
    imported: given.imported ?? false,
    moves: steps.map((step, rank) => ({
      id: id(),
      applicationId,
      fromStage: steps[rank - 1]?.to ?? null,
      toStage: step.to,
      reasonCode: step.reasonCode ?? null,
      note: step.note ?? null,
      movedOn: step.on,
    })),
  };
}
