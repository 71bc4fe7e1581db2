import { Injectable } from '@nestjs/common';
import { Cohorts, rncp37674 } from '#cohorts';
import { Communes, Contacts, Hosts, Tutors } from '#hosts';
import type { Actor } from '#identity';
import { CivilFiles, Learners } from '#learners';
import { School } from '#partnership';
import { Audit, Clock, Config, NotFound, Printer } from '#platform';
import { FirstTerms } from '../amendments/first-terms.queries.js';
import { ContractQueries, type ContractRow } from '../contracts/contract.queries.js';
import { ContractChecks, enrolmentFor } from '../contracts/contract-checks.service.js';
import { contractKinds } from '../contracts/contract-kinds.js';
import { inputOf } from '../contracts/contract-life.js';
import { Teams } from '../teams/teams.service.js';
import type { SummaryFacts } from './facts.js';
import { payPeriods, sectionsOf } from './summary.js';

/** The contract on paper, with every field that the official form asks, so that nothing is typed from memory. */
@Injectable()
export class ContractSummaries {
  constructor(
    private readonly queries: ContractQueries,
    private readonly checks: ContractChecks,
    private readonly learners: Learners,
    private readonly cohorts: Cohorts,
    private readonly civilFiles: CivilFiles,
    private readonly communes: Communes,
    private readonly hosts: Hosts,
    private readonly contacts: Contacts,
    private readonly tutors: Tutors,
    private readonly teams: Teams,
    private readonly school: School,
    private readonly first: FirstTerms,
    private readonly printer: Printer,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound also when the actor may not read the contract */
  async print(actor: Actor, id: string): Promise<{ name: string; mediaType: string; bytes: Buffer }> {
    const [contract] = await this.queries.seen(actor, await this.tutors.idsOfAccount(actor.id), { id });
    if (!contract) throw new NotFound();
    const facts = await this.#facts(actor, contract);
    const who = `${facts.learner.firstName} ${facts.learner.lastName}`;
    const bytes = await this.printer.print({
      template: new URL('./contract-summary.typ', import.meta.url),
      data: {
        title: `${contractKinds[contract.kind]} de ${who}`,
        school: facts.school?.name ?? this.config.schoolName,
        day: `${this.clock.today()}`,
        note: contract.step === 'draft' ? 'brouillon' : null,
        lead: 'Récapitulatif des informations que demande le formulaire officiel, dans son ordre. Ce qui manque est marqué «\u00A0à compléter\u00A0».',
        sections: sectionsOf(facts),
        payAfter: 'Le contrat',
        pay: payPeriods(facts.pay, contract.endsOn),
        assumed: facts.pay.some(({ assumed }) => assumed),
        signatures: [
          'L’employeur',
          'L’apprenti ou l’apprentie',
          ...(facts.minorAtStart ? ['Le représentant légal'] : []),
          'Le CFA (visa)',
        ],
      },
    });
    await this.audit.record({
      action: 'contract.summary_printed',
      subjectKind: 'contract',
      subjectId: id,
      actorId: actor.id,
    });
    return { name: `Contrat de ${who}.pdf`, mediaType: 'application/pdf', bytes };
  }

  async #facts(actor: Actor, contract: ContractRow): Promise<SummaryFacts> {
    const learner = await this.learners.one(actor, contract.learnerId);
    const enrolment = enrolmentFor(learner.enrolments, contract.startsOn);
    if (!enrolment) throw new NotFound();
    const cohort = await this.cohorts.one(enrolment.cohortId);
    const site = await this.hosts.site(contract.siteId);
    const check = await this.checks.of(actor, inputOf(contract), contract.id);
    const civil = await this.civilFiles.of(learner.id);
    const birthCode = civil.birthCommuneInsee;
    const before = (await this.queries.bindingOthers(learner.id, contract.id)).findLast(
      ({ startsOn }) => startsOn < contract.startsOn,
    );
    return {
      contract,
      learner,
      civil,
      birthCommune: birthCode && (await this.communes.nameOf(birthCode)),
      site,
      host: await this.hosts.one(site.hostId),
      contacts: await this.contacts.ofHost(site.hostId),
      tutors: await this.#team(contract),
      cohort,
      school: await this.school.find(),
      diplomaCode: cohort.certification.rncpCode === rncp37674.code ? (rncp37674.cfd ?? null) : null,
      pay: check.pay,
      minorAtStart: check.minorAtStart,
      schoolHours: check.schoolHours,
      depositDueOn: check.depositDueOn,
      firstPayCents: (await this.first.of(contract.id))?.grossMonthlyPayCents ?? null,
      previousContract: before ? (await this.hosts.site(before.siteId)).hostName : null,
    };
  }

  /** Who follows the learner today, the main tutor first; the one named in it for a draft. */
  async #team(contract: ContractRow) {
    const day = [`${this.clock.today()}`, contract.startsOn].sort()[1]!;
    const team = (await this.teams.of(contract.id)).filter(
      ({ firstDay, lastDay }) => firstDay <= day && (lastDay === null || lastDay >= day),
    );
    const ids = team.length > 0 ? team.map(({ tutorId }) => tutorId) : [contract.tutorId];
    const people = await this.tutors.of(ids);
    return [...new Set(ids)].map((id) => people.find((one) => one.id === id)!);
  }
}
