import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { isMinorOn } from '#almanac';
import { type Cohort, Cohorts } from '#cohorts';
import { Hosts, type SiteFacts, type Tutor, Tutors } from '#hosts';
import type { Actor } from '#identity';
import { Enrolments, type LearnerEnrolment, type LearnerFile, Learners } from '#learners';
import type { Refusal } from '#platform';
import { type PayStep, payCycleStart, payReachesMinimum, paySteps } from '../pay/pay-steps.rules.js';
import { ContractRules } from '../settings/contract-rules.service.js';
import { companyStartsInTime } from './company-start.rules.js';
import { ContractQueries } from './contract.queries.js';
import { refusalsToSign } from './contract.rules.js';
import type { ContractDraft, ContractFacts, ContractSettings, Period } from './contract-draft.js';
import { type ContractInput, defaultHoursPerWeek, requestField } from './contract-input.js';
import { depositDueOn } from './dates.rules.js';
import { schoolHoursOf, totalHoursOf } from './hours.rules.js';
import { fullestDay } from './peak.rules.js';

export interface ContractCheck {
  refusals: Refusal[];
  /** The minimum pay, from each day it changes; empty until learner and dates are known. */
  pay: PayStep[];
  /** Years of pay follow the training's, not the contract's. */
  payFollowsTraining: boolean;
  /** Hours at school that fall in the contract, and those of the whole contract; null until they can be counted. */
  schoolHours: number | null;
  totalHours: number | null;
  depositDueOn: string | null;
  /** Whether the legal representative signs too. */
  minorAtStart: boolean;
}

const nothing: ContractCheck = {
  refusals: [],
  pay: [],
  payFollowsTraining: false,
  schoolHours: null,
  totalHours: null,
  depositDueOn: null,
  minorAtStart: false,
};

/** The rules that speak of something still to be filled in. */
const unasked: Readonly<Record<string, keyof ContractInput>> = {
  'contract.tutor_missing': 'tutorId',
  'contract.siret_invalid': 'siteId',
  'contract.pay_missing': 'grossMonthlyPayCents',
};

const day = (iso: string) => Temporal.PlainDate.from(iso);

/** Reads what the rules need and asks them; nothing is written. */
@Injectable()
export class ContractChecks {
  constructor(
    private readonly queries: ContractQueries,
    private readonly learners: Learners,
    private readonly cohorts: Cohorts,
    private readonly hosts: Hosts,
    private readonly tutors: Tutors,
    private readonly enrolments: Enrolments,
    private readonly rules: ContractRules,
  ) {}

  /** As far as it is filled in: what is still empty is not refused. */
  async ofForm(actor: Actor, input: ContractInput, contractId: string | null): Promise<ContractCheck> {
    const { learnerId, startsOn, endsOn, kind } = input;
    if (!learnerId || !startsOn || !endsOn || !kind) return nothing;
    const check = await this.of(actor, { ...input, learnerId, startsOn, endsOn, kind }, contractId);
    const asked = ({ code }: Refusal) => !unasked[code] || input[unasked[code]] !== undefined;
    return { ...check, refusals: check.refusals.filter(asked) };
  }

  /** Everything that keeps this contract from being signed, all at once. */
  async of(
    actor: Actor,
    input: ContractInput & Required<Pick<ContractInput, 'learnerId' | 'startsOn' | 'endsOn' | 'kind'>>,
    contractId: string | null,
    /** The day on which these terms take effect, when it is not the contract's first: an amendment. */
    effectiveOn = input.startsOn,
  ): Promise<ContractCheck> {
    const learner = await this.learners.one(actor, input.learnerId);
    const enrolment = enrolmentFor(learner.enrolments, input.startsOn);
    if (!enrolment) return { ...nothing, refusals: [notEnrolled] };
    const cohort = await this.cohorts.one(enrolment.cohortId);
    const site = input.siteId ? await this.hosts.site(input.siteId) : null;
    const tutor = input.tutorId ? await this.tutors.one(input.tutorId) : null;
    const others = await this.queries.bindingOthers(learner.id, contractId);
    const settings = await this.rules.on(input.startsOn);
    const pathway = await this.#pathwayOf(learner.id, input.startsOn, enrolment.id);
    const facts: ContractFacts = {
      learner: {
        birthDate: day(learner.birthDate),
        ageExceptions: input.ageExceptions ?? [],
        repeatsYear: input.repeatsYear || pathway.repeatsYear,
        hasLegalRepresentative: learner.representatives.length > 0,
      },
      training: {
        start: day(cohort.startsOn),
        end: day(pathway.extendedUntil ?? cohort.endsOn),
        level: cohort.certification.level,
      },
      tutor:
        tutor && (await this.#tutorFacts(tutor, learner.id, { ...input, startsOn: effectiveOn }, settings)),
      otherContracts: await this.#named(others),
      settings,
      tutorFrom: day(effectiveOn),
    };
    const draft = draftOf(input, site, cohort);
    const cycleStart = payCycleStart(
      { start: draft.start, end: day(input.firstEndsOn ?? input.endsOn) },
      facts.training,
      others.some(({ startsOn }) => startsOn < input.startsOn),
    );
    const pay = ordered(draft)
      ? paySteps({
          ...draft,
          birth: facts.learner.birthDate,
          cycleStart,
          branchMinimumCents: input.branchMinimumCents,
          hasProfessionalBac: input.professionalBac,
          internshipHourlyCents: settings.internshipHourlyCents,
          smic: await this.rules.smic(),
        })
      : [];
    const refusals = [
      ...refusalsToSign(draft, facts),
      ...(ordered(draft)
        ? companyStartsInTime(draft, day(input.companyFirstDay ?? input.startsOn), settings.startWindowMonths)
        : []),
      ...payReachesMinimum(input.kind, input.grossMonthlyPayCents ?? null, payFrom(pay, effectiveOn)),
      ...stillHere(enrolment, input.startsOn),
      ...tutorIsThere(tutor, site, effectiveOn),
    ];
    return {
      refusals: refusals.map((refusal) => ({ ...refusal, field: requestField(refusal.field) })),
      pay,
      payFollowsTraining: input.kind === 'apprenticeship' && `${cycleStart}` < input.startsOn,
      schoolHours: draft.schoolHours,
      totalHours: draft.totalHours,
      depositDueOn: `${depositDueOn(draft.start)}`,
      minorAtStart: isMinorOn(facts.learner.birthDate, draft.start),
    };
  }

  /** What the learner's pathway says of a contract that begins that day. */
  async #pathwayOf(learnerId: string, startsOn: string, enrolmentId: string) {
    const all = (await this.enrolments.all()).filter((one) => one.learnerId === learnerId);
    return {
      repeatsYear: all.some(
        ({ transition, exitOn }) => transition === 'repeated_year' && exitOn !== null && exitOn <= startsOn,
      ),
      extendedUntil: all.find(({ id }) => id === enrolmentId)?.extendedUntil ?? null,
    };
  }

  async #tutorFacts(
    tutor: Tutor,
    learnerId: string,
    { startsOn, endsOn }: { startsOn: string; endsOn: string },
    { tutorQuotaRepeaters }: ContractSettings,
  ) {
    const places = await this.tutors.idsOfAccount(tutor.accountId);
    const followed = await this.queries.followedBy(places, learnerId);
    const fullest = fullestDay(followed, { startsOn, lastDay: endsOn }, tutorQuotaRepeaters);
    return {
      birthDate: tutor.birthDate ? day(tutor.birthDate) : null,
      diplomaLevelInField: tutor.diplomaLevel,
      yearsOfPractice: tutor.yearsOfPractice,
      currentLearners: fullest.learners,
      currentRepeaters: fullest.repeaters,
    };
  }

  async #named(others: { siteId: string; startsOn: string; lastDay: string }[]) {
    const sites = await this.hosts.sites(others.map(({ siteId }) => siteId));
    return others.map(({ siteId, startsOn, lastDay }) => ({
      start: day(startsOn),
      end: day(lastDay),
      hostName: `«\u00A0${sites.find(({ id }) => id === siteId)?.hostName ?? ''}\u00A0»`,
    }));
  }
}

/** The enrolment that lasts on the contract's first day, or else the newest. */
export function enrolmentFor<T extends Pick<LearnerEnrolment, 'entryOn' | 'exitOn'>>(
  enrolments: readonly T[],
  startsOn: string,
): T | undefined {
  const newestFirst = [...enrolments].sort((a, b) => (a.entryOn < b.entryOn ? 1 : -1));
  return (
    newestFirst.find(
      ({ entryOn, exitOn }) => entryOn <= startsOn && (exitOn === null || exitOn >= startsOn),
    ) ?? newestFirst[0]
  );
}

/** The steps from the one that holds on that day on. */
const payFrom = (pay: readonly PayStep[], day: string): PayStep[] =>
  pay.filter((_, rank) => {
    const next = pay[rank + 1];
    return !next || next.from > day;
  });

const ordered = ({ start, end }: Period) => `${start}` <= `${end}`;

function draftOf(
  input: ContractInput & Required<Pick<ContractInput, 'startsOn' | 'endsOn' | 'kind'>>,
  site: SiteFacts | null,
  cohort: Cohort,
): ContractDraft {
  const period = { start: day(input.startsOn), end: day(input.endsOn) };
  const training = { start: day(cohort.startsOn), end: day(cohort.endsOn) };
  const hoursPerWeek = input.hoursPerWeek ?? defaultHoursPerWeek;
  return {
    ...period,
    kind: input.kind,
    siret: site?.siret ?? '',
    hoursPerWeek,
    schoolHours: input.schoolHours ?? schoolHoursOf(period, training, cohort.schoolHours),
    totalHours: totalHoursOf(period, hoursPerWeek),
    branchAgreement: input.branchAgreement,
    afterFailedExam: input.afterFailedExam,
  };
}

const notEnrolled: Refusal = {
  code: 'contract.not_enrolled',
  message: 'Cette personne n’est inscrite dans aucune promotion. Admettez-la d’abord.',
  field: 'learnerId',
};

function stillHere({ exitOn }: Pick<LearnerFile['enrolments'][number], 'exitOn'>, startsOn: string) {
  if (exitOn === null || exitOn >= startsOn) return [];
  return [
    {
      code: 'contract.learner_left',
      message: 'Cette personne a quitté la formation avant le début du contrat.',
      field: 'learnerId',
    },
  ];
}

function tutorIsThere(tutor: Tutor | null, site: SiteFacts | null, startsOn: string): Refusal[] {
  if (!tutor) return [];
  if (site && tutor.siteId !== site.id) {
    return [
      {
        code: 'contract.tutor_elsewhere',
        message: 'Cette personne travaille dans un autre établissement. Choisissez-en une de celui-ci.',
        field: 'tutorId',
      },
    ];
  }
  if (tutor.leftOn === null || tutor.leftOn > startsOn) return [];
  return [
    {
      code: 'contract.tutor_left',
      message: 'Cette personne aura quitté la structure. Choisissez-en une autre.',
      field: 'tutorId',
    },
  ];
}
