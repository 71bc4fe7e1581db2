import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import { Audit, Database, NotFound, Transactional } from '#platform';

export const contactRoles = {
  signatory: 'Signataire',
  payroll: 'Paie',
  tutoring: 'Référent des tuteurs',
  other: 'Autre contact',
} as const satisfies Record<string, string>;

/** What a contact may be sent. */
export const contactMessages = {
  contracts: 'Contrats et avenants',
  absences: 'Absences, avant la paie',
  visits: 'Visites et évaluations',
  calendar: 'Calendrier et dates',
} as const satisfies Record<string, string>;
export type ContactMessage = keyof typeof contactMessages;

export type ContactRole = keyof typeof contactRoles;

export interface ContactFields {
  role: ContactRole;
  fullName: string;
  email?: string | null;
  phone?: string | null;
  receives?: ContactMessage[];
}

export interface Contact extends ContactFields {
  id: string;
}

/** Who signs, who pays, whom to call: the organisation's people who are not tutors. */
@Injectable()
export class Contacts {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  ofHost(hostId: string): Promise<Contact[]> {
    return this.database.query<Contact>(
      `SELECT id, role, full_name AS "fullName", email, phone, receives FROM hosts.contact WHERE host_id = $1
       ORDER BY array_position(ARRAY['signatory', 'payroll', 'tutoring', 'other'], role), full_name, id`,
      [hostId],
    );
  }

  @Transactional()
  async add(actor: Actor, hostId: string, contact: ContactFields): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO hosts.contact (host_id, role, full_name, email, phone, receives)
       SELECT id, $2, $3, $4, $5, $6 FROM hosts.host WHERE id = $1 RETURNING id`,
      [
        hostId,
        contact.role,
        contact.fullName,
        contact.email || null,
        contact.phone || null,
        contact.receives ?? [],
      ],
    );
    if (!row) throw new NotFound();
    await this.#record(actor, 'contact.added', row.id);
    return row.id;
  }

  @Transactional()
  async remove(actor: Actor, id: string): Promise<void> {
    const done = await this.database.query('DELETE FROM hosts.contact WHERE id = $1 RETURNING id', [id]);
    if (done.length === 0) throw new NotFound();
    await this.#record(actor, 'contact.removed', id);
  }

  #record(actor: Actor, action: string, id: string) {
    return this.audit.record({ action, subjectKind: 'contact', subjectId: id, actorId: actor.id });
  }
}
