import { Injectable } from '@nestjs/common';
import { Database, NotFound, RuleBroken } from '#platform';
import type { PrescriberKind } from '../import/prescriber.rules.js';
import { prescriberKey } from './prescriber.rules.js';

/** Who sent an application: an organisation of the directory, or what was typed when there is none. */
export interface Prescription {
  applicationId: string;
  kind: PrescriberKind | null;
  name: string | null;
  prescriberId?: string | null;
  contactId?: string | null;
}

/** A prescription as it is read; the caller logs each reading. */
export interface ReadPrescription {
  kind: PrescriberKind;
  name: string | null;
  prescriberId: string | null;
  commune: string | null;
  contact: {
    id: string;
    fullName: string;
    role: string | null;
    email: string | null;
    phone: string | null;
  } | null;
}

@Injectable()
export class Prescriptions {
  constructor(private readonly database: Database) {}

  /**
   * Writes them in one statement; who has neither kind nor organisation is left out. A typed name that is one
   * organisation's of that kind, and only one's, is that organisation.
   */
  async write(prescriptions: readonly Prescription[]): Promise<void> {
    const given = prescriptions.map((one) => ({ ...one, key: one.name && prescriberKey(one.name) }));
    await this.database.query(
      `INSERT INTO learners.prescription (application_id, kind, name, prescriber_id, contact_id)
       SELECT a.id, coalesce(o.kind, g.kind), CASE WHEN o.id IS NULL THEN g.name END, o.id,
              CASE WHEN o.id IS NOT NULL THEN g."contactId" END
       FROM jsonb_to_recordset($1::jsonb) AS g(
           "applicationId" uuid, kind text, name text, key text, "prescriberId" uuid, "contactId" uuid)
         JOIN learners.application a ON a.id = g."applicationId"
         LEFT JOIN LATERAL (SELECT (array_agg(p.id))[1] AS id, min(p.kind) AS kind FROM learners.prescriber p
           WHERE p.id = g."prescriberId" OR (g."prescriberId" IS NULL AND p.kind = g.kind AND p.name_key = g.key)
           HAVING count(*) = 1) o ON true
       WHERE coalesce(o.kind, g.kind) IS NOT NULL
       ON CONFLICT (application_id) DO UPDATE SET kind = excluded.kind, name = excluded.name,
         prescriber_id = excluded.prescriber_id, contact_id = excluded.contact_id`,
      [JSON.stringify(given)],
    );
  }

  /** @throws RuleBroken when the organisation or the person chosen is not of the directory */
  async mustBeKnown(chosen: Pick<Prescription, 'prescriberId' | 'contactId'>): Promise<void> {
    const { prescriberId = null, contactId = null } = chosen;
    if (!prescriberId && !contactId) return;
    const [known] = await this.database.query<{ contact: boolean }>(
      `SELECT $2::uuid IS NULL OR EXISTS (SELECT 1 FROM learners.prescriber_contact c
         WHERE c.id = $2::uuid AND c.prescriber_id = p.id) AS contact
       FROM learners.prescriber p WHERE p.id = $1`,
      [prescriberId, contactId],
    );
    const unknown = (field: string, message: string) =>
      new RuleBroken([{ code: 'prescriber.unknown', message, field }]);
    if (!known) throw unknown('prescriberId', 'Choisissez un organisme de l’annuaire.');
    if (!known.contact) throw unknown('prescriberContactId', 'Choisissez une personne de cet organisme.');
  }

  /** @throws NotFound when nobody is known to have sent the application */
  async of(applicationId: string): Promise<ReadPrescription> {
    const [found] = await this.database.query<ReadPrescription>(
      `SELECT p.kind, coalesce(o.name, p.name) AS name, p.prescriber_id AS "prescriberId", o.commune,
              CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'fullName', c.full_name, 'role', c.role,
                'email', c.email, 'phone', c.phone) END AS contact
       FROM learners.prescription p LEFT JOIN learners.prescriber o ON o.id = p.prescriber_id
         LEFT JOIN learners.prescriber_contact c ON c.id = p.contact_id
       WHERE p.application_id = $1`,
      [applicationId],
    );
    if (!found) throw new NotFound('Aucun prescripteur n’est enregistré pour cette candidature.');
    return found;
  }
}
