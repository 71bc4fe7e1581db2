import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import { type Cohort, Cohorts } from '#cohorts';
import { AccessGrants, Accounts, type Actor, type CodeState, OneTimeCodes, printedCode } from '#identity';
import { Audit, Clock, Config, Database, Printer, qrSvg, RuleBroken, Transactional } from '#platform';
import { type Arrival, SlipQueries } from './slips.queries.js';

/** What a slip says; it is printed once and kept nowhere. */
interface Slip {
  name: string;
  code: string;
  link: string;
}

export type ArrivalState = Arrival & { code: CodeState | null };

/** Slips of paper that open a learner's pages, for those who read no e-mail. */
@Injectable()
export class Slips {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly cohorts: Cohorts,
    private readonly accounts: Accounts,
    private readonly grants: AccessGrants,
    private readonly codes: OneTimeCodes,
    private readonly queries: SlipQueries,
    private readonly printer: Printer,
    private readonly audit: Audit,
  ) {}

  /** The learners of a promotion, with who has an account and what became of their slip. */
  async of(cohortId: string): Promise<ArrivalState[]> {
    await this.cohorts.one(cohortId);
    const arrivals = await this.queries.arrivals(cohortId);
    const accounts = arrivals.flatMap(({ accountId }) => accountId ?? []);
    const codes = new Map((await this.codes.last(accounts)).map((code) => [code.accountId, code]));
    return arrivals.map((one) => ({ ...one, code: codes.get(one.accountId ?? '') ?? null }));
  }

  /** A document of one slip a learner; earlier codes of theirs die. `learnerIds` null for the whole promotion. */
  async print(
    actor: Actor,
    cohortId: string,
    learnerIds: readonly string[] | null,
  ): Promise<{ name: string; bytes: Buffer }> {
    const cohort = await this.cohorts.one(cohortId);
    const slips = await this.makeCodes(actor, cohortId, learnerIds);
    return { name: `Codes d’accès, ${cohort.name}.pdf`, bytes: await this.#document(cohort, slips) };
  }

  @Transactional()
  private async makeCodes(
    actor: Actor,
    cohortId: string,
    learnerIds: readonly string[] | null,
  ): Promise<Slip[]> {
    const wanted = (await this.queries.arrivals(cohortId)).filter(
      ({ learnerId }) => learnerIds === null || learnerIds.includes(learnerId),
    );
    const owners = new Map<string, Arrival>();
    for (const arrival of wanted)
      owners.set(arrival.accountId ?? (await this.#openAccount(arrival)), arrival);
    const codes = await this.codes.make(actor.id, [...owners.keys()]);
    if (codes.size === 0)
      throw new RuleBroken([
        {
          code: 'slips.nobody',
          message: 'Choisissez au moins une personne de la promotion.',
          field: 'learnerIds',
        },
      ]);
    const slips = [];
    for (const [accountId, code] of codes) {
      const { learnerId, firstName, lastName } = owners.get(accountId)!;
      await this.audit.record({
        action: 'learner.slip_printed',
        subjectKind: 'learner',
        subjectId: learnerId,
        actorId: actor.id,
      });
      const printed = printedCode(code);
      slips.push({
        name: `${firstName} ${lastName}`,
        code: printed,
        link: `${this.config.publicUrl}/code?c=${printed}`,
      });
    }
    return slips;
  }

  /** An account without address, which a code alone opens. */
  async #openAccount({ learnerId, enrolmentId, firstName, lastName }: Arrival): Promise<string> {
    const accountId = await this.accounts.ensure({
      email: null,
      displayName: `${firstName} ${lastName}`,
      roles: ['learner'],
    });
    await this.database.query('UPDATE learners.learner SET account_id = $2 WHERE id = $1', [
      learnerId,
      accountId,
    ]);
    await this.grants.give({
      actorId: accountId,
      learnerId,
      ground: 'self',
      sourceId: enrolmentId,
      from: this.clock.today().toString(),
    });
    return accountId;
  }

  async #document(cohort: Cohort, slips: Slip[]): Promise<Buffer> {
    const today = this.clock.today();
    const images = await Promise.all(slips.map(async ({ link }, i) => [`qr-${i}.svg`, await qrSvg(link)]));
    return this.printer.print({
      template: new URL('./slips.typ', import.meta.url),
      data: {
        title: `Codes d’accès, ${cohort.name}`,
        school: this.config.schoolName,
        day: today.toString(),
        address: `${this.config.publicUrl.replace(/^https?:\/\//, '')}/code`,
        until: formatLongDay(Temporal.PlainDate.from(today).add({ days: this.config.codeDays })),
        slips: slips.map(({ name, code }) => ({ name, code })),
      },
      images: Object.fromEntries(images),
    });
  }
}
