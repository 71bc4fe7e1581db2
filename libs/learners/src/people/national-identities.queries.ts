import { Injectable } from '@nestjs/common';
import { Database } from '#platform';

/** What the national record takes of a person, besides names. */
export interface NationalIdentity {
  learnerId: string;
  email: string | null;
  phone: string | null;
  street: string | null;
  postcode: string | null;
  city: string | null;
  sex: 'F' | 'M' | null;
  communeInsee: string | null;
  birthPostcode: string | null;
  birthCommuneInsee: string | null;
  ine: string | null;
  /** Of the representatives who receive messages, two at most. */
  representativeEmails: string[];
}

@Injectable()
export class NationalIdentities {
  constructor(private readonly database: Database) {}

  /** One statement. */
  of(learnerIds: readonly string[]): Promise<NationalIdentity[]> {
    return this.database.query<NationalIdentity>(
      `SELECT l.id AS "learnerId", l.email, l.phone, l.street, l.postcode, l.city, l.sex, l.commune_insee AS "communeInsee",
              l.birth_postcode AS "birthPostcode", l.birth_commune_insee AS "birthCommuneInsee", l.ine,
              ARRAY(SELECT r.email::text FROM learners.legal_representative r
                    WHERE r.learner_id = l.id AND r.email IS NOT NULL AND r.receives_messages ORDER BY r.id LIMIT 2)
                AS "representativeEmails"
       FROM learners.learner l WHERE l.id = ANY ($1::uuid[]) AND l.merged_into_id IS NULL`,
      [learnerIds],
    );
  }
}
