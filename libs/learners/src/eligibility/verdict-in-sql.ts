/**
 * The verdict of `refusalsOfEligibility` and the waivers signed, as columns that a statement can filter by: `verdict` is
 * `eligible`, `waived` or `refused`. Joins `a` (application), `l` (learner) and the criteria given as a parameter; a spec
 * holds it to the rule, which alone says why.
 */
export const verdictInSql = (criteria: string) => `
  JOIN jsonb_to_recordset(${criteria}::jsonb)
    AS t("cohortId" uuid, "ageMin" integer, "ageMax" integer, levels text[], "yearsMax" integer, "ageReadOn" date)
    ON t."cohortId" = a.cohort_id
  CROSS JOIN LATERAL (
    SELECT extract(year FROM age(coalesce(t."ageReadOn", a.received_on)::timestamp, l.birth_date::timestamp)) AS years) age
  CROSS JOIN LATERAL (
    SELECT count(*) AS broken,
           count(*) FILTER (WHERE NOT EXISTS (
             SELECT 1 FROM learners.waiver w WHERE w.application_id = a.id AND w.rule_code = b.code)) AS standing
    FROM (VALUES
      ('eligibility.too_young', age.years < t."ageMin"),
      ('eligibility.too_old', age.years > t."ageMax"),
      ('eligibility.level_too_high', NOT a.level = ANY (t.levels)),
      ('eligibility.too_many_validated_years', a.level = ANY (t.levels) AND a.higher_education_years > t."yearsMax"),
      ('eligibility.representative_missing', age.years < 18 AND NOT EXISTS (
        SELECT 1 FROM learners.legal_representative r WHERE r.learner_id = l.id))) AS b(code, broken)
    WHERE b.broken) judged
  CROSS JOIN LATERAL (
    SELECT CASE WHEN judged.standing > 0 THEN 'refused' WHEN judged.broken > 0 THEN 'waived' ELSE 'eligible' END AS verdict) v`;
