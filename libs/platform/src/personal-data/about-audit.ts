import type { Database } from '../database/database.js';
import type { People, PersonalRegister } from './personal-register.js';

/** What the audit names a row by. */
export interface AuditSubject {
  kind: string;
  id: string;
}

/** Every row about these people that the audit may speak of. */
export async function auditSubjects(
  database: Database,
  register: PersonalRegister,
  people: People,
): Promise<AuditSubject[]> {
  const found: AuditSubject[] = [];
  for (const { table, where, parameters } of register.about(people)) {
    if (!table.auditedAs) continue;
    const rows = await database.query<AuditSubject>(
      `SELECT k.kind, t.id FROM ${table.table} t CROSS JOIN unnest($${parameters.length + 1}::text[]) k (kind) WHERE ${where}`,
      [...parameters, table.auditedAs],
    );
    found.push(...rows);
  }
  return found;
}
