import { Injectable } from '@nestjs/common';
import { type Actor } from '#identity';
import {
  Audit,
  Clock,
  Conflict,
  Database,
  Forbidden,
  NotFound,
  PersonalIdentities,
  RuleBroken,
  Transactional,
} from '#platform';
import { endOf } from '../retention/retention.rules.js';
import { Erasures } from './erasures.service.js';
import type { DataRequestAnswer, DataRequestView, RequestKind } from './own-data.dto.js';

const REQUEST = `SELECT id, learner_id AS "learnerId", kind, wording, asked_on::text AS "askedOn",
  answered_on::text AS "answeredOn", outcome, answer FROM casework.data_request`;

/** What people ask of their data: to correct it, to erase it; answered within a month. */
@Injectable()
export class DataRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly identities: PersonalIdentities,
    private readonly erasures: Erasures,
    private readonly audit: Audit,
  ) {}

  /** The unanswered first, the oldest of them on top. */
  all(): Promise<DataRequestView[]> {
    return this.#read('', []);
  }

  ofLearner(learnerId: string): Promise<DataRequestView[]> {
    return this.#read('WHERE learner_id = $1', [learnerId]);
  }

  @Transactional()
  async ask(actor: Actor, learnerId: string, kind: RequestKind, wording: string): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO casework.data_request (learner_id, kind, asked_by, asked_on, wording) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (learner_id, kind) WHERE answered_on IS NULL DO NOTHING RETURNING id`,
      [learnerId, kind, actor.id, this.clock.today().toString(), wording],
    );
    if (!row) throw new Conflict('already_asked', 'Votre demande précédente attend encore sa réponse.');
    await this.#note(actor, `data_request.${kind}_asked`, learnerId);
    return row.id;
  }

  /** Answers; an accepted erasure is carried out at once, by the director alone. */
  @Transactional()
  async answer(actor: Actor, id: string, { outcome, answer }: DataRequestAnswer): Promise<void> {
    if (outcome === 'refused' && !answer?.trim()) {
      const message = 'Dites à la personne pourquoi, et qu’elle peut saisir l’autorité de contrôle.';
      throw new RuleBroken([{ code: 'answer_missing', field: 'answer', message }]);
    }
    const [asked] = await this.database.query<{ learnerId: string; kind: RequestKind; answered: boolean }>(
      `SELECT learner_id AS "learnerId", kind, answered_on IS NOT NULL AS answered FROM casework.data_request
       WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!asked) throw new NotFound();
    if (asked.answered) throw new Conflict('already_answered', 'Cette demande a déjà sa réponse.');
    const erases = asked.kind === 'erasure' && outcome === 'accepted';
    if (erases && !actor.permissions.includes('privacy.manage'))
      throw new Forbidden('Seule la direction efface une personne : ce qui est effacé ne revient pas.');
    await this.database.query(
      'UPDATE casework.data_request SET answered_on = $2, answered_by = $3, outcome = $4, answer = $5 WHERE id = $1',
      [id, this.clock.today().toString(), actor.id, outcome, answer?.trim() || null],
    );
    await this.#note(actor, `data_request.${asked.kind}_${outcome}`, asked.learnerId);
    if (erases) await this.erasures.erase(actor, asked.learnerId);
  }

  async #read(where: string, parameters: unknown[]): Promise<DataRequestView[]> {
    const rows = await this.database.query<Omit<DataRequestView, 'name' | 'dueOn'>>(
      `${REQUEST} ${where} ORDER BY answered_on IS NOT NULL, CASE WHEN answered_on IS NULL THEN asked_on END, answered_on DESC, id`,
      parameters,
    );
    if (rows.length === 0) return [];
    const names = await this.identities.names('learner', [...new Set(rows.map((row) => row.learnerId))]);
    return rows.map((row) => ({
      ...row,
      name: names.get(row.learnerId) ?? '',
      dueOn: endOf(row.askedOn, 1),
    }));
  }

  #note(actor: Actor, action: string, learnerId: string) {
    return this.audit.record({ action, subjectKind: 'learner', subjectId: learnerId, actorId: actor.id });
  }
}
