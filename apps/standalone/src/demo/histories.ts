import type pg from 'pg';

/** The acts of the demonstration as the histories of its files tell them; each at ten in the morning of its day. */
const ACTS = `
  SELECT m.moved_on AS day, 'application.' || m.to_stage AS action, 'application' AS kind, m.application_id AS id,
         m.moved_by AS actor, 1 AS rank
  FROM learners.application_move m WHERE m.to_stage <> 'received'
  UNION ALL
  SELECT a.received_on, 'application.received', 'application', a.id,
         (SELECT m.moved_by FROM learners.application_move m WHERE m.application_id = a.id ORDER BY m.id LIMIT 1), 0
  FROM learners.application a
  UNION ALL
  SELECT w.signed_on, 'waiver.signed', 'application', w.application_id, w.signed_by, 2 FROM learners.waiver w
  UNION ALL
  SELECT e.exit_on, 'enrolment.ended', 'enrolment', e.id, e.exit_recorded_by, 4
  FROM learners.enrolment e WHERE e.exit_recorded_by IS NOT NULL
  UNION ALL
  SELECT m.moved_on, 'contract.' || CASE m.to_stage WHEN 'draft' THEN 'drafted' ELSE m.to_stage END, 'contract', m.contract_id,
         m.moved_by, 3
  FROM contracts.contract_move m
  UNION ALL
  SELECT t.recorded_on, 'contract.terminated', 'contract', t.contract_id, t.recorded_by, 5 FROM contracts.termination t`;

/** Writes what the rows already there say was done, so that the histories are as full as the files. */
export async function writeHistories(client: pg.Client, today: string): Promise<void> {
  await client.query(
    `INSERT INTO platform.audit_entry (at, action, subject_kind, subject_id, actor_id)
     SELECT (day + time '10:00') AT TIME ZONE 'Europe/Paris' - make_interval(secs => (SELECT shift_ms FROM platform.school_calendar) / 1000.0),
            action, kind, id, actor
     FROM (${ACTS}) acts WHERE day <= $1::date ORDER BY day, rank, id`,
    [today],
  );
}
