import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { formatLongDay } from '#almanac';
import { Accounts } from '#identity';
import { Audit, Clock, Config, Database, Mailer, Transactional } from '#platform';
import { type Candidate, RetentionCandidates } from './candidates.queries.js';
import {
  ANNOUNCED,
  type AnnouncedRule,
  announcedUntil,
  carriedOutFrom,
  endOf,
  mayAnnounce,
  monthsOn,
  retentionRules,
} from './retention.rules.js';
import { RetentionTerms } from './retention-terms.service.js';

/** Announces, a month before, what a term will archive or erase, with the list of people. */
@Injectable()
export class RetentionAnnouncements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly terms: RetentionTerms,
    private readonly candidates: RetentionCandidates,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
    private readonly config: Config,
  ) {}

  /** Repeat-safe: a rule is announced once a month, and nobody twice. */
  @Transactional()
  async announce(): Promise<void> {
    await this.database.query("SELECT pg_advisory_xact_lock(hashtext('casework.retention'))");
    for (const rule of ANNOUNCED) await this.#announceRule(rule);
  }

  async #announceRule(rule: AnnouncedRule): Promise<void> {
    const today = this.clock.today().toString();
    const [last] = await this.database.query<{ day: string | null }>(
      'SELECT max(announced_on)::text AS day FROM casework.retention_run WHERE rule = $1',
      [rule],
    );
    if (!mayAnnounce(last?.day ?? null, today)) return;
    const months = monthsOn(rule, await this.terms.all(), today);
    const startedBy = Temporal.PlainDate.from(announcedUntil(today)).subtract({ months }).toString();
    const people = await this.#notYetAnnounced(rule, await this.candidates.of(rule, startedBy));
    if (people.length === 0) return;
    const dueOn = carriedOutFrom(today);
    const runId = await this.#write(rule, { today, dueOn, months }, people);
    await this.audit.record({
      action: 'retention.announced',
      subjectKind: 'retention_run',
      subjectId: runId,
      detail: { rule, people: people.length, dueOn },
    });
    await this.#tellDirectors(rule, people.length, dueOn);
  }

  async #write(
    rule: AnnouncedRule,
    { today, dueOn, months }: { today: string; dueOn: string; months: number },
    people: Candidate[],
  ): Promise<string> {
    const [run] = await this.database.query<{ id: string }>(
      'INSERT INTO casework.retention_run (rule, announced_on, due_on) VALUES ($1, $2, $3) RETURNING id',
      [rule, today, dueOn],
    );
    await this.database.query(
      `INSERT INTO casework.retention_item (run_id, subject_kind, subject_id, since, ends_on)
       SELECT $1, * FROM unnest($2::text[], $3::uuid[], $4::date[], $5::date[])`,
      [
        run!.id,
        people.map(({ kind }) => kind),
        people.map(({ id }) => id),
        people.map(({ since }) => since),
        people.map(({ since }) => endOf(since, months)),
      ],
    );
    return run!.id;
  }

  /** Leaves out those announced and not yet done, and those held. */
  async #notYetAnnounced(rule: AnnouncedRule, people: Candidate[]): Promise<Candidate[]> {
    const taken = await this.database.query<{ id: string }>(
      `SELECT i.subject_id AS id FROM casework.retention_item i JOIN casework.retention_run r ON r.id = i.run_id
       WHERE r.rule = $1 AND r.done_on IS NULL AND i.done_on IS NULL
       UNION SELECT subject_id FROM casework.retention_hold WHERE lifted_on IS NULL AND held_until >= $2`,
      [rule, this.clock.today().toString()],
    );
    const known = new Set(taken.map(({ id }) => id));
    return people.filter(({ id }) => !known.has(id));
  }

  async #tellDirectors(rule: AnnouncedRule, people: number, dueOn: string): Promise<void> {
    const { label, act } = retentionRules[rule];
    const directors = (await this.accounts.list()).filter(
      ({ roles, email, deactivatedAt }) => email && !deactivatedAt && roles.includes('director'),
    );
    const day = formatLongDay(dueOn);
    const files = people > 1 ? `${people} dossiers` : '1 dossier';
    for (const { email } of directors)
      await this.mailer.send({
        to: email!,
        subject: `Conservation des données : ${files} à partir du ${day}`,
        body: [
          `${label} : la durée de conservation se termine pour ${files}.`,
          act,
          `Cela se fera à partir du ${day}. La liste, et de quoi retenir un dossier avec une raison :`,
          `${this.config.publicUrl}/confidentialite/conservation`,
        ].join('\n\n'),
      });
  }
}
