import { Injectable } from '@nestjs/common';
import { AccessLinks, Accounts, type Actor } from '#identity';
import { Audit, Clock, Conflict, Database, NotFound, RuleBroken, Transactional } from '#platform';

export interface TutorFields {
  firstName: string;
  lastName: string;
  birthDate?: string | null;
  email: string;
  phone?: string | null;
  jobTitle?: string | null;
  diplomaLevel?: number | null;
  yearsOfPractice?: number;
}

export interface Tutor {
  id: string;
  siteId: string;
  accountId: string;
  firstName: string;
  lastName: string;
  birthDate: string | null;
  email: string;
  phone: string | null;
  jobTitle: string | null;
  /** Level of a diploma of the trade's field; null without one. */
  diplomaLevel: number | null;
  yearsOfPractice: number;
  /** Last day at the host; null while there. */
  leftOn: string | null;
}

const COLUMNS = `id, site_id AS "siteId", account_id AS "accountId", first_name AS "firstName", last_name AS "lastName",
  birth_date::text AS "birthDate", email, phone, job_title AS "jobTitle", diploma_level AS "diplomaLevel",
  years_of_practice AS "yearsOfPractice", left_on::text AS "leftOn"`;

/** The host's people who follow learners; each has an account opened by a link, without password. */
@Injectable()
export class Tutors {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly links: AccessLinks,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async one(id: string): Promise<Tutor> {
    const [tutor] = await this.of([id]);
    if (!tutor) throw new NotFound();
    return tutor;
  }

  /** These tutors, or all for null; by name. One statement. */
  of(ids: readonly string[] | null): Promise<Tutor[]> {
    return this.database.query<Tutor>(
      `SELECT ${COLUMNS} FROM hosts.tutor WHERE $1::uuid[] IS NULL OR id = ANY ($1::uuid[])
       ORDER BY last_name, first_name, id`,
      [ids],
    );
  }

  ofSites(siteIds: readonly string[]): Promise<Tutor[]> {
    return this.database.query<Tutor>(
      `SELECT ${COLUMNS} FROM hosts.tutor WHERE site_id = ANY ($1::uuid[]) ORDER BY last_name, first_name, id`,
      [siteIds],
    );
  }

  /** Every tutor's place held by one person: the same account may be tutor at two sites. */
  async idsOfAccount(accountId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM hosts.tutor WHERE account_id = $1',
      [accountId],
    );
    return rows.map(({ id }) => id);
  }

  /** Adds a tutor to a site and gives the person an account with that role; no message is sent. */
  @Transactional()
  async add(actor: Actor, siteId: string, tutor: TutorFields): Promise<string> {
    const [site] = await this.database.query('SELECT 1 FROM hosts.site WHERE id = $1', [siteId]);
    if (!site) throw new NotFound();
    const accountId = await this.#account(tutor);
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO hosts.tutor (site_id, account_id, first_name, last_name, birth_date, email, phone, job_title, diploma_level, years_of_practice)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (site_id, account_id) DO NOTHING RETURNING id`,
      [siteId, accountId, ...valuesOf(tutor)],
    );
    if (!row) throw addressTaken();
    await this.#record(actor, 'tutor.added', row.id);
    return row.id;
  }

  /** Changes what is known of a tutor; with another address the old link dies at once. */
  @Transactional()
  async change(actor: Actor, id: string, tutor: TutorFields): Promise<void> {
    const before = await this.one(id);
    if (before.email.toLowerCase() !== tutor.email.toLowerCase()) {
      await this.accounts.changeAddress(before.accountId, tutor.email);
      await this.database.query('UPDATE hosts.tutor SET email = $2 WHERE account_id = $1', [
        before.accountId,
        tutor.email,
      ]);
    }
    await this.database.query(
      `UPDATE hosts.tutor SET first_name = $2, last_name = $3, birth_date = $4, email = $5, phone = $6,
              job_title = $7, diploma_level = $8, years_of_practice = $9 WHERE id = $1`,
      [id, ...valuesOf(tutor)],
    );
    await this.#record(actor, 'tutor.changed', id);
  }

  /**
   * Notes that a tutor leaves the host, or comes back with null; running contracts then ask for another tutor. The
   * personal link of who is tutor nowhere any more dies at once.
   */
  @Transactional()
  async leave(actor: Actor, id: string, leftOn: string | null): Promise<void> {
    const [tutor] = await this.database.query<{ accountId: string; elsewhere: boolean }>(
      `UPDATE hosts.tutor t SET left_on = $2 WHERE id = $1 RETURNING account_id AS "accountId",
         EXISTS (SELECT 1 FROM hosts.tutor o WHERE o.account_id = t.account_id AND o.id <> t.id AND o.left_on IS NULL) AS elsewhere`,
      [id, leftOn],
    );
    if (!tutor) throw new NotFound();
    if (leftOn && leftOn <= `${this.clock.today()}` && !tutor.elsewhere)
      await this.links.revoke(tutor.accountId);
    await this.#record(actor, leftOn ? 'tutor.left' : 'tutor.returned', id);
  }

  /** Notes that these tutors have no name any more. */
  async markErased(ids: string[]): Promise<void> {
    await this.database.query(
      'UPDATE hosts.tutor SET erased_on = current_date WHERE id = ANY ($1::uuid[]) AND erased_on IS NULL',
      [ids],
    );
  }

  /** Sends the tutor a fresh link to the registered address. */
  @Transactional()
  async sendLink(actor: Actor, id: string): Promise<void> {
    const tutor = await this.one(id);
    if (tutor.leftOn && tutor.leftOn <= `${this.clock.today()}`) {
      const message = 'Cette personne a quitté la structure\u00A0: son lien ne lui est plus envoyé.';
      throw new RuleBroken([{ code: 'tutor.left', message }]);
    }
    await this.links.send(tutor.accountId);
    await this.#record(actor, 'tutor.link_sent', id);
  }

  #account({ email, firstName, lastName }: TutorFields): Promise<string> {
    return this.accounts.ensure({ email, displayName: `${firstName} ${lastName}`, roles: ['tutor'] });
  }

  #record(actor: Actor, action: string, id: string) {
    return this.audit.record({ action, subjectKind: 'tutor', subjectId: id, actorId: actor.id });
  }
}

const addressTaken = () =>
  new Conflict(
    'tutor.address_taken',
    'Cette adresse est déjà celle d’une personne de cet établissement.',
    'email',
  );

const valuesOf = (tutor: TutorFields) => [
  tutor.firstName,
  tutor.lastName,
  tutor.birthDate || null,
  tutor.email,
  tutor.phone || null,
  tutor.jobTitle || null,
  tutor.diplomaLevel ?? null,
  tutor.yearsOfPractice ?? 0,
];
