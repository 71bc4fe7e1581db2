import { Injectable } from '@nestjs/common';
import { formatLongDay } from '#almanac';
import { type HostKind, Hosts, Tutors } from '#hosts';
import { Accounts } from '#identity';
import { Clock } from '#platform';
import type { ContractRow } from '../contracts/contract.queries.js';
import { depositOf } from '../contracts/deposit.rules.js';
import { AmendmentQueries, type AmendmentRow, amendedTermsOf } from './amendments.queries.js';
import { type ContractTerms, contractAt } from './contract-terms.rules.js';
import { FirstTerms } from './first-terms.queries.js';

const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const hours = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

const labels: Readonly<Record<keyof ContractTerms, string>> = {
  grossMonthlyPayCents: 'Rémunération brute mensuelle',
  hoursPerWeek: 'Heures par semaine',
  tutorId: 'Maître d’apprentissage ou tuteur',
  siteId: 'Lieu',
  endsOn: 'Fin du contrat',
};

/** Amendments as people read them: what each changed, from what to what, and where its deposit stands. */
@Injectable()
export class AmendmentViews {
  constructor(
    private readonly queries: AmendmentQueries,
    private readonly first: FirstTerms,
    private readonly hosts: Hosts,
    private readonly tutors: Tutors,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  async of(contract: ContractRow, hostKind: HostKind, staff: boolean) {
    const rows = await this.queries.of(contract.id);
    if (rows.length === 0) return [];
    const first = (await this.first.of(contract.id))!;
    const moves = await this.queries.moves(contract.id);
    const names = await this.accounts.names(moves.flatMap(({ movedBy }) => movedBy ?? []));
    const words = await this.#words(rows, first);
    return rows.map((row, rank) => {
      const before = contractAt(first, rows.slice(0, rank).map(amendedTermsOf), '9999-12-31');
      const deposit = depositOf(
        { kind: contract.kind, step: row.stage, startsOn: row.effectiveOn, filedOn: row.filedOn },
        hostKind,
        this.clock.today(),
      );
      return {
        id: row.id,
        number: row.number,
        effectiveOn: row.effectiveOn,
        signedOn: row.signedOn,
        changes: (Object.keys(labels) as (keyof ContractTerms)[]).flatMap((key) => {
          const after = row[key];
          if (after === null) return [];
          return [
            {
              label: labels[key],
              before: before[key] === null ? null : words(key, before[key]),
              after: words(key, after),
            },
          ];
        }),
        afterFailedExam: row.afterFailedExam,
        reason: staff ? row.reason : null,
        stage: row.stage,
        dueOn: deposit?.dueOn ?? null,
        late: deposit?.late ?? false,
        filedOn: row.filedOn,
        moves: moves
          .filter(({ amendmentId }) => amendmentId === row.id)
          .map(({ to, on, note, movedBy }) => ({
            to,
            on,
            note: staff ? note : null,
            by: staff && movedBy ? (names.get(movedBy) ?? null) : null,
          })),
      };
    });
  }

  /** The pay agreed first, then that of each amendment that stands. */
  async agreedPay(contract: ContractRow): Promise<{ from: string; monthlyCents: number }[]> {
    const first = await this.first.of(contract.id);
    const amended = (await this.queries.of(contract.id)).filter(({ stage }) => stage !== 'refused');
    return [
      { from: contract.startsOn, monthlyCents: first?.grossMonthlyPayCents ?? null },
      ...amended.map((one) => ({ from: one.effectiveOn, monthlyCents: one.grossMonthlyPayCents })),
    ].flatMap(({ from, monthlyCents }) => (monthlyCents === null ? [] : [{ from, monthlyCents }]));
  }

  async #words(rows: AmendmentRow[], first: ContractTerms) {
    const sites = await this.hosts.sites([first.siteId, ...rows.flatMap(({ siteId }) => siteId ?? [])]);
    const tutors = await this.tutors.of([first.tutorId, ...rows.flatMap(({ tutorId }) => tutorId ?? [])]);
    const siteOf = new Map(sites.map((site) => [site.id, `${site.name} (${site.city})`]));
    const tutorOf = new Map(tutors.map((tutor) => [tutor.id, `${tutor.firstName} ${tutor.lastName}`]));
    return (key: keyof ContractTerms, value: string | number): string => {
      if (key === 'grossMonthlyPayCents') return euros.format(Number(value) / 100);
      if (key === 'hoursPerWeek') return hours.format(Number(value));
      if (key === 'endsOn') return formatLongDay(`${value}`);
      return (key === 'siteId' ? siteOf : tutorOf).get(`${value}`) ?? '';
    };
  }
}
