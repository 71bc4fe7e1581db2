import { type Application, enrolledApplication } from './applications.js';
import { Chance } from './chance.js';
import { type Contract, payOf } from './contracts.js';
import { plus, plusMonths, workday } from './days.js';
import { idsFor } from './ids.js';
import type { Enrolment } from './intakes.js';
import { namesFor } from './names.js';
import type { Organisations } from './organisations.js';
import { type Person, person } from './people.js';
import { type Promotion, promotions } from './promotions.js';

/** Two people who came into the last promotion some weeks ago: one looks for an employer, the other has just found one. */
export function newcomers(
  today: string,
  takenNames: readonly string[],
  { tutors }: Pick<Organisations, 'tutors'>,
): { applications: Application[]; enrolments: Enrolment[]; contracts: Contract[] } {
  const promotion = promotions.at(-1)!;
  const none = { applications: [], enrolments: [], contracts: [] };
  if (today < plusMonths(promotion.startsOn, 3) || today > plusMonths(promotion.startsOn, 10)) return none;
  const id = idsFor('newcomers');
  const tools = { chance: new Chance('newcomers'), id, names: namesFor('newcomers', takenNames) };
  const arrivals = [50, 36].map((daysAgo) => {
    const who = person(promotion.startsOn, tools, { age: 20, level: '4' });
    const entryOn = workday(plus(today, -daysAgo));
    const application = enrolledApplication(
      { cohortId: promotion.id, person: who, receivedOn: plus(entryOn, -45) },
      entryOn,
      id,
    );
    const enrolment: Enrolment = {
      id: id(),
      learnerId: who.id,
      cohortId: promotion.id,
      applicationId: application.id,
      entryOn,
      exitOn: null,
      exitReason: null,
      exitNote: null,
    };
    return { who, application, enrolment };
  });
  const [hired] = arrivals;
  return {
    applications: arrivals.map(({ application }) => application),
    enrolments: arrivals.map(({ enrolment }) => enrolment),
    contracts: [justHired(today, hired!.who, promotion, tutors, id)],
  };
}

/** Signed last week, begun today, and not filed yet. */
function justHired(
  today: string,
  who: Person,
  promotion: Promotion,
  tutors: Organisations['tutors'],
  id: () => string,
): Contract {
  const startsOn = workday(today);
  const tutor = tutors.at(-3)!;
  return {
    id: id(),
    learnerId: who.id,
    siteId: tutor.siteId,
    tutorId: tutor.id,
    kind: 'apprenticeship',
    startsOn,
    endsOn: promotion.endsOn,
    branchAgreement: false,
    grossMonthlyPayCents: payOf('apprenticeship', who, promotion, startsOn, 1.03),
    draftedOn: workday(plus(startsOn, -12)),
    signedOn: workday(plus(startsOn, -6)),
    filedOn: workday(plus(startsOn, 3)),
    acceptedOn: workday(plus(startsOn, 15)),
    moveIds: [id(), id(), id(), id()],
    termination: null,
  };
}
