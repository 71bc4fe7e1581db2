import type { Application } from './applications.js';
import type { Contract, Termination } from './contracts.js';
import { DEMO_TUTOR, payOf } from './contracts.js';
import { plus, plusMonths, workday } from './days.js';
import { idsFor } from './ids.js';
import { type Enrolment, FOLLOWED, WAIVED } from './intakes.js';
import { closures, overrides, promotions, rhythms } from './promotions.js';
import { recruitment } from './recruitment.js';
import { type Account, coordinator, demoEmail, director, staff } from './staff.js';
import type { Story } from './story.js';

/** A contract as it stands on a day. */
export interface StandingContract extends Contract {
  stage: 'draft' | 'signed' | 'filed' | 'accepted';
  /** The term, or the day a termination set. */
  lastDay: string;
}

export const isBinding = ({ stage }: StandingContract): boolean => stage !== 'draft';

/** How far ahead people decide half-days apart from the rhythm. */
const OVERRIDES_AHEAD_DAYS = 60;

/** What the school has written down by that day: the story, cut there. Days are YYYY-MM-DD. */
export function planOn(today: string, told: Story) {
  const known =
    <T>(day: (one: T) => string) =>
    (one: T) =>
      day(one) <= today;
  const lastRank = (cohortId: string) =>
    Math.max(
      0,
      ...told.intakes
        .flatMap(({ others }) => others)
        .filter((one) => one.cohortId === cohortId)
        .map((one) => one.waitingRank ?? 0),
    );
  const applications = [
    ...told.intakes.flatMap(({ entrants, others }) => [
      ...entrants.map(({ application }) => application),
      ...others,
    ]),
    ...recruitment(today, told.names, lastRank),
  ]
    .filter(known((one) => one.receivedOn))
    .map((one) => upTo(today, one));
  const enrolments = told.intakes
    .flatMap(({ entrants }) => entrants.map(({ enrolment }) => enrolment))
    .filter(known((one) => one.entryOn))
    .map((one) => (one.exitOn !== null && one.exitOn > today ? stillHere(one) : one));
  const contracts = told.contracts.filter(known((one) => one.draftedOn)).map((one) => standing(today, one));
  contracts.push(...searching(today, contracts, enrolments, told));
  const accounts = accountsOf(today, told, enrolments, contracts);
  return {
    today,
    ...told.houses,
    promotions,
    rhythms,
    closures,
    overrides: overrides.filter(({ day }) => day <= plus(today, OVERRIDES_AHEAD_DAYS)),
    hostClosures: told.houses.closures.filter(({ firstDay }) => firstDay <= plusMonths(today, 12)),
    applications,
    learners: applications.map(({ person }) => person),
    enrolments,
    contracts,
    waivers: waivers(today, applications, told),
    juryResults: told.juryResults.filter(known((one) => one.recordedOn)),
    followUps: told.followUps.filter(known((one) => one.answeredOn)),
    ...accounts,
  };
}

export type Plan = ReturnType<typeof planOn>;

const upTo = (today: string, one: Application): Application => ({
  ...one,
  moves: one.moves.filter(({ movedOn }) => movedOn <= today),
  waitingRank: one.moves.some(({ toStage, movedOn }) => toStage === 'waiting_list' && movedOn <= today)
    ? one.waitingRank
    : null,
});

const stillHere = (one: Enrolment): Enrolment => ({ ...one, exitOn: null, exitReason: null, exitNote: null });

function standing(today: string, one: Contract): StandingContract {
  const broken: Termination | null =
    one.termination && one.termination.lastDay <= today ? one.termination : null;
  const stage =
    one.acceptedOn <= today
      ? 'accepted'
      : one.filedOn <= today
        ? 'filed'
        : one.signedOn <= today
          ? 'signed'
          : 'draft';
  return { ...one, stage, termination: broken, lastDay: broken?.lastDay ?? one.endsOn };
}

/** Whoever lost an employer and has none yet is about to sign with another: a draft is ready. */
function searching(
  today: string,
  contracts: StandingContract[],
  enrolments: Enrolment[],
  told: Story,
): StandingContract[] {
  const id = idsFor('drafts');
  return contracts
    .filter(({ termination, learnerId }) => {
      const others = contracts.filter((one) => one.learnerId === learnerId).length;
      return (
        termination && others === 1 && enrolments.some((one) => one.learnerId === learnerId && !one.exitOn)
      );
    })
    .map((broken): StandingContract => {
      const used = new Set(contracts.filter((one) => one.lastDay >= today).map(({ tutorId }) => tutorId));
      const tutor = told.houses.tutors.findLast((one) => !used.has(one.id))!;
      const startsOn = workday(plus(today, 14));
      const { promotion, person } = whoIs(broken.learnerId, told);
      return {
        ...broken,
        id: id(),
        siteId: tutor.siteId,
        tutorId: tutor.id,
        startsOn,
        grossMonthlyPayCents: payOf(broken.kind, person, promotion, startsOn, 1.02),
        draftedOn: workday(plus(today, -3)),
        signedOn: today,
        moveIds: [id()],
        termination: null,
        stage: 'draft',
        lastDay: broken.endsOn,
      };
    })
    .filter(({ startsOn, endsOn }) => startsOn < plusMonths(endsOn, -6));
}

function whoIs(learnerId: string, told: Story) {
  for (const { promotion, entrants } of told.intakes) {
    const entrant = entrants.find(({ enrolment }) => enrolment.learnerId === learnerId);
    if (entrant) return { promotion, person: entrant.application.person };
  }
  throw new Error(`nobody has the id ${learnerId}`);
}

function waivers(today: string, applications: Application[], told: Story) {
  const { application } = told.intakes[WAIVED.promotion - 1]!.entrants[WAIVED.entrant]!;
  const applied = applications.find(({ id }) => id === application.id);
  const signedOn = applied?.moves.find(({ toStage }) => toStage === 'interview')?.movedOn;
  if (!signedOn || signedOn > today) return [];
  return [
    {
      id: idsFor('waivers')(),
      applicationId: application.id,
      ruleCode: 'eligibility.too_many_validated_years',
      reason: 'Deux années validées dans une filière sans débouché, aucun diplôme de niveau 5',
      signedBy: director.id,
      signedOn,
    },
  ];
}

/** Staff, tutors and learners with an address; the demonstration's own tutor and learner are two of them. */
function accountsOf(today: string, told: Story, enrolments: Enrolment[], contracts: StandingContract[]) {
  const id = idsFor('learner accounts');
  const enrolled = new Set(enrolments.map(({ learnerId }) => learnerId));
  const followed = followedOn(today, told, contracts);
  const learnerAccounts = new Map<string, Account>();
  for (const { entrants } of told.intakes) {
    for (const { application } of entrants) {
      const { id: learnerId, email, firstName, lastName } = application.person;
      const accountId = id();
      if (!email || !enrolled.has(learnerId)) continue;
      learnerAccounts.set(learnerId, {
        id: accountId,
        email: learnerId === followed ? demoEmail('learner') : email,
        displayName: `${firstName} ${lastName}`,
        role: 'learner',
        hasPassword: learnerId === followed,
      });
    }
  }
  const tutorAccounts = told.houses.tutors.map(
    (tutor, rank): Account => ({
      id: tutor.accountId,
      email: rank === DEMO_TUTOR ? demoEmail('tutor') : tutor.email,
      displayName: `${tutor.firstName} ${tutor.lastName}`,
      role: 'tutor',
      hasPassword: rank === DEMO_TUTOR,
    }),
  );
  const demoLearner = learnerAccounts.get(followed ?? '');
  const nobody: Account[] = demoLearner
    ? []
    : [
        {
          id: idsFor('nobody')(),
          email: demoEmail('learner'),
          displayName: 'Camille Exemple',
          role: 'learner',
          hasPassword: true,
        },
      ];
  return {
    accounts: [...staff, ...tutorAccounts, ...learnerAccounts.values(), ...nobody],
    learnerAccounts,
    demoTutor: told.houses.tutors[DEMO_TUTOR]!,
    decidedBy: { director: director.id, coordinator: coordinator.id },
  };
}

/** The learner of the demonstration: under contract that day, of the newest promotion. */
function followedOn(today: string, told: Story, contracts: StandingContract[]): string | null {
  const candidates = told.intakes
    .map(({ promotion, entrants }) => entrants[FOLLOWED[promotion.number]!]!.enrolment.learnerId)
    .reverse();
  const holds = (learnerId: string) =>
    contracts.some(
      (one) => one.learnerId === learnerId && isBinding(one) && one.startsOn <= today && one.lastDay >= today,
    );
  return candidates.find(holds) ?? null;
}
