import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Cohort } from '#cohorts';
import { Agreements, type AgreementTerms, type AudienceLevel, proposedTerms } from '#partnership';
import type { Refusal } from '#platform';
import { type EligibilityTerms, refusalsOfEligibility } from './eligibility.rules.js';
import { codeOfLevel, type LevelCode, levelOfCode } from './level-codes.rules.js';

/** What an application says of the person, as it is stored. */
export interface JudgedFacts {
  birthDate: string;
  level: LevelCode;
  higherEducationYears: number;
  receivedOn: string;
  hasRepresentative: boolean;
}

/** The criteria of a promotion: `judge` gives every refusal, `referenceDate` the day on which age is read. */
export interface Criteria {
  waiverAllowed: boolean;
  /** The same criteria as values, for the statements that filter by verdict. */
  bounds: CriteriaBounds;
  referenceDate(facts: { receivedOn: string }): string;
  judge(facts: JudgedFacts): Refusal[];
}

export interface CriteriaBounds {
  ageMin: number;
  ageMax: number;
  levels: LevelCode[];
  yearsMax: number;
  /** Null when age is read on the day of the application. */
  ageReadOn: string | null;
}

/** Eligibility as the agreement in force on the promotion's first day states it. */
@Injectable()
export class Verdicts {
  constructor(private readonly agreements: Agreements) {}

  /** The criteria of each promotion, by its id; without agreement, those of the call for projects. One statement. */
  async criteriaOf(cohorts: readonly Pick<Cohort, 'id' | 'startsOn'>[]): Promise<Map<string, Criteria>> {
    const terms = await this.agreements.findEach([...new Set(cohorts.map(({ startsOn }) => startsOn))]);
    return new Map(cohorts.map(({ id, startsOn }) => [id, criteriaOn(startsOn, terms.get(startsOn))]));
  }
}

function criteriaOn(startsOn: string, terms: AgreementTerms | undefined): Criteria {
  const audience = audienceOf(terms ?? proposedTerms);
  const byApplication = (terms ?? proposedTerms).ageReference === 'application_day';
  const referenceDate = ({ receivedOn }: { receivedOn: string }) => (byApplication ? receivedOn : startsOn);
  return {
    waiverAllowed: terms?.waiverAllowed ?? false,
    bounds: {
      ageMin: audience.ageMin,
      ageMax: audience.ageMax,
      levels: audience.levels.map(codeOfLevel),
      yearsMax: audience.validatedYearsMax,
      ageReadOn: byApplication ? null : startsOn,
    },
    referenceDate,
    judge: (facts) =>
      refusalsOfEligibility(
        {
          birthDate: Temporal.PlainDate.from(facts.birthDate),
          level: levelOfCode(facts.level),
          validatedYears: facts.higherEducationYears,
          hasLegalRepresentative: facts.hasRepresentative,
        },
        { ...audience, referenceDate: Temporal.PlainDate.from(referenceDate(facts)) },
      ),
  };
}

const audienceOf = (terms: {
  ageMin: number;
  ageMax: number;
  levels: readonly AudienceLevel[];
}): Omit<EligibilityTerms, 'referenceDate'> => ({
  ageMin: terms.ageMin,
  ageMax: terms.ageMax,
  levels: terms.levels
    .filter((level) => level !== 'bac+1')
    .map((level) => levelOfCode(level))
    .concat(terms.levels.includes('bac+1') && !terms.levels.includes('4') ? [4] : []),
  validatedYearsMax: terms.levels.includes('bac+1') ? 1 : 0,
});
