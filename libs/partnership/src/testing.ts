import type { Database } from '#platform';
import { proposedTerms, type TermValues } from './agreement/terms.js';

/** The agreement of the call for projects, with these terms changed, in force from its first day; gives its id. */
export async function anAgreement(
  db: Database,
  {
    startsOn = '2024-09-01',
    endsOn = '2028-12-31',
    ...terms
  }: Partial<TermValues> & { startsOn?: string } = {},
): Promise<string> {
  const [row] = await db.query<{ id: string }>(
    `INSERT INTO partnership.agreement (name, department, starts_on, ends_on, signed_on)
     VALUES ('Convention de partenariat', 'Loir-et-Cher', $1::date, $2::date, $1::date) RETURNING id`,
    [startsOn, endsOn],
  );
  const values = Object.fromEntries(
    Object.entries({ ...proposedTerms, ...terms }).filter(([, value]) => value !== null),
  );
  await db.query(
    `INSERT INTO partnership.agreement_term (agreement_id, key, value, effective_from, source)
     SELECT $1, key, value, $2::date, 'Appel à projets' FROM jsonb_each($3::jsonb)`,
    [row!.id, startsOn, JSON.stringify(values)],
  );
  return row!.id;
}
