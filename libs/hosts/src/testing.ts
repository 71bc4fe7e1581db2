import type { Database } from '#platform';
import { isSiren, isSiret } from './identifiers/identifiers.rules.js';
import type { HostKind } from './organisations/host-kinds.js';

let made = 0;

/** A SIRET with true keys in a range that is nobody's: 99x xxx xxx. */
export function fictionalSiret(number: number): string {
  const body = `99${String(number).padStart(6, '0')}`;
  const siren = digits.map((key) => body + key).find(isSiren)!;
  return digits.map((key) => `${siren}0001${key}`).find(isSiret)!;
}
const digits = [...'0123456789'];

/** A company with one site in Blois. */
export async function aHost(
  db: Database,
  given: { name?: string; kind?: HostKind; siret?: string; city?: string; workingDays?: number[] } = {},
): Promise<{ hostId: string; siteId: string; siret: string }> {
  made += 1;
  const siret = given.siret ?? fictionalSiret(made);
  const name = given.name ?? `Atelier ${made}`;
  const [host] = await db.query<{ id: string }>(
    'INSERT INTO hosts.host (name, kind, siren) VALUES ($1, $2, $3) RETURNING id',
    [name, given.kind ?? 'company', siret.slice(0, 9)],
  );
  const [site] = await db.query<{ id: string }>(
    `INSERT INTO hosts.site (host_id, siret, name, postcode, city, working_days)
     VALUES ($1, $2, $3, '41000', $4, $5) RETURNING id`,
    [host!.id, siret, name, given.city ?? 'Blois', given.workingDays ?? [1, 2, 3, 4, 5]],
  );
  return { hostId: host!.id, siteId: site!.id, siret };
}

/** An experienced adult tutor, at a new host unless told, with an account of that role (a new one unless given). */
export async function aTutor(
  db: Database,
  given: {
    siteId?: string;
    accountId?: string;
    firstName?: string;
    lastName?: string;
    birthDate?: string | null;
    yearsOfPractice?: number;
    diplomaLevel?: number | null;
  } = {},
): Promise<{ tutorId: string; accountId: string; siteId: string }> {
  made += 1;
  const siteId = given.siteId ?? (await aHost(db)).siteId;
  const firstName = given.firstName ?? 'Camille';
  const lastName = given.lastName ?? `Tutrice ${made}`;
  const email = `tutrice.${made}.${siteId.slice(-8)}@example.org`;
  const accountId = given.accountId ?? (await anAccount(db, email, `${firstName} ${lastName}`));
  const [tutor] = await db.query<{ id: string }>(
    `INSERT INTO hosts.tutor (site_id, account_id, first_name, last_name, birth_date, email, diploma_level, years_of_practice)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [
      siteId,
      accountId,
      firstName,
      lastName,
      given.birthDate === undefined ? '1985-04-02' : given.birthDate,
      email,
      given.diplomaLevel ?? null,
      given.yearsOfPractice ?? 10,
    ],
  );
  return { tutorId: tutor!.id, accountId, siteId };
}

async function anAccount(db: Database, email: string, name: string): Promise<string> {
  const [account] = await db.query<{ id: string }>(
    'INSERT INTO identity.account (email, display_name) VALUES ($1, $2) RETURNING id',
    [email, name],
  );
  await db.query("INSERT INTO identity.account_role (account_id, role) VALUES ($1, 'tutor')", [account!.id]);
  return account!.id;
}
