import { DEMO_TUTOR } from './contracts.js';
import { idsFor } from './ids.js';
import { type Enrolment, FOLLOWED } from './intakes.js';
import { type Account, demoEmail, staff } from './staff.js';
import { isBinding, type StandingContract } from './standing.js';
import type { Story } from './story.js';

/** Staff, tutors and learners with an address; the demonstration's own tutor and learner are two of them. */
export function accountsOf(
  today: string,
  told: Story,
  enrolments: Enrolment[],
  contracts: StandingContract[],
) {
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
