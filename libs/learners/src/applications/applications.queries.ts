import { Injectable } from '@nestjs/common';
import { Database, NotFound } from '#platform';
import type { DocumentKind } from '../documents/document-kinds.js';
import type { LevelCode } from '../eligibility/level-codes.rules.js';
import type { Stage } from './stages.rules.js';

/** An application as a list reads it. */
export interface ApplicationLineRow {
  id: string;
  learnerId: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  cohortId: string;
  cohortName: string;
  cohortStartsOn: string;
  stage: Stage;
  receivedOn: string;
  level: LevelCode;
  higherEducationYears: number;
  /** What orders the waiting list; those who left it keep theirs, so that it has gaps. */
  waitingKey: number | null;
  /** The place in the waiting list, from 1. */
  waitingRank: number | null;
  hasRepresentative: boolean;
  waivedRules: string[];
}

export interface MoveRow {
  id: string;
  from: Stage | null;
  to: Stage;
  reasonCode: string | null;
  note: string | null;
  movedOn: string;
  movedBy: string | null;
}

/** An application with everything its page shows but the prescriber, which is protected. */
export interface ApplicationRow extends ApplicationLineRow {
  email: string | null;
  phone: string | null;
  postcode: string | null;
  city: string | null;
  street: string | null;
  communeInsee: string | null;
  sex: 'F' | 'M' | null;
  birthPostcode: string | null;
  birthCommuneInsee: string | null;
  ine: string | null;
  /** Of the person's file: counts its corrections. */
  version: number;
  lastClass: string | null;
  lastSchool: string | null;
  leftSchoolYear: string | null;
  /** Kinds of the papers that the file holds. */
  documentKinds: DocumentKind[];
  hasPrescriber: boolean;
  imported: boolean;
  enrolmentId: string | null;
  representatives: {
    id: string;
    fullName: string;
    email: string | null;
    phone: string | null;
    receivesMessages: boolean;
  }[];
  waivers: { ruleCode: string; reason: string; signedOn: string; signedBy: string }[];
  /** Newest first. */
  moves: MoveRow[];
}

export const LINE = `
  a.id, a.learner_id AS "learnerId", l.first_name AS "firstName", l.last_name AS "lastName",
  l.birth_date::text AS "birthDate", a.cohort_id AS "cohortId", c.name AS "cohortName",
  c.starts_on::text AS "cohortStartsOn", a.stage, a.received_on::text AS "receivedOn", a.level,
  a.higher_education_years AS "higherEducationYears",
  CASE WHEN a.stage = 'waiting_list' THEN a.waiting_rank END AS "waitingKey",
  CASE WHEN a.stage = 'waiting_list' THEN (
    SELECT count(*)::integer FROM learners.application o
    WHERE o.cohort_id = a.cohort_id AND o.stage = 'waiting_list' AND o.duplicate_of_id IS NULL AND o.waiting_rank <= a.waiting_rank) END AS "waitingRank",
  EXISTS (SELECT 1 FROM learners.legal_representative r WHERE r.learner_id = l.id) AS "hasRepresentative",
  ARRAY(SELECT rule_code FROM learners.waiver w WHERE w.application_id = a.id) AS "waivedRules"`;
export const FROM = `
  FROM learners.application a JOIN learners.learner l ON l.id = a.learner_id JOIN cohorts.cohort c ON c.id = a.cohort_id`;
const PERSON = `
  l.email, l.phone, l.postcode, l.city, l.street, l.commune_insee AS "communeInsee", l.sex,
  l.birth_postcode AS "birthPostcode", l.birth_commune_insee AS "birthCommuneInsee", l.ine, l.version`;

@Injectable()
export class ApplicationQueries {
  constructor(private readonly database: Database) {}

  /** Holds the application until the transaction ends, so that two moves of it follow each other. */
  async lock(id: string): Promise<ApplicationRow> {
    await this.database.query('SELECT 1 FROM learners.application WHERE id = $1 FOR UPDATE', [id]);
    return this.one(id);
  }

  /** @throws NotFound */
  async one(id: string): Promise<ApplicationRow> {
    const [row] = await this.database.query<ApplicationRow>(
      `SELECT ${LINE}, ${PERSON}, a.last_class AS "lastClass", a.last_school AS "lastSchool",
              a.left_school_year AS "leftSchoolYear",
              ARRAY(SELECT DISTINCT d.kind FROM learners.document d JOIN learners.same_person s USING (learner_id)
                WHERE s.person_id = coalesce(l.merged_into_id, l.id) AND d.removed_at IS NULL) AS "documentKinds", a.import_id IS NOT NULL AS imported,
              EXISTS (SELECT 1 FROM learners.prescription p WHERE p.application_id = a.id) AS "hasPrescriber",
              (SELECT e.id FROM learners.enrolment e WHERE e.application_id = a.id ORDER BY e.entry_on DESC LIMIT 1) AS "enrolmentId",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'fullName', r.full_name, 'email', r.email,
                 'phone', r.phone, 'receivesMessages', r.receives_messages) ORDER BY r.id), '[]') FROM learners.legal_representative r WHERE r.learner_id = l.id) AS representatives,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('ruleCode', w.rule_code, 'reason', w.reason,
                 'signedOn', w.signed_on, 'signedBy', s.display_name) ORDER BY w.id), '[]')
               FROM learners.waiver w JOIN identity.account s ON s.id = w.signed_by WHERE w.application_id = a.id) AS waivers,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'from', m.from_stage, 'to', m.to_stage,
                 'reasonCode', m.reason_code, 'note', m.note, 'movedOn', m.moved_on, 'movedBy', s.display_name)
                 ORDER BY m.id DESC), '[]')
               FROM learners.application_move m LEFT JOIN identity.account s ON s.id = m.moved_by
               WHERE m.application_id = a.id) AS moves
       ${FROM} WHERE a.id = $1`,
      [id],
    );
    if (!row) throw new NotFound('Cette candidature n’existe pas.');
    return row;
  }
}
