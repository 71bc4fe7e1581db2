import { Injectable } from '@nestjs/common';
import { Hosts, Tutors } from '#hosts';
import type { Actor } from '#identity';
import { Learners } from '#learners';
import { NotFound, Clock as SchoolClock } from '#platform';
import { teamOn } from '../facts/team.rules.js';
import { type Clock, type ClockKind, clockKinds, clockStates } from './clock.js';
import { type ClockMark, ClockMarks, markedKinds } from './clock-marks.service.js';
import { sentenceOf } from './clock-words.rules.js';
import type { ClocksQuery, ClockView } from './clocks.dto.js';
import { Clocks, type ClocksRead } from './clocks.service.js';

/** The clocks an actor may read, with the words that say them. */
@Injectable()
export class ClockViews {
  constructor(
    private readonly clocks: Clocks,
    private readonly marks: ClockMarks,
    private readonly learners: Learners,
    private readonly tutors: Tutors,
    private readonly hosts: Hosts,
    private readonly clock: SchoolClock,
  ) {}

  /** @throws NotFound for a learner or a contract the actor may not see */
  async list(actor: Actor, { learnerId, contractId, state }: ClocksQuery): Promise<ClockView[]> {
    const seen = actor.seesEveryone ? null : (await this.learners.visible(actor)).map(({ id }) => id);
    if (learnerId && seen && !seen.includes(learnerId)) throw new NotFound();
    const about = learnerId ? [learnerId] : seen;
    const read = await this.clocks.of(about, { past: Boolean(learnerId || contractId) });
    const own = actor.seesEveryone ? read.clocks : await this.#own(actor, read);
    if (learnerId && !read.facts.people.some(({ id }) => id === learnerId)) throw new NotFound();
    const contract = contractId && contractOf(read, contractId);
    if (contractId && (!contract || (seen && !own.some((one) => one.contractId === contractId))))
      throw new NotFound();
    const chosen = own.filter(
      (one) =>
        (!learnerId || one.learnerId === learnerId) &&
        (!contract ||
          one.contractId === contract.id ||
          (one.kind === 'tutor_quota' && one.tutorId === teamOn(contract, `${this.clock.today()}`)[0])) &&
        (!state || one.state === state),
    );
    return this.#views(chosen, read);
  }

  /** A tutor reads the clocks of the contracts they follow today, as one of the team; a learner their own. */
  async #own(actor: Actor, { clocks, facts }: ClocksRead): Promise<Clock[]> {
    const tutorIds = await this.tutors.idsOfAccount(actor.id);
    const asLearner = actor.roles.includes('learner');
    const drafts = new Set(
      facts.people.flatMap(({ contracts }) =>
        contracts.filter(({ stage }) => stage === 'draft' || stage === 'cancelled').map(({ id }) => id),
      ),
    );
    const today = `${this.clock.today()}`;
    const followed = new Set(
      facts.people.flatMap(({ contracts }) =>
        contracts.filter((one) => teamOn(one, today).some((id) => tutorIds.includes(id))).map(({ id }) => id),
      ),
    );
    return clocks.filter(
      (one) =>
        one.learnerId !== null &&
        !(one.contractId && drafts.has(one.contractId)) &&
        (asLearner || (one.contractId !== null && followed.has(one.contractId))),
    );
  }

  async #views(clocks: Clock[], { facts }: ClocksRead): Promise<ClockView[]> {
    const today = `${this.clock.today()}`;
    const [marks, sites] = await Promise.all([this.marks.all(), this.hosts.sites(null)]);
    const hostOf = new Map(sites.map(({ hostId, hostName }) => [hostId, hostName]));
    const personOf = new Map(facts.people.map((person) => [person.id, person]));
    return clocks.map(({ cohortId: _, tutorId: __, ...one }) => {
      const person = personOf.get(one.learnerId ?? '');
      return {
        ...one,
        label: clockKinds[one.kind].label,
        stateLabel: clockStates[one.state],
        sentence: sentenceOf(one, today),
        stops: clockKinds[one.kind].stops,
        low: 'low' in clockKinds[one.kind],
        markable: isMarked(one.kind),
        markId: markOf(one, marks)?.id ?? null,
        learnerName: person ? `${person.firstName} ${person.lastName}` : null,
        hostName: hostOf.get(one.hostId ?? '') ?? null,
      };
    });
  }
}

const isMarked = (kind: ClockKind): boolean => (markedKinds as readonly string[]).includes(kind);

const markOf = ({ key, kind }: Pick<Clock, 'key' | 'kind'>, marks: ClockMark[]): ClockMark | undefined =>
  marks.find(
    (mark) => mark.kind === kind && key === `${kind}:${mark.subjectId}${mark.term && `:${mark.term}`}`,
  );

const contractOf = ({ facts }: ClocksRead, contractId: string) =>
  facts.people.flatMap(({ contracts }) => contracts).find(({ id }) => id === contractId);
