import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Clock, Database, NotFound } from '#platform';
import { openTo } from '../archive/archive.service.js';
import { representativesReceiveMessages } from './representatives.rules.js';

/** Somebody who applied, whether enrolled since or not. */
export interface PersonOfFile {
  /** Of the file that stays, when two were joined. */
  id: string;
  birthDate: string;
  minorToday: boolean;
}

/** Whose file it is that papers, statuses and notices are kept in. */
@Injectable()
export class Persons {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** For who sees every file; an archived one only while it is open to them. @throws NotFound */
  async one(actor: Actor, learnerId: string): Promise<PersonOfFile> {
    const [person] = await this.database.query<{ id: string; birthDate: string }>(
      `SELECT l.id, l.birth_date::text AS "birthDate"
       FROM learners.learner asked JOIN learners.learner l ON l.id = coalesce(asked.merged_into_id, asked.id)
       WHERE asked.id = $1 AND l.erased_on IS NULL AND ${openTo(2)}`,
      [learnerId, actor.id],
    );
    if (!person) throw new NotFound();
    const today = this.clock.today().toString();
    return { ...person, minorToday: representativesReceiveMessages(person.birthDate, today) };
  }
}
