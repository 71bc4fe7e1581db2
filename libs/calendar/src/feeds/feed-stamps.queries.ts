import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { Feed } from './feed.js';

/** Rows of a table, changed, added or gone: `xmin` is the transaction that wrote each. */
const rowsOf = (table: string, condition = 'true'): string =>
  `(SELECT count(*) || ':' || coalesce(sum(hashint8extended(t.xmin::text::bigint, 0)), 0) FROM ${table} t WHERE ${condition})`;

const EVERYBODY = [
  rowsOf('almanac.closure'),
  rowsOf('cohorts.cohort'),
  rowsOf('calendar.version'),
  rowsOf('calendar.session', 't.day BETWEEN $1::date - 366 AND $1::date + 732'),
  rowsOf('partnership.school'),
];

const LEARNERS = '(SELECT g.learner_id FROM identity.access_grant g WHERE g.actor_id = $2)';
const CONTRACTS = `(SELECT c.id FROM contracts.contract c WHERE c.learner_id IN ${LEARNERS})`;
const OF_MINE = [
  rowsOf('identity.access_grant', 't.actor_id = $2'),
  rowsOf('learners.learner', `t.id IN ${LEARNERS}`),
  rowsOf('learners.enrolment', `t.learner_id IN ${LEARNERS}`),
  rowsOf('contracts.contract', `t.learner_id IN ${LEARNERS}`),
  rowsOf('contracts.amendment', `t.contract_id IN ${CONTRACTS}`),
  rowsOf('calendar.leave'),
  rowsOf('calendar.mediation_action'),
  rowsOf('calendar.mediation_participant', `t.learner_id IN ${LEARNERS}`),
  rowsOf('hosts.host'),
  rowsOf('hosts.site'),
  rowsOf('hosts.host_closure'),
];

/** Whoever teaches, and where. */
const OF_LESSONS = [
  rowsOf('identity.account', 't.id IN (SELECT s.trainer_id FROM calendar.session s)'),
  rowsOf('premises.room'),
];
const OF_ROOM = [rowsOf('premises.room', 't.id = $2'), rowsOf('premises.booking', 't.room_id = $2')];

const PARTS = {
  learner: [...EVERYBODY, ...OF_MINE, ...OF_LESSONS],
  tutor: [...EVERYBODY, ...OF_MINE],
  trainer: [...EVERYBODY, ...OF_LESSONS],
  cohort: [...EVERYBODY, ...OF_LESSONS],
  room: [...EVERYBODY, ...OF_ROOM],
} as const;

/**
 * A stamp of everything that a calendar is made of, in one statement and without making it: while it is the same, so is
 * the calendar. What a kind of calendar newly reads must be added to its parts; the day in the stamp bounds a
 * forgotten one to a day.
 */
@Injectable()
export class FeedStamps {
  constructor(private readonly database: Database) {}

  async of({ kind, accountId, cohortId, roomId }: Feed, today: string): Promise<string> {
    const [row] = await this.database.query<{ stamp: string }>(
      `SELECT md5(concat_ws(' ', $1::text, $2::uuid::text, ${PARTS[kind].join(', ')})) AS stamp`,
      [today, accountId ?? cohortId ?? roomId],
    );
    return row!.stamp;
  }
}
