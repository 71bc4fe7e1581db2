import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { missingFromFile } from '../applications/file.rules.js';
import { Verdicts } from '../eligibility/verdicts.service.js';
import { Demands } from './document-demands.service.js';
import { type DocumentKind, documentKinds } from './document-kinds.js';

/** An application that papers alone keep from being complete. Days are YYYY-MM-DD. */
export interface DocumentsLacking {
  applicationId: string;
  learnerId: string;
  firstName: string;
  lastName: string;
  cohortName: string;
  receivedOn: string;
  /** In words. */
  documents: string[];
}

interface Row extends Omit<DocumentsLacking, 'documents'> {
  cohortId: string;
  cohortStartsOn: string;
  birthDate: string;
  email: string | null;
  phone: string | null;
  representatives: { email: string | null; phone: string | null }[];
  given: DocumentKind[];
}

/** Whom to ask for the papers that the school requires. */
@Injectable()
export class DocumentsToAsk {
  constructor(
    private readonly database: Database,
    private readonly demands: Demands,
    private readonly verdicts: Verdicts,
  ) {}

  /** The oldest first, `most` of the applications received at most. Nothing is looked at while the school requires no paper. */
  async oldest(most: number): Promise<DocumentsLacking[]> {
    const demands = await this.demands.current();
    const required = (Object.keys(documentKinds) as DocumentKind[]).filter(
      (kind) => demands[kind] === 'required',
    );
    if (required.length === 0) return [];
    const rows = await this.#received(required, most);
    const criteria = await this.verdicts.criteriaOf(
      rows.map(({ cohortId, cohortStartsOn }) => ({ id: cohortId, startsOn: cohortStartsOn })),
    );
    return rows
      .filter((row) => {
        const referenceDate = criteria.get(row.cohortId)!.referenceDate(row);
        return missingFromFile({ ...row, referenceDate }).length === 0;
      })
      .map(({ applicationId, learnerId, firstName, lastName, cohortName, receivedOn, given }) => ({
        applicationId,
        learnerId,
        firstName,
        lastName,
        cohortName,
        receivedOn,
        documents: required.filter((kind) => !given.includes(kind)).map((kind) => documentKinds[kind]),
      }));
  }

  #received(required: readonly DocumentKind[], most: number): Promise<Row[]> {
    return this.database.query<Row>(
      `SELECT * FROM (
         SELECT a.id AS "applicationId", a.learner_id AS "learnerId", l.first_name AS "firstName", l.last_name AS "lastName",
                c.name AS "cohortName", a.received_on::text AS "receivedOn", a.cohort_id AS "cohortId",
                c.starts_on::text AS "cohortStartsOn", l.birth_date::text AS "birthDate", l.email, l.phone,
                (SELECT coalesce(jsonb_agg(jsonb_build_object('email', r.email, 'phone', r.phone)), '[]')
                 FROM learners.legal_representative r WHERE r.learner_id = l.id) AS representatives,
                ARRAY(SELECT DISTINCT d.kind FROM learners.document d JOIN learners.same_person s USING (learner_id)
                  WHERE s.person_id = coalesce(l.merged_into_id, l.id) AND d.removed_at IS NULL) AS given
         FROM learners.application a JOIN learners.learner l ON l.id = a.learner_id JOIN cohorts.cohort c ON c.id = a.cohort_id
         WHERE a.stage = 'received') file
       WHERE NOT given @> $1::text[] ORDER BY "receivedOn", "applicationId" LIMIT $2`,
      [required, most],
    );
  }
}
