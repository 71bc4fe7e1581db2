import { payOf } from './contracts.js';
import { plus, plusMonths, workday } from './days.js';
import { idsFor } from './ids.js';
import type { Enrolment } from './intakes.js';
import type { StandingContract } from './standing.js';
import type { Story } from './story.js';

/** Whoever lost an employer and has none yet is about to sign with another: a draft is ready. */
export function draftsOfSearching(
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

/** Whoever is about to sign tries the host's trade for a week first: a short internship is being prepared. */
export function internshipsBefore(today: string, contracts: readonly StandingContract[]): StandingContract[] {
  const id = idsFor('internships');
  return contracts
    .filter(({ stage, startsOn }) => stage === 'draft' && startsOn > plus(today, 13))
    .map((draft) => {
      const startsOn = workday(plus(today, 6));
      const endsOn = plus(startsOn, 4);
      return {
        ...draft,
        id: id(),
        kind: 'internship',
        branchAgreement: false,
        startsOn,
        endsOn,
        lastDay: endsOn,
        grossMonthlyPayCents: 0,
        moveIds: [id()],
      };
    });
}

function whoIs(learnerId: string, told: Story) {
  for (const { promotion, entrants } of told.intakes) {
    const entrant = entrants.find(({ enrolment }) => enrolment.learnerId === learnerId);
    if (entrant) return { promotion, person: entrant.application.person };
  }
  throw new Error(`nobody has the id ${learnerId}`);
}
