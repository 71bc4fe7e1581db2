// A school sixty times this one, written beside the demonstration: 5,000 learners, 3,000 open applications, 2,000 hosts.
import type { DemoDatabase } from './data-set.js';

export interface SchoolSize {
  learners: number;
  waiting: number;
  hosts: number;
}

export const LARGE: SchoolSize = { learners: 5_000, waiting: 3_000, hosts: 2_000 };
export const TINY_SCHOOL: SchoolSize = { learners: 100, waiting: 50, hosts: 40 };

/** Names as many as people, none of them anybody's. */
const SYLLABLES = `ARRAY['ba','ber','bou','cha','cor','da','del','dou','fa','fer','ga','gar','gui','ha','jac','la','lam','lou','ma',
  'mar','mer','mo','na','no','pa','per','pi','que','ra','ren','ri','rou','sa','sau','ta','tes','thi','va','ver','vi']`;
const syllable = (n: string) => `(${SYLLABLES})[1 + (${n}) % 40]`;
const name = (n: string) => `initcap(${syllable(n)} || ${syllable(`${n} / 40`)} || ${syllable(`${n} / 7`)})`;

/** Writes it with the statistics the planner needs. Constraints hold: it is the same database. */
export async function enlarge(demo: DemoDatabase, size: SchoolSize): Promise<void> {
  const cohorts = Math.ceil(size.learners / 20);
  await demo.query(
    `INSERT INTO cohorts.cohort (number, name, certification_id, starts_on, ends_on, capacity_min, capacity_max, school_hours)
     SELECT 1000 + n, 'Promotion ' || (1000 + n), (SELECT min(id::text)::uuid FROM cohorts.certification),
            '2026-09-01', '2028-07-07', 15, 20, 1200 FROM generate_series(1, $1::integer) n`,
    [cohorts],
  );
  await demo.query(
    `WITH person AS (
       INSERT INTO learners.learner (first_name, last_name, birth_date, email, phone, postcode, city, person_key)
       SELECT ${name('n * 13')}, ${name('n')}, date '2002-01-01' + (n % 2500), 'personne' || n || '@example.org', '+33639980001',
              '41000', 'Blois', 'large ' || n
       FROM generate_series(1, $1::integer) n RETURNING id),
     numbered AS (SELECT id, row_number() OVER () AS n FROM person),
     asked AS (
       INSERT INTO learners.application (learner_id, cohort_id, stage, received_on, level, higher_education_years)
       SELECT p.id, c.id, 'enrolled', date '2026-03-01' + (p.n % 90)::integer, '4', 0
       FROM numbered p JOIN cohorts.cohort c ON c.number = 1001 + p.n / 20 RETURNING id, learner_id, cohort_id)
     INSERT INTO learners.enrolment (learner_id, cohort_id, application_id, entry_on)
     SELECT learner_id, cohort_id, id, '2026-09-01' FROM asked`,
    [size.learners - 1],
  );
  await demo.query(
    `WITH person AS (
       INSERT INTO learners.learner (first_name, last_name, birth_date, email, person_key)
       SELECT ${name('n * 29')}, ${name('n * 3')}, date '2003-06-01' + (n % 2000), 'candidat' || n || '@example.org', 'waiting ' || n
       FROM generate_series(1, $1::integer) n RETURNING id),
     numbered AS (SELECT id, row_number() OVER () AS n FROM person)
     INSERT INTO learners.application (learner_id, cohort_id, stage, received_on, level, higher_education_years)
     SELECT p.id, (SELECT id FROM cohorts.cohort WHERE number = 1001 + p.n % $2::integer),
            (ARRAY['received', 'file_complete', 'positioning', 'interview', 'refused', 'withdrawn'])[1 + p.n % 6],
            date '2027-01-01' + (p.n % 130)::integer, (ARRAY['none', '3', '4', '5'])[1 + p.n % 4], 0
     FROM numbered p`,
    [size.waiting, cohorts],
  );
  await demo.query(
    `WITH host AS (
       INSERT INTO hosts.host (name, kind, siren)
       SELECT ${name('n * 11')} || ' ' || ${name('n * 5')}, CASE WHEN n % 5 = 0 THEN 'public_body' ELSE 'company' END,
              (100000000 + n)::text FROM generate_series(1, $1::integer) n RETURNING id, name, siren),
     site AS (
       INSERT INTO hosts.site (host_id, siret, name, postcode, city)
       SELECT id, siren || '00014', name, '41000', 'Vendôme' FROM host RETURNING id, siret),
     account AS (
       INSERT INTO identity.account (email, display_name)
       SELECT 'tuteur' || siret || '@example.org', 'Tuteur' FROM site RETURNING id, email)
     INSERT INTO hosts.tutor (site_id, account_id, first_name, last_name, email)
     SELECT s.id, a.id, ${name('right(s.siret, 6)::integer / 10')}, ${name('substr(s.siret, 5, 5)::integer')}, a.email
     FROM site s JOIN account a ON a.email = ('tuteur' || s.siret || '@example.org')::citext`,
    [size.hosts],
  );
  await demo.query('ANALYZE');
}
