/**
 * The verdict of `refusalsOfEligibility` and the waivers signed, for statements that filter by it: joins the criteria given as
 * a parameter to `a` (application), and gives the expression that is `eligible`, `waived` or `refused`; `l` is the learner.
 * A spec holds it to the rule, which alone says why.
 */
export const criteriaInSql = (criteria: string) => `
  JOIN jsonb_to_recordset(${criteria}::jsonb)
    AS t("cohortId" uuid, "ageMin" integer, "ageMax" integer, levels text[], "yearsMax" integer, "ageReadOn" date)
    ON t."cohortId" = a.cohort_id`;

/** Somebody is under that age when they were born after the day that many years ago; 29 February included. */
const bornAfter = (years: string) =>
  `l.birth_date > coalesce(t."ageReadOn", a.received_on) - make_interval(years => ${years})`;

const BROKEN: [code: string, when: string][] = [
  ['eligibility.too_young', bornAfter('t."ageMin"')],
  ['eligibility.too_old', `NOT ${bornAfter('t."ageMax" + 1')}`],
  ['eligibility.level_too_high', 'NOT a.level = ANY (t.levels)'],
  [
    'eligibility.too_many_validated_years',
    'a.level = ANY (t.levels) AND a.higher_education_years > t."yearsMax"',
  ],
  [
    'eligibility.representative_missing',
    `${bornAfter('18')} AND NOT EXISTS (SELECT 1 FROM learners.legal_representative r WHERE r.learner_id = l.id)`,
  ],
];

const standing = BROKEN.map(
  ([code, when]) => `(${when} AND NOT EXISTS (
    SELECT 1 FROM learners.waiver w WHERE w.application_id = a.id AND w.rule_code = '${code}'))`,
).join(' OR ');
const broken = BROKEN.map(([, when]) => `(${when})`).join(' OR ');

export const VERDICT_IN_SQL = `CASE WHEN ${standing} THEN 'refused' WHEN ${broken} THEN 'waived' ELSE 'eligible' END`;
