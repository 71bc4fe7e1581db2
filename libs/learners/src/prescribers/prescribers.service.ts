import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity';
import {
  Audit,
  Clock,
  Conflict,
  changesBetween,
  Database,
  NotFound,
  RuleBroken,
  Transactional,
} from '#platform';
import { prescriberLabels } from '../applications/prescriber-labels.js';
import type { PrescriberKind } from '../import/prescriber.rules.js';
import { normalisePhone } from '../people/contact-details.rules.js';
import { prescriberKey, refusalsToKeepPrescriber } from './prescriber.rules.js';
import type { PrescriberBody, PrescriberContactBody } from './prescribers.dto.js';

export interface Prescriber {
  id: string;
  kind: PrescriberKind;
  name: string;
  commune: string | null;
  notes: string | null;
  /** Those who are still there first; `leftOn` is the day from which somebody is not. */
  contacts: {
    id: string;
    fullName: string;
    role: string | null;
    email: string | null;
    phone: string | null;
    leftOn: string | null;
  }[];
}

const PRESCRIBER = `
  SELECT p.id, p.kind, p.name, p.commune, p.notes,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'fullName', c.full_name, 'role', c.role, 'email', c.email,
            'phone', c.phone, 'leftOn', c.left_on) ORDER BY c.left_on IS NOT NULL, c.full_name, c.id), '[]')
          FROM learners.prescriber_contact c WHERE c.prescriber_id = p.id) AS contacts
  FROM learners.prescriber p`;

/** The organisations that send people to the school, and the people there. */
@Injectable()
export class Prescribers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The directory, by name; one statement. */
  async all(): Promise<Prescriber[]> {
    return this.database.query<Prescriber>(`${PRESCRIBER} ORDER BY p.name_key, p.commune, p.id`);
  }

  /** @throws NotFound */
  async one(id: string): Promise<Prescriber> {
    const [found] = await this.database.query<Prescriber>(`${PRESCRIBER} WHERE p.id = $1`, [id]);
    if (!found) throw new NotFound('Cet organisme n’est pas dans l’annuaire.');
    return found;
  }

  @Transactional()
  async add(actor: Actor, asked: PrescriberBody): Promise<string> {
    RuleBroken.ifAny(refusalsToKeepPrescriber(asked));
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.prescriber (kind, name, name_key, commune, notes) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT prescriber_once DO NOTHING RETURNING id`,
      [asked.kind, asked.name, prescriberKey(asked.name), asked.commune || null, asked.notes || null],
    );
    if (!row) throw alreadyThere();
    await this.#record(actor, 'prescriber.added', row.id);
    return row.id;
  }

  @Transactional()
  async change(actor: Actor, id: string, asked: PrescriberBody): Promise<void> {
    const before = await this.one(id);
    RuleBroken.ifAny(refusalsToKeepPrescriber(asked));
    const values = [id, asked.kind, prescriberKey(asked.name), asked.commune || null];
    const [taken] = await this.database.query(
      `SELECT 1 FROM learners.prescriber
       WHERE id <> $1 AND kind = $2 AND name_key = $3 AND commune IS NOT DISTINCT FROM $4`,
      values,
    );
    if (taken) throw alreadyThere();
    await this.database.query(
      'UPDATE learners.prescriber SET kind = $2, name_key = $3, commune = $4, name = $5, notes = $6 WHERE id = $1',
      [...values, asked.name, asked.notes || null],
    );
    await this.database.query('UPDATE learners.prescription SET kind = $2 WHERE prescriber_id = $1', [
      id,
      asked.kind,
    ]);
    await this.audit.record({
      action: 'prescriber.changed',
      subjectKind: 'prescriber',
      subjectId: id,
      actorId: actor.id,
      changes: changesBetween(inWords(before), inWords(asked), LABELS),
    });
  }

  @Transactional()
  async addContact(actor: Actor, prescriberId: string, asked: PrescriberContactBody): Promise<string> {
    await this.one(prescriberId);
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO learners.prescriber_contact (prescriber_id, full_name, role, email, phone)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [prescriberId, ...contactValues(asked)],
    );
    await this.#record(actor, 'prescriber.contact_added', prescriberId);
    return row!.id;
  }

  /** Corrects a person, or says that they are no longer there: what they sent stays theirs. */
  @Transactional()
  async changeContact(actor: Actor, id: string, asked: PrescriberContactBody): Promise<void> {
    const [row] = await this.database.query<{ prescriberId: string }>(
      `UPDATE learners.prescriber_contact SET full_name = $2, role = $3, email = $4, phone = $5,
              left_on = CASE WHEN $6::boolean THEN coalesce(left_on, $7::date) END
       WHERE id = $1 RETURNING prescriber_id AS "prescriberId"`,
      [id, ...contactValues(asked), asked.left ?? false, this.clock.today().toString()],
    );
    if (!row) throw new NotFound('Cette personne n’est pas dans l’annuaire.');
    await this.#record(actor, 'prescriber.contact_changed', row.prescriberId);
  }

  #record = (actor: Actor, action: string, subjectId: string) =>
    this.audit.record({ action, subjectKind: 'prescriber', subjectId, actorId: actor.id });
}

const LABELS = { name: 'Nom', kind: 'Sorte', commune: 'Commune', notes: 'Notes' };

const inWords = ({ kind, name, commune, notes }: PrescriberBody | Prescriber) => ({
  name,
  kind: prescriberLabels[kind],
  commune: commune || null,
  notes: notes || null,
});

/** @throws RuleBroken for a telephone number that is none */
function contactValues({ fullName, role, email, phone }: PrescriberContactBody) {
  const number = phone ? normalisePhone(phone) : null;
  if (phone && !number)
    throw new RuleBroken([
      { code: 'contact.phone', message: 'Écrivez un numéro français à dix chiffres.', field: 'phone' },
    ]);
  return [fullName, role || null, email || null, number];
}

const alreadyThere = () =>
  new Conflict(
    'prescriber.already_there',
    'Cet organisme est déjà dans l’annuaire\u00A0: même nom, même sorte, même commune.',
    'name',
  );
