import { Injectable } from '@nestjs/common';
import { Closures } from '#almanac';
import { type Cohort, Cohorts } from '#cohorts';
import { Contracts } from '#contracts';
import { Tutors } from '#hosts';
import { Enrolments, Mailboxes } from '#learners';
import { Config, Database, Mailer, Subscribe } from '#platform';
import type { CohortHalf } from '../days/cohort-half.js';
import { calendarOf } from '../days/place-of.rules.js';
import { Plans } from '../plans/plans.queries.js';
import { type PersonalChange, personalChanges, plannedChanges, type Told } from './announcement.rules.js';
import { letterToLearner, letterToTutor } from './letters.rules.js';

interface Calendars {
  before: readonly CohortHalf[];
  after: readonly CohortHalf[];
}

interface Audience {
  learners: { firstName: string; email: string | null; changes: PersonalChange[] }[];
  tutors: {
    firstName: string;
    email: string;
    apprentices: { name: string; changes: PersonalChange[] }[];
  }[];
}

/** Tells a version to those whose days it changes: each learner, and the tutors of those under contract. */
@Injectable()
export class Announcements {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly cohorts: Cohorts,
    private readonly closures: Closures,
    private readonly enrolments: Enrolments,
    private readonly mailboxes: Mailboxes,
    private readonly contracts: Contracts,
    private readonly tutors: Tutors,
    private readonly plans: Plans,
  ) {}

  /** How many people a publication would write to. At most four statements, whatever their number. */
  async audience(cohort: Cohort, calendars: Calendars, from: string): Promise<Told> {
    const { learners, tutors } = await this.#concerned(cohort, calendars, from);
    return {
      learners: learners.filter(({ email }) => email !== null).length,
      learnersWithoutEmail: learners.filter(({ email }) => email === null).length,
      tutors: tutors.length,
    };
  }

  /** One message a person, in the worker: publishing takes the same time whatever the number of learners. */
  @Subscribe('CalendarPublished')
  async tell({ cohortId, number }: { cohortId: string; number: number }): Promise<void> {
    // Before a first version nobody had days that could change.
    if (number === 1) return;
    const cohort = await this.cohorts.one(cohortId);
    const [version] = await this.database.query<{ from: string; note: string | null }>(
      'SELECT effective_from::text AS from, note FROM calendar.version WHERE cohort_id = $1 AND number = $2',
      [cohortId, number],
    );
    if (!version) return;
    const closed = await this.closures.closedDays(cohort.startsOn, cohort.endsOn);
    const calendar = async (of: number) =>
      calendarOf(cohort, await this.plans.published(cohortId, of), closed, cohort.startsOn, cohort.endsOn);
    const calendars = { before: await calendar(number - 1), after: await calendar(number) };
    await this.write(cohort, calendars, version.from, version.note);
  }

  /** Writes to those of a promotion whose days differ between two calendars from a day on, in the caller's transaction. */
  async write(cohort: Cohort, calendars: Calendars, from: string, note: string | null): Promise<void> {
    const { learners, tutors } = await this.#concerned(cohort, calendars, from);
    const about = {
      cohortName: cohort.name,
      note,
      calendarUrl: `${this.config.publicUrl}/mon-calendrier`,
      schoolName: this.config.schoolName,
    };
    for (const { email, ...learner } of learners)
      if (email) await this.mailer.send({ to: email, ...letterToLearner(learner, about) });
    for (const { email, ...tutor } of tutors)
      await this.mailer.send({ to: email, ...letterToTutor(tutor, about) });
  }

  async #concerned(cohort: Cohort, { before, after }: Calendars, from: string): Promise<Audience> {
    const changes = plannedChanges(before, after, from);
    const [first, last] = [changes.at(0), changes.at(-1)];
    if (!first || !last) return { learners: [], tutors: [] };
    const enrolments = await this.enrolments.ofCohort(cohort.id);
    const contracts = await this.contracts.bindingOf(
      enrolments.map(({ learnerId }) => learnerId),
      first.day,
      last.day,
    );
    const changed = enrolments
      .map((enrolment) => {
        const own = contracts.filter(({ learnerId }) => learnerId === enrolment.learnerId);
        return {
          enrolment,
          contracts: own,
          changes: personalChanges(changes, { enrolment, contracts: own }),
        };
      })
      .filter((one) => one.changes.length > 0);
    if (changed.length === 0) return { learners: [], tutors: [] };
    const mailboxes = await this.mailboxes.of(changed.map(({ enrolment }) => enrolment.learnerId));
    const mailboxOf = new Map(mailboxes.map((mailbox) => [mailbox.learnerId, mailbox]));
    const written = changed.filter(({ enrolment }) => mailboxOf.has(enrolment.learnerId));
    return {
      learners: written.map((one) => ({ ...mailboxOf.get(one.enrolment.learnerId)!, changes: one.changes })),
      tutors: await this.#tutorsOf(written),
    };
  }

  /** The tutors of the contracts on whose days something changes, one line an account. */
  async #tutorsOf(
    changed: readonly {
      enrolment: { firstName: string; lastName: string };
      contracts: readonly { tutorId: string; startsOn: string; lastDay: string }[];
      changes: PersonalChange[];
    }[],
  ): Promise<Audience['tutors']> {
    const followed = changed.flatMap(({ enrolment, contracts, changes }) =>
      contracts.map(({ tutorId, startsOn, lastDay }) => ({
        tutorId,
        name: `${enrolment.firstName} ${enrolment.lastName}`,
        changes: changes.filter(({ day }) => startsOn <= day && day <= lastDay),
      })),
    );
    const told = followed.filter(({ changes }) => changes.length > 0);
    if (told.length === 0) return [];
    const tutors = await this.tutors.of([...new Set(told.map(({ tutorId }) => tutorId))]);
    const present = tutors.filter(({ leftOn }) => leftOn === null);
    const accounts = new Map(present.map((tutor) => [tutor.accountId, tutor]));
    return [...accounts.values()].map(({ accountId, firstName, email }) => {
      const places = present.filter((tutor) => tutor.accountId === accountId).map(({ id }) => id);
      return { firstName, email, apprentices: told.filter(({ tutorId }) => places.includes(tutorId)) };
    });
  }
}
