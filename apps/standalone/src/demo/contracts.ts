import { Temporal } from 'temporal-polyfill';
import {
  type ContractDraft,
  type ContractFacts,
  type ContractKind,
  minimumPay,
  payAgeOn,
  payYearOn,
  refusalsToSign,
  schoolHoursOf,
  type TerminationInitiator,
  type TerminationMode,
  totalHoursOf,
} from '#contracts';
import { Chance } from './chance.js';
import { mondayOf, plus, workday } from './days.js';
import { idsFor } from './ids.js';
import { FOLLOWED, type Intake } from './intakes.js';
import type { Organisations } from './organisations.js';
import type { Person } from './people.js';
import { certification, type Promotion } from './promotions.js';

export interface Termination {
  lastDay: string;
  initiator: TerminationInitiator;
  ground: TerminationMode;
  note: string;
  /** A resignation: the mediator asked, the employer told. */
  mediatorAskedOn?: string;
  announcedOn?: string;
}

/** A contract with its whole story. Days are YYYY-MM-DD. */
export interface Contract {
  id: string;
  learnerId: string;
  siteId: string;
  tutorId: string;
  kind: ContractKind;
  startsOn: string;
  endsOn: string;
  grossMonthlyPayCents: number;
  /** Lets a contrat de professionnalisation last as long as the training. */
  branchAgreement: boolean;
  draftedOn: string;
  signedOn: string;
  filedOn: string;
  acceptedOn: string;
  moveIds: string[];
  termination: Termination | null;
}

/** What happens to an entrant that differs from two years with one employer, by promotion and rank. */
interface Turn {
  /** No contract is ever found. */
  without?: true;
  rupture?: Termination;
  /** First day with another employer. */
  hiredOn?: string;
  /** Days that the decision on that deposit takes. */
  undecidedFor?: number;
}

export const turns: Readonly<Record<string, Turn>> = {
  '1/0': {
    rupture: {
      lastDay: '2025-11-28',
      initiator: 'both',
      ground: 'agreement',
      note: 'Déménagement dans une autre région',
    },
  },
  '2/0': {
    rupture: {
      lastDay: '2026-06-26',
      initiator: 'both',
      ground: 'agreement',
      note: 'Les missions ne correspondaient plus au métier préparé',
    },
    hiredOn: '2026-08-31',
  },
  '2/1': { without: true },
  '3/0': { without: true },
  '3/1': {
    rupture: {
      lastDay: '2027-03-31',
      initiator: 'learner',
      ground: 'resignation',
      note: 'Mésentente sur les horaires',
      mediatorAskedOn: '2027-03-12',
      announcedOn: '2027-03-19',
    },
  },
  '4/0': { without: true },
  '4/1': {
    rupture: {
      lastDay: '2026-11-13',
      initiator: 'employer',
      ground: 'free',
      note: 'L’activité de la structure a changé',
    },
    hiredOn: '2027-04-26',
    undecidedFor: 45,
  },
};

export const turnOf = (promotion: number, rank: number): Turn => turns[`${promotion}/${rank}`] ?? {};

/** The tutor whom the demonstration's tutor account belongs to: one of the first company's. */
export const DEMO_TUTOR = 0;

/** From 26 on the minimum is the whole SMIC; a contrat de professionnalisation is paid so at any age here. */
const FULL_PAY_AGE = 26;

const date = (day: string) => Temporal.PlainDate.from(day);
const lastDayOf = ({ termination, endsOn }: Contract) => termination?.lastDay ?? endsOn;

/** Every contract of the four promotions, each of which the law lets sign. */
export function contracts(all: readonly Intake[], { sites, tutors }: Organisations): Contract[] {
  const chance = new Chance('contracts');
  const id = idsFor('contracts');
  const made: Contract[] = [];
  const siretOf = new Map(sites.map((site) => [site.id, site.siret]));

  const add = (promotion: Promotion, person: Person, startsOn: string, asked: { tutor?: number } = {}) => {
    const kind: ContractKind =
      isGrown(person, startsOn) && chance.happens(0.12) ? 'professionalisation' : 'apprenticeship';
    const used = new Map(
      tutors.map((tutor) => [tutor.id, made.filter((one) => one.tutorId === tutor.id).length]),
    );
    const order =
      asked.tutor === undefined
        ? chance.shuffled(tutors.slice(1)).sort((a, b) => used.get(a.id)! - used.get(b.id)!)
        : [tutors[asked.tutor]!];
    const signedOn = workday(plus(startsOn, -chance.whole(4, 30)));
    const filedOn = workday(plus(startsOn, chance.whole(-3, 4)));
    const contract = {
      id: id(),
      learnerId: person.id,
      kind,
      startsOn,
      endsOn: promotion.endsOn,
      branchAgreement: kind === 'professionalisation',
      grossMonthlyPayCents: payOf(kind, person, promotion, startsOn, 1 + chance.whole(0, 6) / 100),
      draftedOn: workday(plus(signedOn, -chance.whole(3, 12))),
      signedOn,
      filedOn: filedOn > signedOn ? filedOn : workday(plus(signedOn, 1)),
      acceptedOn: workday(plus(startsOn, chance.whole(12, 24))),
      moveIds: [id(), id(), id(), id()],
      termination: null,
    };
    for (const tutor of order) {
      const offered: Contract = { ...contract, siteId: tutor.siteId, tutorId: tutor.id };
      const { draft, facts } = factsOf(offered, promotion, person, made, tutor, siretOf.get(tutor.siteId)!);
      if (refusalsToSign(draft, facts).length > 0) continue;
      made.push(offered);
      return offered;
    }
    throw new Error(`nobody may sign with ${person.firstName} ${person.lastName} on ${startsOn}`);
  };

  for (const { promotion, entrants } of all) {
    entrants.forEach(({ application: { person } }, rank) => {
      const turn = turnOf(promotion.number, rank);
      if (turn.without) return;
      const followed = rank === FOLLOWED[promotion.number];
      const tutor = followed && promotion.number !== 2 ? DEMO_TUTOR : undefined;
      const first = add(promotion, person, firstDayOf(promotion, followed, chance), { tutor });
      first.termination = turn.rupture ?? null;
      if (!turn.hiredOn) return;
      const next = add(promotion, person, turn.hiredOn);
      if (turn.undecidedFor) next.acceptedOn = workday(plus(turn.hiredOn, turn.undecidedFor));
    });
  }
  return made;
}

/** Gross pay of a month in cents, above the minimum by that factor, in whole euros. */
export function payOf(
  kind: ContractKind,
  { birthDate }: Person,
  promotion: Promotion,
  startsOn: string,
  factor: number,
): number {
  const age = kind === 'apprenticeship' ? payAgeOn(date(birthDate), date(startsOn)) : FULL_PAY_AGE;
  const year = payYearOn(date(promotion.startsOn), date(startsOn));
  return Math.ceil((minimumPay(age, year, date(startsOn)).monthlyCents * factor) / 100) * 100;
}

/** Most begin with the training, some a few weeks later, on a Monday; a minor's and everybody's within three months. */
function firstDayOf({ number, startsOn }: Promotion, followed: boolean, chance: Chance): string {
  if (number === 4 && followed) return plus(startsOn, 14);
  if (followed || chance.happens(0.62)) return startsOn;
  return mondayOf(plus(startsOn, chance.whole(8, 76)));
}

/** How many of these contracts hold on the busiest day of that one. */
function busiest(others: readonly Contract[], { startsOn, endsOn }: Contract): number {
  const meeting = others.filter((one) => one.startsOn <= endsOn && lastDayOf(one) >= startsOn);
  const days = meeting.map((one) => (one.startsOn > startsOn ? one.startsOn : startsOn));
  const on = (day: string) => meeting.filter((one) => one.startsOn <= day && lastDayOf(one) >= day).length;
  return Math.max(0, ...days.map(on));
}

const isGrown = ({ birthDate }: Person, on: string) => payAgeOn(date(birthDate), date(on)) >= 21;

/** A contract as the rules look at it on the day of its signature. */
export function factsOf(
  contract: Contract,
  promotion: Promotion,
  person: Person,
  others: readonly Contract[],
  tutor: Organisations['tutors'][number],
  siret: string,
): { draft: ContractDraft; facts: ContractFacts } {
  const period = { start: date(contract.startsOn), end: date(contract.endsOn) };
  const training = { start: date(promotion.startsOn), end: date(promotion.endsOn) };
  return {
    draft: {
      ...period,
      kind: contract.kind,
      siret,
      hoursPerDay: 7,
      hoursPerWeek: 35,
      schoolHours: schoolHoursOf(period, training, promotion.schoolHours),
      totalHours: totalHoursOf(period, 35),
      branchAgreement: contract.branchAgreement,
    },
    facts: {
      learner: {
        birthDate: date(person.birthDate),
        ageExceptions: [],
        repeatsYear: false,
        hasLegalRepresentative: person.representatives.length > 0,
      },
      training: { ...training, level: certification.level },
      tutor: {
        birthDate: tutor.birthDate ? date(tutor.birthDate) : null,
        diplomaLevelInField: tutor.diplomaLevel,
        yearsOfPractice: tutor.yearsOfPractice,
        currentLearners: busiest(
          others.filter((one) => one.id !== contract.id && one.tutorId === tutor.id),
          contract,
        ),
        currentRepeaters: 0,
      },
      otherContracts: others
        .filter((one) => one.learnerId === contract.learnerId && one.signedOn < contract.signedOn)
        .map((one) => ({ start: date(one.startsOn), end: date(lastDayOf(one)), hostName: 'autre' })),
    },
  };
}
