import { Temporal } from 'temporal-polyfill';
import { ageOn, closedDaysOf } from '#almanac';
import { brokenRules, calendarOf, programmeHours } from '#calendar';
import { isUnderContract, refusalsToSign, refusalsToTerminate } from '#contracts';
import { isSiret } from '#hosts';
import {
  levelOfCode,
  programmeAudience,
  refusalsOfEligibility,
  refusalsToMove,
  stageLabels,
} from '#learners';
import { factsOf } from './contracts.js';
import { expectedUpTo, ledgerOf } from './ledger.js';
import { planOn } from './plan.js';
import { demoProblem, demoProposals } from './planning.js';
import { promotions } from './promotions.js';
import { isBinding } from './standing.js';
import { story } from './story.js';

const told = story();
const day = (iso: string) => Temporal.PlainDate.from(iso);
const plan = planOn('2027-05-18', told);
const later = planOn('2028-05-15', told);

describe('the demonstration on 18 May 2027', () => {
  it('is told twice the same way', () =>
    expect(JSON.stringify(planOn('2027-05-18', story()))).toBe(JSON.stringify(planOn('2027-05-18', told))));

  it('proposes calendars that break no rule and are worth what they say', () => {
    const problem = demoProblem(plan);
    const proposals = demoProposals(problem);
    expect(proposals).toHaveLength(3);
    for (const { plans, stages, measures } of proposals) {
      expect(brokenRules(problem, plans)).toEqual([]);
      for (const { wish, value } of stages) expect([wish, measures[wish]]).toEqual([wish, value]);
    }
  });

  it('has four promotions of 15 to 20, the first gone and three under way', () => {
    const sizes = promotions.map(({ id }) => plan.enrolments.filter((one) => one.cohortId === id));
    const first = promotions.map(
      ({ id, startsOn }) =>
        plan.enrolments.filter((one) => one.cohortId === id && one.entryOn === startsOn).length,
    );
    expect(first.every((length) => length >= 15 && length <= 20)).toBe(true);
    expect(sizes.map((group) => group.some((one) => one.exitOn === null))).toEqual([false, true, true, true]);
    expect(
      Math.min(...sizes.slice(1).map((group) => group.filter((one) => !one.exitOn).length)),
    ).toBeGreaterThan(14);
  });

  it('enrols nobody twice, and only people whom the programme takes, but for one waiver', () => {
    expect(new Set(plan.enrolments.map(({ learnerId }) => learnerId)).size).toBe(plan.enrolments.length);
    const people = new Map(plan.learners.map((one) => [one.id, one]));
    const refused = plan.enrolments.flatMap(({ learnerId, cohortId, applicationId }) => {
      const who = people.get(learnerId)!;
      const { startsOn } = promotions.find(({ id }) => id === cohortId)!;
      const age = ageOn(day(who.birthDate), day(startsOn));
      expect(age >= 16 && age <= 28).toBe(true);
      const candidate = {
        birthDate: day(who.birthDate),
        level: levelOfCode(who.level),
        validatedYears: who.higherEducationYears,
        hasLegalRepresentative: who.representatives.length > 0,
      };
      return refusalsOfEligibility(candidate, { ...programmeAudience, referenceDate: day(startsOn) }).map(
        ({ code }) => ({ code, applicationId }),
      );
    });
    expect(refused).toEqual([
      { code: 'eligibility.too_many_validated_years', applicationId: plan.waivers[0]!.applicationId },
    ]);
    expect(new Set(plan.learners.map(({ level }) => level))).toEqual(new Set(['none', '3', '4', '5']));
    expect(plan.learners.some(({ email }) => email === null)).toBe(true);
    expect(plan.learners.some(({ representatives }) => representatives.length > 0)).toBe(true);
  });

  it('moves applications only along the table of stages, and shows every stage', () => {
    const refused = plan.applications.flatMap(({ moves }) =>
      moves.slice(1).flatMap((move) =>
        refusalsToMove({
          from: move.fromStage!,
          to: move.toStage,
          role: 'director',
          fileIsComplete: true,
          reason: move.reasonCode ?? move.note,
        }),
      ),
    );
    expect(refused).toEqual([]);
    const stages = new Set(plan.applications.map(({ moves }) => moves.at(-1)!.toStage));
    expect([...stages].sort()).toEqual(Object.keys(stageLabels).sort());
    const days = plan.applications.flatMap(({ moves }) => [moves.map(({ movedOn }) => movedOn)]);
    expect(days.every((row) => row.join() === [...row].sort().join())).toBe(true);
  });

  it('has about 45 hosts, a quarter public, with true keys', () => {
    expect(plan.hosts).toHaveLength(45);
    expect(plan.hosts.filter(({ kind }) => kind === 'public_body')).toHaveLength(12);
    expect(plan.sites.filter(({ siret }) => !isSiret(siret))).toEqual([]);
    expect(new Set(plan.sites.map(({ siret }) => siret.slice(0, 9))).size).toBe(45);
    const working = new Set(plan.contracts.map(({ siteId }) => siteId));
    expect(working.size).toBeGreaterThan(40);
  });

  it('holds only contracts that may be signed, all of them at once', () => {
    const people = new Map(plan.learners.map((one) => [one.id, one]));
    const refused = plan.contracts.flatMap((contract) => {
      const { cohortId } = plan.enrolments.find(({ learnerId }) => learnerId === contract.learnerId)!;
      const tutor = plan.tutors.find(({ id }) => id === contract.tutorId)!;
      const { siret } = plan.sites.find(({ id }) => id === contract.siteId)!;
      const { draft, facts } = factsOf(
        contract,
        promotions.find(({ id }) => id === cohortId)!,
        people.get(contract.learnerId)!,
        plan.contracts,
        tutor,
        siret,
      );
      return refusalsToSign(draft, facts).map(({ message }) => message);
    });
    expect(refused).toEqual([]);
    const apprentices = plan.contracts.filter(({ kind }) => kind === 'apprenticeship').length;
    expect(apprentices / plan.contracts.length).toBeGreaterThan(0.85);
  });

  it('tells four ruptures: two hired elsewhere, one searching, one gone; and two abandonments', () => {
    const broken = plan.contracts.filter(({ termination }) => termination);
    const now = broken.map(({ learnerId }) => {
      const gone = plan.enrolments.find((one) => one.learnerId === learnerId)!.exitOn !== null;
      const hired = plan.contracts.some(
        (one) => one.learnerId === learnerId && isBinding(one) && one.lastDay >= '2027-05-18',
      );
      return gone ? 'gone' : hired ? 'hired' : 'searching';
    });
    expect(now.sort()).toEqual(['gone', 'hired', 'hired', 'searching']);
    const refused = broken.flatMap(({ termination, startsOn, endsOn }) =>
      refusalsToTerminate(
        { step: 'accepted', start: day(startsOn), end: day(endsOn), terminatedOn: null },
        {
          on: day(termination!.lastDay),
          initiator: termination!.initiator,
          mode: termination!.ground,
          reason: termination!.note,
          mediatorAskedOn: termination!.mediatorAskedOn ? day(termination!.mediatorAskedOn) : null,
          announcedOn: termination!.announcedOn ? day(termination!.announcedOn) : null,
        },
        day(termination!.lastDay),
      ),
    );
    expect(refused).toEqual([]);
    expect(plan.enrolments.filter(({ exitReason }) => exitReason === 'abandonment')).toHaveLength(2);
  });

  it('gives the first promotion its jury and its first follow-up', () => {
    expect(plan.juryResults).toHaveLength(17);
    const outcomes = plan.juryResults.map(({ outcome }) => outcome).sort();
    expect(outcomes.filter((one) => one === 'title')).toHaveLength(13);
    expect(outcomes.filter((one) => one === 'failed')).toHaveLength(1);
    const first = new Set(plan.juryResults.map(({ enrolmentId }) => enrolmentId));
    const answers = plan.followUps.filter((one) => first.has(one.enrolmentId) && one.months === 6);
    expect(answers.filter(({ situation }) => situation !== 'unknown').length).toBeGreaterThan(13);
    expect(answers.length).toBeLessThan(17);
  });

  it('teaches near the hours that each programme wants, over a quarter of the time', () => {
    const hours = promotions.map((promotion) => {
      const { id, startsOn, endsOn, number } = promotion;
      const calendar = calendarOf(
        promotion,
        { ...plan.calendars.get(id)!, decided: [] },
        closedDaysOf(plan.closures, startsOn, endsOn),
        startsOn,
        endsOn,
      );
      const { schoolMinutes, schoolShare, targetMinutes } = programmeHours(calendar, promotion);
      return { number, ratio: schoolMinutes / targetMinutes, schoolShare: schoolShare! };
    });
    expect(hours.filter(({ ratio }) => ratio < 0.97 || ratio > 1.03)).toEqual([]);
    expect(hours.filter(({ schoolShare }) => schoolShare < 0.25)).toEqual([]);
  });

  it('has somebody at school that day, apprentices to sign for, and a learner under contract', () => {
    const expected = expectedUpTo(planOn('2027-05-19', told)).filter((half) => half.day === '2027-05-18');
    expect(
      new Set(expected.filter(({ place }) => place === 'school').map(({ cohortId }) => cohortId)).size,
    ).toBe(1);
    const mine = plan.contracts.filter(
      (one) =>
        one.tutorId === plan.demoTutor.id &&
        isUnderContract(
          { step: 'accepted', start: day(one.startsOn), end: day(one.endsOn), terminatedOn: null },
          day('2027-05-18'),
        ),
    );
    expect(mine).toHaveLength(2);
    const [demoLearner] = plan.accounts.filter(({ email }) => email === 'demo.learner@example.org');
    const learnerId = [...plan.learnerAccounts].find(([, { id }]) => id === demoLearner!.id)![0];
    expect(mine.some((one) => one.learnerId === learnerId)).toBe(true);
    const ledger = ledgerOf(plan, expectedUpTo(plan));
    const signed = ledger.rows.filter(
      ({ learnerId: who, day: on }) => on >= '2027-05-03' && mine.some((one) => one.learnerId === who),
    );
    expect(signed.some(({ state }) => state === 'present_company')).toBe(false);
  });

  it('records every half-day but the last sheet and a few tutors’ last fortnight, with absences', () => {
    const expected = expectedUpTo(plan).filter(({ place }) => place === 'school' || place === 'company');
    const { rows } = ledgerOf(plan, expectedUpTo(plan));
    const first = rows.filter(({ revision }) => revision === 1);
    const missing = 1 - first.length / expected.length;
    expect(missing).toBeGreaterThan(0);
    expect(missing).toBeLessThan(0.01);
    const absent = first.filter(({ state }) => /absent|sick/.test(state)).length / first.length;
    expect(absent).toBeGreaterThan(0.035);
    expect(absent).toBeLessThan(0.065);
    const again = planOn('2027-05-18', story());
    expect(ledgerOf(again, expectedUpTo(again)).rows.at(-1)!.hash).toEqual(rows.at(-1)!.hash);
    expect(rows.some(({ revision }) => revision === 2)).toBe(true);
    expect(rows.some(({ state }) => state === 'mediation')).toBe(true);
  });
});

describe('the demonstration a year later', () => {
  it('has three promotions gone, more follow-ups and as many ruptures', () => {
    const open = promotions.map(({ id }) =>
      later.enrolments.some((one) => one.cohortId === id && !one.exitOn),
    );
    expect(open).toEqual([false, false, false, true]);
    expect(later.followUps.length).toBeGreaterThan(plan.followUps.length);
    expect(later.contracts.filter(({ termination }) => termination)).toHaveLength(4);
  });
});
