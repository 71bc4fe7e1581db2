import type { Copy } from './copy.js';
import type { ledgerOf } from './ledger.js';

/** The ledger, with the expected places as they were frozen. */
export async function writeLedger(
  copy: Copy,
  { sheets, logs, rows, heads }: ReturnType<typeof ledgerOf>,
  expected: readonly { version: number | null }[],
): Promise<void> {
  await copy('attendance.chain', 'learner_id, seq, hash', heads);
  await copy(
    'attendance.sheet',
    'id, cohort_id, day, half, version, saved_at, saved_by',
    sheets.map((one) => ({ ...one, version: 1 })),
  );
  await copy(
    'attendance.workplace_log',
    'id, learner_id, contract_id, from_monday, version, signed_by, signed_at',
    logs.map((one) => ({ ...one, version: 1 })),
  );
  await copy(
    'attendance.frozen_place',
    'learner_id, day, half, place, cohort_id, contract_id, calendar_version, name',
    expected.map(({ version, ...half }) => ({ ...half, calendarVersion: version })),
  );
  await copy(
    'attendance.entry',
    'learner_id, day, half, revision, seq, state, minutes, origin, source_id, source_version, recorded_by, recorded_at, payload_hash, previous_hash, hash',
    rows.map((row) => ({ ...row, sourceVersion: row.sourceId ? 1 : null })),
  );
  await copy(
    'attendance.entry_payload',
    'learner_id, seq, salt, payload',
    rows.filter(({ payload }) => payload !== null),
  );
}
