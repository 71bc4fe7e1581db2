import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { formatLongDay, formatMonth } from '#almanac';
import { Cohorts } from '#cohorts';
import { Contracts } from '#contracts';
import { Hosts } from '#hosts';
import type { Actor } from '#identity';
import { Learners } from '#learners';
import { Clock, Config, Printer, RuleBroken, SCHOOL_ZONE } from '#platform';
import { CohortCalendar } from '../days/cohort-calendar.service.js';
import { siteOn } from '../expected/expected-halves.rules.js';
import { ExpectedPlaces } from '../expected/expected-places.service.js';
import { VersionHistory } from '../versions/version-history.service.js';
import { monthsOf, type WallHalf, type WallSign, type WallYear, wallMonths } from './wall-calendar.rules.js';

export interface AskedWall {
  kind: WallYear;
  /** The year it begins in. */
  year: number;
}

interface PrintedFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

const hours = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
/** A long name keeps to one line of the page. */
const LONG_TITLE = 60;

/** A year of half-days on one page, which hosts pin on a wall. */
@Injectable()
export class WallCalendars {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly cohorts: Cohorts,
    private readonly learners: Learners,
    private readonly contracts: Contracts,
    private readonly hosts: Hosts,
    private readonly cohortCalendar: CohortCalendar,
    private readonly expected: ExpectedPlaces,
    private readonly versions: VersionHistory,
    private readonly printer: Printer,
  ) {}

  /** A promotion's year as it was last made known. Throws NotFound, RuleBroken. */
  async ofCohort(cohortId: string, asked: AskedWall): Promise<PrintedFile> {
    const cohort = await this.cohorts.one(cohortId);
    const { months, from, to } = rangeOf(asked);
    const halves = await this.cohortCalendar.of(cohortId, from, to);
    return this.#print(`Calendrier, ${cohort.name}`, cohort, asked, months, halves, ['school', 'company']);
  }

  /** A learner's year, in their promotion and with their host. Throws NotFound, RuleBroken. */
  async ofLearner(actor: Actor, learnerId: string, asked: AskedWall): Promise<PrintedFile> {
    const learner = await this.learners.one(actor, learnerId);
    const { months, from, to } = rangeOf(asked);
    const halves = await this.expected.of([learner.id], from, to);
    const cohort = await this.cohorts.one(halves.at(-1)?.cohortId ?? learner.enrolments[0]!.cohortId);
    const contract = (await this.contracts.bindingOf([learner.id], from, to)).at(-1);
    const [site] = contract ? await this.hosts.sites([siteOn(contract, to)]) : [];
    const who = `${learner.firstName} ${learner.lastName.slice(0, 1)}.`;
    const title = `Calendrier de ${who}${site ? ` chez ${site.hostName}` : ''}`;
    return this.#print(title, cohort, asked, months, halves, ['school', 'company', 'mediation', 'leave']);
  }

  async #print(
    title: string,
    cohort: { id: string; name: string; halfDayMinutes: number },
    asked: AskedWall,
    months: readonly string[],
    halves: readonly WallHalf[],
    legend: readonly WallSign[],
  ): Promise<PrintedFile> {
    const [version] = await this.versions.of(cohort.id);
    if (!version || !halves.some(({ place }) => place !== 'none')) throw new RuleBroken([nothingToPrint]);
    const period = periodOf(asked);
    const inHours = (halfDays: number) => `${hours.format((halfDays * cohort.halfDayMinutes) / 60)}\u00a0h`;
    const drawn = wallMonths(months, halves);
    const atSchool = drawn.reduce((sum, month) => sum + month.schoolHalfDays, 0);
    const bytes = await this.printer.print({
      template: new URL('./wall-calendar.typ', import.meta.url),
      data: {
        title,
        titleSize: title.length > LONG_TITLE ? 12 : 17,
        school: this.config.schoolName,
        day: this.clock.today().toString(),
        note: `${cohort.name}, version ${version.number}`,
        period,
        version: `Version ${version.number}, publiée le ${dayOfInstant(version.publishedAt)}`,
        totals: `${inHours(atSchool)} à l’école sur cette page, soit ${hours.format(atSchool / 2)} jours`,
        legend: [...legend, 'closed', 'holiday'],
        months: drawn.map(({ month, days, schoolHalfDays }) => ({
          name: formatMonth(Temporal.PlainDate.from(`${month}-01`)),
          days,
          hours: schoolHalfDays > 0 ? `É\u00a0${inHours(schoolHalfDays)}` : '–',
        })),
      },
    });
    return { name: `${title}, ${period}.pdf`, mediaType: 'application/pdf', bytes };
  }
}

const nothingToPrint = {
  code: 'wall_calendar.empty',
  message:
    'Rien n’est publié pour ces douze mois\u00a0: choisissez une autre année, ou publiez le calendrier d’abord.',
  field: 'year',
};

function rangeOf({ kind, year }: AskedWall): { months: string[]; from: string; to: string } {
  const months = monthsOf(kind, year);
  return { months, from: `${months[0]}-01`, to: `${months[11]}-31` };
}

const periodOf = ({ kind, year }: AskedWall): string =>
  kind === 'school' ? `Année scolaire ${year}-${year + 1}` : `Année ${year}`;

const dayOfInstant = (instant: string): string =>
  formatLongDay(Temporal.Instant.from(instant).toZonedDateTimeISO(SCHOOL_ZONE).toPlainDate());
