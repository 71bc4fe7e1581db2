import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Agreements, type AgreementTerms } from '#partnership';
import { Clock, NotFound } from '#platform';
import { warningsOfRegistration } from '../certification/registration.rules.js';
import { type IntakeTerms, type IntakeWarning, warningsOfIntake } from '../intake/intake.rules.js';
import { Certifications } from './certifications.service.js';
import { capacityOutsideAgreement, levelOutsideAgreement } from './cohort.rules.js';
import type { CohortDraftBody, IntakeCalendarView } from './cohorts.dto.js';
import { type Cohort, Cohorts } from './cohorts.service.js';

/** What the promotions' dates mean for the agreement and the certification, before anybody commits to them. */
@Injectable()
export class IntakeCalendar {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly certifications: Certifications,
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  /** The calendar as it stands. */
  async read(): Promise<IntakeCalendarView> {
    return this.#judge(await this.cohorts.all());
  }

  /** The calendar as it would be with this promotion in it; nothing is saved. */
  async withDraft({ cohortId, certificationId, ...draft }: CohortDraftBody): Promise<IntakeCalendarView> {
    const certification = (await this.certifications.all()).find(({ id }) => id === certificationId);
    if (!certification) throw new NotFound('Ce titre n’existe pas.');
    const others = (await this.cohorts.all()).filter(({ id }) => id !== cohortId);
    return this.#judge([...others, { ...draft, id: cohortId ?? 'draft', certification }]);
  }

  async #judge(cohorts: Cohort[]): Promise<IntakeCalendarView> {
    const terms = await this.agreements.find(this.clock.today().toString());
    const planned = cohorts.map((cohort) => ({ ...cohort, ...days(cohort) }));
    const registration = planned.flatMap((cohort) =>
      warningsOfRegistration(
        { ...cohort.certification, code: cohort.certification.rncpCode },
        { name: cohort.name, startsOn: cohort.startsOn, juryOn: cohort.endsOn },
      ),
    );
    if (!terms) return { agreement: null, warnings: registration };
    const ofEach = cohorts.flatMap((cohort): IntakeWarning[] => [
      ...capacityOutsideAgreement(cohort, terms),
      ...levelOutsideAgreement(cohort, cohort.certification, terms),
    ]);
    const intake = cohorts.length > 0 ? warningsOfIntake(planned, intakeTerms(terms)) : [];
    const { startsOn, endsOn } = terms.agreement;
    const { cohortCount, sizeMin, sizeMax } = terms;
    return {
      agreement: { startsOn, endsOn, cohortCount, sizeMin, sizeMax },
      warnings: [...intake, ...registration, ...ofEach],
    };
  }
}

const days = ({ startsOn, endsOn }: Cohort) => ({
  startsOn: Temporal.PlainDate.from(startsOn),
  endsOn: Temporal.PlainDate.from(endsOn),
});

const intakeTerms = (terms: AgreementTerms): IntakeTerms => ({
  endsOn: Temporal.PlainDate.from(terms.agreement.endsOn),
  cohortCount: terms.cohortCount,
  firstIntakeFrom: Temporal.PlainDate.from(terms.firstIntakeFrom),
  firstIntakeUntil: Temporal.PlainDate.from(terms.firstIntakeUntil),
});
