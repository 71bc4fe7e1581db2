import { Injectable } from '@nestjs/common';
import { Tutors } from '#hosts';
import { Archive } from '#learners';
import { type ErasedRows, Eraser } from '#platform';
import type { AnnouncedRule } from './retention.rules.js';
import type { RunReport } from './run-report.js';
import { SocialCounts } from './social-counts.queries.js';

interface Named {
  kind: string;
  id: string;
}

/** What the end of each term does to people. */
@Injectable()
export class Forgetting {
  constructor(
    private readonly eraser: Eraser,
    private readonly archive: Archive,
    private readonly tutors: Tutors,
    private readonly social: SocialCounts,
  ) {}

  /** Joins the caller's transaction; counts go to the report. */
  async carryOut(rule: AnnouncedRule, people: Named[], report: RunReport): Promise<ErasedRows[]> {
    const ids = people.map(({ id }) => id);
    switch (rule) {
      case 'refused_application':
      case 'learner_erasure':
        return this.eraseLearners(ids);
      case 'learner_archive':
        return [
          { table: 'learners.learner', title: 'Dossiers archivés', rows: await this.archive.archive(ids) },
        ];
      case 'social':
        report.statistics.push(...(await this.social.ofLearners(ids)));
        return this.eraser.eraseFrom('learner', ids, ({ retention }) => retention === 'social');
      case 'host_people':
        return this.#eraseHostPeople(people);
    }
  }

  /** Erases people from every room; the facts stay, without a name. */
  async eraseLearners(ids: string[]): Promise<ErasedRows[]> {
    const done = await this.eraser.erase('learner', ids);
    await this.archive.markErased(ids);
    return done;
  }

  async #eraseHostPeople(people: Named[]): Promise<ErasedRows[]> {
    const idsOf = (wanted: string) => people.filter(({ kind }) => kind === wanted).map(({ id }) => id);
    const tutors = await this.eraser.erase('tutor', idsOf('tutor'));
    await this.tutors.markErased(idsOf('tutor'));
    return [...tutors, ...(await this.eraser.erase('host_contact', idsOf('host_contact')))];
  }
}
