import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Clock, Database, NotFound, RuleBroken, Transactional } from '#platform';
import { closestOf, type Identity, likeness, likenessToExamine, pairsToScore } from './likeness.rules.js';
import { fileToKeep, refusalsToMerge } from './merge.rules.js';
import { type PersonFile, PersonFiles } from './person-files.queries.js';

export interface DuplicatePair {
  first: PersonFile;
  second: PersonFile;
  score: number;
  reasons: string[];
  /** The file to propose to keep. */
  keepId: string;
  /** Why they cannot be joined, even so; empty when they can. */
  obstacles: string[];
}

export interface LookAlike {
  file: PersonFile;
  score: number;
  reasons: string[];
}

/** Files that may be one person's, and the decision that they are not. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: PersonFiles,
    private readonly audit: Audit,
  ) {}

  /** What is left to examine, the surest first; at most `most` pairs with their files, and how many there are. */
  async toExamine(most: number): Promise<{ pairs: DuplicatePair[]; total: number }> {
    const found = (await this.#pairs()).sort((a, b) => b.score - a.score || (a.second < b.second ? 1 : -1));
    const shown = found.slice(0, most);
    const files = await this.files.byId(shown.flatMap(({ first, second }) => [first, second]));
    return {
      total: found.length,
      pairs: shown.map(({ first, second, ...alike }) => ({
        ...beside(files.get(first)!, files.get(second)!),
        ...alike,
      })),
    };
  }

  /** How many pairs are left to examine. One statement, and two more when a file has changed since the last time. */
  async count(): Promise<number> {
    const mark = await this.files.mark();
    if (this.#counted?.mark !== mark) this.#counted = { mark, pairs: (await this.#pairs()).length };
    return this.#counted.pairs;
  }

  /** Every list of what is to be done asks for it, and files change seldom. */
  #counted: { mark: string; pairs: number } | undefined;

  async #pairs() {
    const apart = await this.files.toldApart();
    return pairsToScore(await this.files.identities())
      .map(([first, second]) => ({ first: first.id, second: second.id, ...likeness(first, second) }))
      .filter(({ first, second, score }) => score >= likenessToExamine && !apart.has(`${first} ${second}`));
  }

  /** Who this person looks like, among the files there are; `exceptId` is their own. */
  async looksLike(identity: Identity, exceptId: string | null = null): Promise<LookAlike[]> {
    return (await this.files.near(identity, exceptId))
      .map((file) => ({ file, ...likeness(identity, file) }))
      .filter(({ score }) => score >= likenessToExamine)
      .sort((a, b) => b.score - a.score);
  }

  /** For each of many people not known yet, in their order, the file that looks most like them. One statement. */
  async closest(people: readonly Identity[]) {
    return people.length === 0 ? [] : closestOf(people, await this.files.identities());
  }

  /** Who the person of this application looks like. @throws NotFound */
  async ofApplication(applicationId: string): Promise<LookAlike[]> {
    const [row] = await this.database.query<{ learnerId: string }>(
      'SELECT learner_id AS "learnerId" FROM learners.application WHERE id = $1',
      [applicationId],
    );
    const file = row && (await this.files.byId([row.learnerId])).get(row.learnerId);
    if (!file) throw new NotFound('Cette candidature n’existe pas.');
    return file.erasedOn ? [] : this.looksLike(file, file.id);
  }

  /** « These are two persons »: dated, signed, never proposed again. */
  @Transactional()
  async tellApart(actor: Actor, ids: [string, string]): Promise<void> {
    const [first, second] = [...ids].sort() as [string, string];
    if (first === second)
      throw new RuleBroken([{ code: 'duplicate.same_file', message: 'C’est une seule et même fiche.' }]);
    if ((await this.files.byId(ids)).size < 2) throw new NotFound();
    const written = await this.database.query(
      `INSERT INTO learners.distinct_persons (first_id, second_id, decided_by, decided_on) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [first, second, actor.id, this.clock.today().toString()],
    );
    if (written.length > 0) await this.#record(actor, 'learner.told-apart', first, second);
  }

  /** Takes that decision back: the pair is proposed again. */
  @Transactional()
  async takeBack(actor: Actor, ids: [string, string]): Promise<void> {
    const [first, second] = [...ids].sort() as [string, string];
    const gone = await this.database.query(
      'DELETE FROM learners.distinct_persons WHERE first_id = $1 AND second_id = $2 RETURNING 1',
      [first, second],
    );
    if (gone.length === 0) throw new NotFound();
    await this.#record(actor, 'learner.to-examine-again', first, second);
  }

  async #record(actor: Actor, action: string, first: string, second: string): Promise<void> {
    for (const [subjectId, otherId] of [
      [first, second],
      [second, first],
    ]) {
      await this.audit.record({
        action,
        subjectKind: 'learner',
        subjectId,
        actorId: actor.id,
        detail: { otherId },
      });
    }
  }
}

/** Two files, the one to keep first, and what a merge of them would meet. */
function beside(a: PersonFile, b: PersonFile) {
  const keep = fileToKeep(a, b);
  const other = keep === a ? b : a;
  return {
    first: keep,
    second: other,
    keepId: keep.id,
    obstacles: refusalsToMerge(keep, other).map(({ message }) => message),
  };
}
